package io.github.jdcodegen.spec.lint;

import io.github.jdcodegen.spec.model.Scalar;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * One place where an example is not as described.
 *
 * @param kind what it is
 * @param path the place in the answer, from the fields of the response on; a field of a list stands there once
 * @param what what is the matter, a sentence without its full stop
 */
record Contradiction(Kind kind, String path, String what) {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,400}(\\.[0-9]{1,400})?");
    private static final Pattern TIME = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}([ T][0-9:.]{5,12})?");

    /** The kinds, each of which is a rule. */
    enum Kind {
        NO_JSON(
                "example-no-json",
                Severity.WARNING,
                "The example answer is no JSON, so nothing can be learnt from it."),
        ERROR_ANSWER("example-is-error", Severity.WARNING, "The example of a success is an error answer."),
        OTHER_WRAPPER("example-wrapper", Severity.WARNING, "The wrapper of the example has another method's name."),
        RESULT_ABSENT(
                "example-without-result",
                Severity.WARNING,
                "The root that the response unwraps is not in the example: one of the two names is wrong."),
        UNKNOWN_FIELD(
                "example-unknown-field",
                Severity.WARNING,
                "The example has a field that is not described; it is likely sent."),
        UNKNOWN_VALUE(
                "example-unknown-value", Severity.WARNING, "The example has a value that the table of the enum lacks."),
        OTHER_STRUCTURE(
                "example-other-structure",
                Severity.WARNING,
                "The example has another structure than is described, such as a text for an object."),
        UNREADABLE(
                "example-unreadable",
                Severity.WARNING,
                "The value of the example cannot be read as the described type."),
        TOO_WIDE("example-too-wide", Severity.WARNING, "The number of the example does not fit the described type."),
        OBJECT_FOR_LIST(
                "example-object-for-list",
                Severity.INFO,
                "A list is described and an object is shown; the runtime reads both."),
        NUMBER_AS_TEXT(
                "example-number-as-text",
                Severity.INFO,
                "A number is described and a text is shown; the runtime reads both."),
        BOOLEAN_AS_TEXT(
                "example-boolean-as-text",
                Severity.INFO,
                "A truth value is described and a text or number is shown; the runtime reads both."),
        NUMBER_FOR_TEXT(
                "example-number-for-text",
                Severity.INFO,
                "A text is described and a number or truth value is shown; the runtime reads both.");

        private final String rule;
        private final Severity severity;
        private final String meaning;

        Kind(String rule, Severity severity, String meaning) {
            this.rule = rule;
            this.severity = severity;
            this.meaning = meaning;
        }

        String rule() {
            return rule;
        }

        Severity severity() {
            return severity;
        }

        String meaning() {
            return meaning;
        }
    }

    /** What is odd about a single value; empty if it is as its type says. */
    static Optional<Contradiction> ofScalar(Scalar type, JsonNode node, String path) {
        if (type == Scalar.JSON) {
            return Optional.empty();
        }
        if (node.isObject() || node.isArray()) {
            return Optional.of(new Contradiction(
                    Kind.OTHER_STRUCTURE,
                    path,
                    "A " + type + " is described, and the example has " + ExampleComparison.words(node)));
        }
        return switch (type) {
            case INT, LONG, DECIMAL, EPOCH_MILLIS -> ofNumber(type, node, path);
            case BOOLEAN -> ofBoolean(node, path);
            case DATETIME, DATE ->
                node.isString() && TIME.matcher(node.stringValue()).matches()
                        ? Optional.empty()
                        : Optional.of(unreadable(type, node, path));
            default ->
                node.isString()
                        ? Optional.empty()
                        : Optional.of(new Contradiction(
                                Kind.NUMBER_FOR_TEXT,
                                path,
                                "A text is described, and the example has " + ExampleComparison.words(node)));
        };
    }

    private static Optional<Contradiction> ofNumber(Scalar type, JsonNode node, String path) {
        var text = node.asString().strip();
        if (!NUMBER.matcher(text).matches() && !node.isNumber()) {
            return Optional.of(unreadable(type, node, path));
        }
        if (type != Scalar.DECIMAL && !fits(type, text)) {
            return Optional.of(new Contradiction(Kind.TOO_WIDE, path, "The example does not fit the type " + type));
        }
        return node.isNumber()
                ? Optional.empty()
                : Optional.of(new Contradiction(
                        Kind.NUMBER_AS_TEXT, path, "A number is described, and the example has a text"));
    }

    private static boolean fits(Scalar type, String text) {
        try {
            var whole = new java.math.BigDecimal(text).toBigIntegerExact();
            return whole.bitLength() < (type == Scalar.INT ? Integer.SIZE : Long.SIZE);
        } catch (ArithmeticException | NumberFormatException e) {
            return false;
        }
    }

    private static Optional<Contradiction> ofBoolean(JsonNode node, String path) {
        if (node.isBoolean()) {
            return Optional.empty();
        }
        return switch (node.asString().strip().toLowerCase(java.util.Locale.ROOT)) {
            case "true", "false", "0", "1" ->
                Optional.of(new Contradiction(
                        Kind.BOOLEAN_AS_TEXT,
                        path,
                        "A truth value is described, and the example has " + ExampleComparison.words(node)));
            default -> Optional.of(unreadable(Scalar.BOOLEAN, node, path));
        };
    }

    private static Contradiction unreadable(Scalar type, JsonNode node, String path) {
        return new Contradiction(
                Kind.UNREADABLE,
                path,
                "The example's " + ExampleComparison.words(node).replaceFirst("^an? ", "") + " is no " + type);
    }
}
