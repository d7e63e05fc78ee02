package io.github.jdcodegen.spec.importer.meaning;

import java.math.BigDecimal;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the least and the greatest whole number in words: {@code 最大值100}, {@code 区间为1-50}, {@code 从1开始}. */
final class RangeWords {
    private static final String NUMBER = "(-?\\d{1,9})(?!\\d|\\.\\d|\\s?[wW万kK千])";
    private static final Pattern RANGE = Pattern.compile("(?:范围|区间|取值|介于|只能填写?|\\[|从)[为是在:：(（\\[]{0,3}\\s?" + NUMBER
            + "\\s?(?:-|~|～|—|至|到|,(?=\\d{1,9}\\]))\\s?" + NUMBER);
    private static final Pattern MAX =
            Pattern.compile("(?:最大值?|最多|上限|不能超过|不超过|不得超过|不能大于|最大不超过|最大支持|最多支持|小于等于)[为是:：]?\\s?" + NUMBER
                    + "(?!\\s?(?:位|个?字符|字节|倍|天|小时|分钟|年|月|%))");
    private static final Pattern MIN = Pattern.compile("(?:最小值?|最少|不能小于|不小于|大于等于|大于或等于|>=|≥)[为是:：]?\\s?" + NUMBER);
    private static final Pattern FROM_ONE = Pattern.compile("从1开始|从第一页开始|大于0的整数|必须为正整数|起始页码?是1");
    /** The text speaks of digits, of lengths or of several values. */
    private static final Pattern OTHER = Pattern.compile("长度|位数|字符|集合|列表|逗号|小数");

    private RangeWords() {}

    /** The least and the greatest number, or {@code null}. */
    record Range(@Nullable BigDecimal min, @Nullable BigDecimal max) {
        static final Range NONE = new Range(null, null);
    }

    static Range in(String doc) {
        if (OTHER.matcher(doc).find()) {
            return Range.NONE;
        }
        var both = RANGE.matcher(doc);
        if (both.find()) {
            var least = new BigDecimal(both.group(1));
            var most = new BigDecimal(both.group(2));
            return least.compareTo(most) < 0 && !both.find() ? new Range(least, most) : Range.NONE;
        }
        var min = only(MIN, doc);
        if (min == null && FROM_ONE.matcher(doc).find()) {
            min = BigDecimal.ONE;
        }
        var max = only(MAX, doc);
        return min != null && max != null && min.compareTo(max) > 0 ? Range.NONE : new Range(min, max);
    }

    private static @Nullable BigDecimal only(Pattern pattern, String doc) {
        var found = pattern.matcher(doc)
                .results()
                .map(RangeWords::number)
                .distinct()
                .toList();
        return found.size() == 1 ? found.get(0) : null;
    }

    private static BigDecimal number(MatchResult found) {
        return new BigDecimal(found.group(1));
    }
}
