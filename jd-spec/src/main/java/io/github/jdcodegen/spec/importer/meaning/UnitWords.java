package io.github.jdcodegen.spec.importer.meaning;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the unit of a number in words: {@code 单位：元}, {@code (mm)}, {@code 以分为单位}. */
final class UnitWords {
    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("元", "CNY"),
            Map.entry("人民币元", "CNY"),
            Map.entry("分", "fen"),
            Map.entry("克", "g"),
            Map.entry("g", "g"),
            Map.entry("千克", "kg"),
            Map.entry("公斤", "kg"),
            Map.entry("kg", "kg"),
            Map.entry("毫米", "mm"),
            Map.entry("mm", "mm"),
            Map.entry("厘米", "cm"),
            Map.entry("cm", "cm"),
            Map.entry("米", "m"),
            Map.entry("m", "m"),
            Map.entry("立方米", "m3"),
            Map.entry("m3", "m3"),
            Map.entry("立方厘米", "cm3"),
            Map.entry("cm3", "cm3"),
            Map.entry("百分比", "%"),
            Map.entry("%", "%"),
            Map.entry("毫秒", "ms"),
            Map.entry("ms", "ms"),
            Map.entry("秒", "s"),
            Map.entry("分钟", "min"),
            Map.entry("小时", "hour"),
            Map.entry("天", "day"),
            Map.entry("kb", "KB"));
    private static final String UNIT =
            "(人民币元|元|分钟|分|千克|克|公斤|(?i:kg|mm|cm3|cm|m3|ms|kb)|g|m|毫米|厘米|立方厘米|立方米|米|百分比|%|毫秒|秒|小时|天)";
    private static final Pattern NAMED = Pattern.compile("单位\\s?[为是:：]?\\s{0,2}" + UNIT + "(?![\\w\\u4e00-\\u9fff])");
    private static final Pattern AS = Pattern.compile("以" + UNIT + "为单位");
    private static final Pattern BRACKETS = Pattern.compile("[（(]" + UNIT + "[)）]");
    private static final Pattern STAMP = Pattern.compile("时间戳[（(,，]?毫秒");

    /** Then the unit holds in one case only, or stands in a table of values. */
    private static final Pattern OF_A_CASE = Pattern.compile("时[，,]?\\s?单位|可选值|\\d\\s?[:：=]\\s?[\\u4e00-\\u9fff]");

    private UnitWords() {}

    /**
     * The unit.
     *
     * @param number whether the field is a number; of a text, only a unit that is called so counts
     */
    static Optional<String> in(String doc, boolean number) {
        if (OF_A_CASE.matcher(doc).find()) {
            return Optional.empty();
        }
        for (var pattern : new Pattern[] {NAMED, AS, STAMP, BRACKETS}) {
            var found = pattern.matcher(doc);
            if (found.find() && (number || pattern != STAMP)) {
                return Optional.ofNullable(
                        pattern == STAMP ? "ms" : UNITS.get(found.group(1).toLowerCase(Locale.ROOT)));
            }
        }
        return Optional.empty();
    }
}
