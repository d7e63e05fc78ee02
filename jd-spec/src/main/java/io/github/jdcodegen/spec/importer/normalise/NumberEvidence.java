package io.github.jdcodegen.spec.importer.normalise;

import io.github.jdcodegen.spec.importer.document.RawNode;
import io.github.jdcodegen.spec.model.Scalar;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a documented {@code Number}, a type without a width, is a whole number, a decimal or a moment. Evidence for
 * a field of a class counts for that field everywhere in the document.
 */
public final class NumberEvidence {

    /** What the evidence says. Of two verdicts, the one that is listed later here wins. */
    public enum Verdict {
        NONE,
        WHOLE,
        MILLIS,
        DECIMAL;

        /** Returns the type. Without evidence it is a decimal, which can hold every number. */
        Scalar scalar() {
            return switch (this) {
                case NONE, DECIMAL -> Scalar.DECIMAL;
                case WHOLE -> Scalar.LONG;
                case MILLIS -> Scalar.EPOCH_MILLIS;
            };
        }
    }

    private static final Set<String> WHOLE_LAST_WORDS =
            Words.set("id ids cid pid fid uid spuid skuid type status state flag mode "
                    + "level lev code index indexes page version sort order source channel grade year month week day days hour "
                    + "minute second seconds pages switch");
    private static final Set<String> COUNT_LAST_WORDS = Words.set("num nums number count cnt qty quantity");
    private static final Set<String> WHOLE_WORDS =
            Words.set("num nums number count cnt qty quantity total size no times limit "
                    + "offset stock sku skus ware vender rows items records port points hour");
    private static final Set<String> DECIMAL_WORDS =
            Words.set("price amount money fee cost weight rate ratio discount commission "
                    + "freight balance volume tax percent lat lng longitude latitude length width height high score payment payable "
                    + "receivable roi ctr cpm cpc cvr income profit coefficient threshold budget share bonus refund subsidy quota "
                    + "carriage factor deduction");

