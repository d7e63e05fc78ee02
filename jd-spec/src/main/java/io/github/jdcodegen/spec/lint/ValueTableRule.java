package io.github.jdcodegen.spec.lint;

import io.github.jdcodegen.spec.evidence.Types;
import io.github.jdcodegen.spec.importer.document.RawDocument;
import io.github.jdcodegen.spec.model.Api;
import io.github.jdcodegen.spec.model.ApiSet;
import io.github.jdcodegen.spec.model.Field;
import io.github.jdcodegen.spec.model.Location;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Holds the example of a field against a table of numbers in the field's own text. */
final class ValueTableRule implements LintRule {
    /** A line of a table: {@code 1:on}, {@code 2 - off}. The number stands at a border and a word follows. */
    private static final Pattern LINE =
            Pattern.compile("(?<![0-9A-Za-z%~-])(?<![0-9]\\.)([0-9]{1,4}) ?[:：=＝-] ?(?=[\\p{IsHan}A-Za-z])");

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");
    private static final int FEWEST = 2;

    @Override
    public String id() {
        return "document-value-outside-table";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public String meaning() {
        return "The example of a field is not in the table of values that the field's own text gives.";
    }

    @Override
    public void checkDocument(RawDocument document, Location place, Api api, ApiSet set, Sink sink) {
        Stream.of(api.request(), api.response()).flatMap(Types::fields).forEach(field -> check(field, sink));
    }

    /** Whether the number stands anywhere in the text: tables mix their signs, and not each line is recognised. */
    private static boolean stands(String number, String text) {
        for (var at = text.indexOf(number); at >= 0; at = text.indexOf(number, at + 1)) {
            var end = at + number.length();
            if ((at == 0 || !Character.isDigit(text.charAt(at - 1)))
                    && (end == text.length() || !Character.isDigit(text.charAt(end)))) {
                return true;
            }
        }
        return false;
    }

    private static void check(Field field, Sink sink) {
        var example = field.example();
        var text = field.doc().zh();
        if (example == null || text == null || !NUMBER.matcher(example).matches()) {
            return;
        }
        Set<String> values = new LinkedHashSet<>();
        LINE.matcher(text).results().forEach(line -> values.add(line.group(1)));
        if (values.size() >= FEWEST && !values.contains(example) && !stands(example, text)) {
            sink.found(
                    field.location(),
                    "The example " + example + " of \"" + field.wireName() + "\" is not among "
                            + String.join(", ", values) + ", which its text lists",
                    "Find out which JD sends; keep an enum open.");
        }
    }
}
