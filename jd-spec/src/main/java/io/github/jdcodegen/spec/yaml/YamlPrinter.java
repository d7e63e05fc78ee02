package io.github.jdcodegen.spec.yaml;

import io.github.jdcodegen.spec.yaml.Node.Entry;
import io.github.jdcodegen.spec.yaml.Node.Kind;
import io.github.jdcodegen.spec.yaml.Node.Mapping;
import io.github.jdcodegen.spec.yaml.Node.Scalar;
import io.github.jdcodegen.spec.yaml.Node.Sequence;
import java.util.stream.Collectors;

/**
 * Prints a document. It never folds a line: a text keeps the line breaks that it has and gets no others. A mapping that may
 * be written in braces is written so if it fits on one line.
 */
public final class YamlPrinter {
    private static final int WIDTH = 120;
    private static final int STEP = 2;

    /** YAML finds the colon of an ordinary key within 1024 characters. */
    private static final int LONG_KEY = 1000;

    private final StringBuilder out = new StringBuilder();

    private YamlPrinter() {}

    public static String print(Mapping document) {
        var printer = new YamlPrinter();
        printer.entries(document, 0);
        return printer.out.toString();
    }

    private void entries(Mapping mapping, int indent) {
        for (var entry : mapping.entries()) {
            indent(indent);
            entry(entry, indent);
        }
    }

    private void entry(Entry entry, int indent) {
        var key = YamlScalars.spell(entry.key().text(), false);
        if (length(key) > LONG_KEY) {
            out.append("? ").append(key).append('\n');
            indent(indent);
        } else {
            out.append(key);
        }
        out.append(':');
        var room = WIDTH - indent - length(key) - 2;
        if (entry.value() instanceof Scalar scalar
                && scalar.kind() == Kind.TEXT
                && YamlScalars.isBlock(scalar.text())) {
            block(scalar.text(), indent + STEP);
        } else if (fits(entry.value(), room)) {
            out.append(' ').append(line(entry.value(), false)).append('\n');
        } else {
            out.append('\n');
            children(entry.value(), indent + STEP);
        }
    }

    private void children(Node node, int indent) {
        if (node instanceof Mapping mapping) {
            entries(mapping, indent);
        } else if (node instanceof Sequence sequence) {
            sequence.items().forEach(item -> item(item, indent));
        }
    }

    private void item(Node item, int indent) {
        indent(indent);
        out.append("- ");
        if (fits(item, WIDTH - indent - STEP)) {
            out.append(line(item, false)).append('\n');
        } else if (item instanceof Mapping mapping) {
            entry(mapping.entries().get(0), indent + STEP);
            entries(
                    new Mapping(mapping.entries().subList(1, mapping.entries().size()), false, mapping.location()),
                    indent + STEP);
        } else {
            throw new IllegalArgumentException("A list in a list is too long for a line");
        }
    }

    private void block(String text, int indent) {
        var ends = text.endsWith("\n");
        out.append(ends ? " |\n" : " |-\n");
        for (var line : (ends ? text.substring(0, text.length() - 1) : text).split("\n", -1)) {
            if (!line.isEmpty()) {
                indent(indent);
            }
            out.append(line).append('\n');
        }
    }

    /** Tells whether a value is written on the line of its key: scalars and empty values always, others if there is room. */
    private static boolean fits(Node node, int room) {
        if (node instanceof Scalar || isEmpty(node)) {
            return true;
        }
        return isFlow(node) && length(line(node, false)) <= room;
    }

    private static boolean isEmpty(Node node) {
        return node instanceof Mapping mapping && mapping.entries().isEmpty()
                || node instanceof Sequence sequence && sequence.items().isEmpty();
    }

    private static boolean isFlow(Node node) {
        if (node instanceof Mapping mapping) {
            return mapping.entries().isEmpty()
                    || mapping.flow() && mapping.entries().stream().allMatch(entry -> isFlow(entry.value()));
        }
        if (node instanceof Sequence sequence) {
            return sequence.items().stream().allMatch(Scalar.class::isInstance);
        }
        return !YamlScalars.isBlock(((Scalar) node).text());
    }

    private static String line(Node node, boolean flow) {
        if (node instanceof Mapping mapping) {
            return mapping.entries().stream()
                    .map(entry -> YamlScalars.spell(entry.key().text(), true) + ": " + line(entry.value(), true))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (node instanceof Sequence sequence) {
            return sequence.items().stream().map(item -> line(item, true)).collect(Collectors.joining(", ", "[", "]"));
        }
        var scalar = (Scalar) node;
        return scalar.kind() == Kind.TEXT ? YamlScalars.spell(scalar.text(), flow) : scalar.text();
    }

    private void indent(int columns) {
        out.append(" ".repeat(columns));
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