    private static final Pattern FRACTION = Pattern.compile("(?<![0-9.])-?[0-9]+\\.[0-9]+(?![0-9.])");
    private static final Pattern WHOLE = Pattern.compile("\\[?\\s*-?[0-9]+(\\s*,\\s*-?[0-9]+)*\\s*]?");
    private static final Pattern WIDE = Pattern.compile("-?[0-9]{19,400}");
    private static final Pattern MILLIS = Pattern.compile("1[0-9]{12}");
    private static final Pattern SAYS_MILLIS =
            Pattern.compile("时间戳.{0,12}(毫秒|ms)|毫秒.{0,4}时间戳|毫秒数", Pattern.CASE_INSENSITIVE);
    private static final Pattern SAYS_TIME = Pattern.compile("时间|日期|时刻");
    private static final Pattern SAYS_WHOLE = Pattern.compile(
            "整数|整型|整形|(?<![a-z])(int|integer|long)(?![a-z])|单位[：:是为]?\\s*分(?!钟)|（分）|\\(分\\)", Pattern.CASE_INSENSITIVE);
    private static final Pattern SAYS_MONEY = Pattern.compile(
            "小数|bigdecimal|double|float|金额|单位[：:是为]?\\s*万?元|[（(]\\s*(单位[：:]?)?万?元\\s*[）)]", Pattern.CASE_INSENSITIVE);
    private static final Pattern SAYS_DECIMAL = Pattern.compile(
            "(?<![单公多])元(?![素数据件])|(?<!评)价(?![值])|(?<![消免付])费(?![者用户项类])|费用|佣金|比例|折扣|税率|汇率|费率|系数|百分比|百分数|%|余额"
                    + "|面额|成本|利润|毛利|收入|重量|体积|面积|经度|纬度|(?<![a-z:/-])(kg|cm|mm|km)(?![a-z:/-])|公斤|千克|厘米|毫米|评分|^[长宽高]$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SAYS_COUNT =
            Pattern.compile("数量|数目|件数|个数|张数|条数|笔数|次数|天数|人数|总数|页数|行数|记录数|库存|总量|[^小指分减]数(?=$|[（(，,。；;])");
    private static final Pattern SAYS_ID = Pattern.compile(
            "编号|编码|单号|序号|页码|(?<![a-z])id(?![a-z])|[号码]$|状态|类型|标识|标志|标记|是否|等级|级别|排序|顺序|来源|页|年份|月份|天|秒|枚举|类目|分类"
                    + "|方式|结果$|省份|城市|区县|乡镇|街道",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SAYS_YES_OR_NO = Pattern.compile("^(是否|有无)");

    /** A table of values, such as {@code 1:on 2:off} or {@code on（1），off（2）}. */
    private static final Pattern TABLE_LINE = Pattern.compile(
            "(?<![0-9.])-?[0-9]{1,6}\\s*[:：=＝、,，.．)）\\-－—]?\\s*[\\p{IsHan}A-Za-z]|[\\p{IsHan}A-Za-z]\\s*[（(]\\s*-?[0-9]{1,6}\\s*[)）]");

    private final Map<String, Verdict> verdicts = new HashMap<>();
    private final IdentityHashMap<RawNode, String> fields = new IdentityHashMap<>();

    private NumberEvidence() {}

    /** Takes the evidence of a whole tree. */
    public static NumberEvidence of(List<RawNode> tree) {
        var evidence = new NumberEvidence();
        evidence.collect(tree, "");
        return evidence;
    }

    /** Fields of equal names are kept apart by their class, or else by their place. */
    private void collect(List<RawNode> nodes, String owner) {
        for (var node : nodes) {
            var type = SpelledType.of(node.type());
            if (node.isLeaf() && type.number()) {
                var field = owner + "." + node.name();
                fields.put(node, field);
                verdicts.merge(field, judge(node), (a, b) -> a.compareTo(b) >= 0 ? a : b);
            }
            collect(
                    node.children(),
                    type.kind() == SpelledType.Kind.CLASS ? "class " + type.name() : owner + "." + node.name());
        }
    }

    /** What all evidence in the tree says of a number in it. */
    public Verdict verdict(RawNode number) {
        var field = fields.get(number);
        return field == null ? Verdict.NONE : verdicts.getOrDefault(field, Verdict.NONE);
    }

    /** What one description alone says; the surest evidence first. */
    private static Verdict judge(RawNode node) {
        var doc = node.doc();
        var example = node.example();
        var words = Words.of(node.name());
        var last = Words.last(node.name());
        if (hasFraction(example) || hasFraction(node.defaultValue()) || isBeyondLong(example)) {
            return Verdict.DECIMAL;
        }
        if (SAYS_MILLIS.matcher(doc).find() || MILLIS.matcher(example).matches() && isTime(doc, words)) {
            return Verdict.MILLIS;
        }
        if (SAYS_WHOLE.matcher(doc).find()
                || WHOLE_LAST_WORDS.contains(last)
                || last.endsWith("s") && WHOLE_LAST_WORDS.contains(last.substring(0, last.length() - 1))
                || words.get(0).equals("is")
                || words.get(0).equals("has")
                || SAYS_YES_OR_NO.matcher(doc).find()) {
            return Verdict.WHOLE;
        }
        if (hasFraction(doc) || SAYS_MONEY.matcher(doc).find()) {
            return Verdict.DECIMAL;
        }
        if (COUNT_LAST_WORDS.contains(last) || tableLines(doc) > 2) {
            return Verdict.WHOLE;
        }
        if (SAYS_DECIMAL.matcher(doc).find()) {
            return Verdict.DECIMAL;
        }
        if (SAYS_COUNT.matcher(doc).find() || tableLines(doc) > 1) {
            return Verdict.WHOLE;
        }
        if (words.stream().anyMatch(DECIMAL_WORDS::contains)) {
            return Verdict.DECIMAL;
        }
        if (words.stream().anyMatch(WHOLE_WORDS::contains)
                || tableLines(example) > 1
                || WHOLE.matcher(example).matches()
                || SAYS_ID.matcher(doc).find()) {
            return Verdict.WHOLE;
        }
        return Verdict.NONE;
    }

    private static boolean isTime(String doc, List<String> words) {
        return SAYS_TIME.matcher(doc).find() || words.contains("time") || words.contains("date");
    }

    private static long tableLines(String text) {
        return TABLE_LINE.matcher(text).results().limit(3).count();
    }

    private static boolean hasFraction(@Nullable String example) {
        return example != null && FRACTION.matcher(example).find();
    }

    private static boolean isBeyondLong(String example) {
        return WIDE.matcher(example).matches() && new BigInteger(example).bitLength() > 63;
    }
}
