package io.github.jdcodegen.spec.importer.meaning;

import io.github.jdcodegen.spec.model.Field;
import io.github.jdcodegen.spec.model.Field.Limits;
import io.github.jdcodegen.spec.model.Level;
import io.github.jdcodegen.spec.model.Scalar;
import io.github.jdcodegen.spec.model.Type;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads limits from the text of a parameter: lengths, ranges and numbers of items. They are advice. */
final class LimitWords {
    private static final int LONGEST = 600;

    /** Words by which a length may be that of one item of several, or the text may speak of another field. */
    private static final Pattern OF_ITEMS = Pattern.compile("每个|单个|每条|每项|多个|批量|逗号|分隔|分割|隔开|数组|列表");

    private static final String MOST = "(?:不能|不可|不得|不要|请勿|不允许)?(?:超过|大于|多于|超出|长于)";
    private static final String LETTERS = "(?:个)?(?:字符|汉字|中文|文字|字|字节|位)";
    private static final Pattern LENGTH = Pattern.compile("(?:"
            + MOST + "\\s{0,2}([0-9]{1,5})\\s{0,2}" + LETTERS
            + "|(?:最大|最长|最多)(?:长度|支持|输入|允许)?(?:为|是|不超过)?\\s{0,2}[:：]?\\s{0,2}([0-9]{1,5})\\s{0,2}" + LETTERS
            + "|(?:最大|最长)长度\\s{0,2}(?:为|是|不超过)?\\s{0,2}[:：]?\\s{0,2}([0-9]{1,5})(?![0-9.])"
            + "|长度\\s{0,2}(?:限制|限定)?(?:不能|不可|不得|不)?(?:超过|大于|小于等于|<=|≤|最大|最长|限制在|限)(?:为)?\\s{0,2}([0-9]{1,5})(?![0-9.])"
            + "|(?<![0-9.])([0-9]{1,5})\\s{0,2}" + LETTERS + "(?:以内|之内)"
            + ")");
    private static final Pattern RANGE = Pattern.compile(
            "(?:取值范围|取值|范围|有效值|值域)[^0-9,，。;；]{0,6}\\[?(-?[0-9]{1,9})\\s{0,2}(?:-|~|～|—|至|到|,|，)\\s{0,2}([0-9]{1,9})(?![0-9.年月日])");
    private static final Pattern GREATEST = Pattern.compile(
            "(?:最大(?:值)?(?:不超过|不能超过|支持|为|是|:|：)?|不能?超过|不得超过|不可超过|上限(?:为|是|:|：)?|最多(?:支持|返回|查询)?)\\s{0,2}([0-9]{1,9})(?![0-9.]|\\s{0,2}(?:个?字|位|天|年|月|日|小时|分钟|秒))");
    private static final Pattern ITEMS = Pattern.compile("(?:最多(?:可|可以|能|允许|支持|一次)?(?:传入|传|输入|查询|支持|上传|填写|设置)?|" + MOST
            + "|限|上限(?:为|是)?)\\s{0,2}([0-9]{1,5})\\s{0,2}(?:个|条|张|项)(?!字|汉字|中文)");

    private LimitWords() {}

    /** The limits that a text tells; empty if it tells none. */
    static Optional<Limits> of(Field field) {
        var zh = field.doc().zh();
        if (zh == null || zh.length() > LONGEST) {
            return Optional.empty();
        }
        if (field.type() instanceof Type.ListOf) {
            return count(ITEMS, zh).map(most -> limits(null, null, null, most));
        }
        if (field.type() == Scalar.STRING) {
            return OF_ITEMS.matcher(zh).find()
                    ? Optional.empty()
                    : count(LENGTH, zh).map(most -> limits(null, null, most, null));
        }
        return field.type() == Scalar.INT || field.type() == Scalar.LONG ? range(zh) : Optional.empty();
    }

    private static Optional<Limits> range(String zh) {
        var range = RANGE.matcher(zh);
        if (range.find()) {
            var least = new BigDecimal(range.group(1));
            var most = new BigDecimal(range.group(2));
            return least.compareTo(most) < 0 ? Optional.of(limits(least, most, null, null)) : Optional.empty();
        }
        return only(GREATEST.matcher(zh)).map(most -> limits(null, new BigDecimal(most), null, null));
    }

    private static Optional<Integer> count(Pattern pattern, String zh) {
        return only(pattern.matcher(zh)).map(Integer::valueOf).filter(most -> most > 0);
    }

    /** The number that was found, if there is one alone. */
    private static Optional<String> only(Matcher matcher) {
        String found = null;
        while (matcher.find()) {
            for (int group = 1; group <= matcher.groupCount(); group++) {
                var number = matcher.group(group);
                if (number != null && found != null && !number.equals(found)) {
                    return Optional.empty();
                }
                found = number == null ? found : number;
            }
        }
        return Optional.ofNullable(found);
    }

    private static Limits limits(
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            @Nullable Integer maxLength,
            @Nullable Integer maxItems) {
        return new Limits(min, max, null, maxLength, null, null, maxItems, Level.ADVICE);
    }
}
