package io.github.jdcodegen.spec.importer.meaning;

import io.github.jdcodegen.spec.model.Field;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Finds the one value of a code that a text calls success. */
final class SuccessWords {
    /** A value, what stands between, and success: {@code 1：成功}, {@code 200代表查询成功}, {@code 00000,处理成功}. */
    private static final Pattern BEFORE =
            Pattern.compile("(?<![\\w.-])(-?\\d{1,8}|true|TRUE|SUCCESS)\\s{0,3}(?:[:：,，.、=＝-]|代表|表示|为|是)?\\s{0,3}"
                    + "(?:操作|处理|查询|调用|请求|校验|执行|接口调用|更新|提交|取消|返回|都)?(?:成功|通过)");
    /** Success and then its value: {@code 成功：1}, {@code 成功(0)}. */
    private static final Pattern AFTER =
            Pattern.compile("(?<![不未分否])成功\\s{0,3}(?:[:：=(（-]|返回|为|是|则为)\\s{0,3}(-?\\d{1,8})(?![\\w.])");
    /** Success is not all that there is: something is under way, or done in part. */
    private static final Pattern BETWEEN = Pattern.compile("部分成功|处理中|取消中|进行中|等待|排队");

    private SuccessWords() {}

    static String text(Field field) {
        var doc = field.doc().zhOrEmpty();
        var example = field.example() == null ? "" : field.example();
        return doc.contains("成功") || doc.contains("通过") || !example.contains("成功") ? doc : example;
    }

    static Optional<String> valueIn(Field field) {
        var text = text(field);
        if (BETWEEN.matcher(text).find()) {
            return Optional.empty();
        }
        var values = new TreeSet<String>();
        BEFORE.matcher(text).results().forEach(found -> values.add(found.group(1)));
        if (values.isEmpty()) {
            AFTER.matcher(text).results().forEach(found -> values.add(found.group(1)));
        }
        return values.size() == 1 ? Optional.of(values.first()) : Optional.empty();
    }
}
