package io.github.jdcodegen.spec.evidence;

import io.github.jdcodegen.spec.model.Scalar;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * One place where an example is not as described.
 *
 * @param kind what it is
 * @param path the place in the answer, from the fields of the response on; a field of a list stands there once
 * @param place the field as an overlay would name it
 * @param what what is the matter, a sentence without its full stop
 * @param value the text of a single value; else the type that a descriptor would give it
 */
public record Contradiction(Kind kind, String path, String place, String what, String value) {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,400}(\\.[0-9]{1,400})?");
    private static final Pattern TIME = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}([ T][0-9:.]{5,12})?");

    /** The kinds, each of which is a rule. */
    public enum Kind {
        NO_JSON("example-no-json", true, "The example answer is no JSON, so nothing can be learnt from it."),
        ERROR_ANSWER("example-is-error", true, "The example of a success is an error answer."),
        OTHER_WRAPPER("example-wrapper", true, "The wrapper of the example has another method's name."),
        RESULT_ABSENT(
                "example-without-result",
                true,
                "The root that the response unwraps is not in the example: one of the two names is wrong."),
        UNKNOWN_FIELD(
                "example-unknown-field", true, "The example has a field that is not described; it is likely sent."),
        UNKNOWN_VALUE("example-unknown-value", true, "The example has a value that the table of the enum lacks."),
        OTHER_STRUCTURE(
                "example-other-structure",
                true,
                "The example has another structure than is described, such as a text for an object."),
        UNREADABLE("example-unreadable", true, "The value of the example cannot be read as the described type."),
        TOO_WIDE("example-too-wide", true, "The number of the example does not fit the described type."),
        OBJECT_FOR_LIST(
                "example-object-for-list",
                false,
                "A list is described and an object is shown; the runtime reads both."),
        NUMBER_AS_TEXT(
                "example-number-as-text", false, "A number is described and a text is shown; the runtime reads both."),
        BOOLEAN_AS_TEXT(
                "example-boolean-as-text",
                false,
                "A truth value is described and a text or number is shown; the runtime reads both."),
        NUMBER_FOR_TEXT(
                "example-number-for-text",
                false,
                "A text is described and a number or truth value is shown; the runtime reads both."),
        ITEM_WRAPPER(
                "example-item-wrapper",
                false,
                "A wrapper object, often with the name of a class, stands around a value; the runtime takes it off."),
        NULL_FOR_REQUIRED(
                "example-null-for-required", false, "A field that is described as always there has no value."),
        ENVELOPE_VARIANT(
                "example-envelope-variant",
                false,
                "The wrapper ends in _response; the gateway itself writes _responce, and the runtime reads both.");

        private final String rule;
        private final boolean likelyWrong;
        private final String meaning;

        Kind(String rule, boolean likelyWrong, String meaning) {
            this.rule = rule;
            this.likelyWrong = likelyWrong;
            this.meaning = meaning;
        }

        /** The id of the lint rule that tells it. */
        public String rule() {
            return rule;
        }

        /** Whether one of the two is likely wrong; else the runtime reads both. */
        public boolean isLikelyWrong() {
            return likelyWrong;
        }

        /** What it is, a sentence. */
        public String meaning() {
            return meaning;
        }
    }

    /** What is odd about a single value; empty if it is as its type says. */
    static Optional<Contradiction> ofScalar(Scalar type, JsonNode node, String path, String place) {
        if (type == Scalar.JSON) {
            return Optional.empty();
        }
        if (node.isObject() || node.isArray()) {
            return Optional.of(new Contradiction(
                    Kind.OTHER_STRUCTURE,
                    path,
                    place,
                    "A " + type + " is described, and the example has " + AnswerComparison.words(node),
                    AnswerComparison.typeOf(node)));
        }
        return switch (type) {
            case INT, LONG, DECIMAL, EPOCH_MILLIS -> ofNumber(type, node, path, place);
            case BOOLEAN -> ofBoolean(node, path, place);
            case DATETIME, DATE ->
                node.isString() && TIME.matcher(node.stringValue()).matches()
                        ? Optional.empty()
                        : Optional.of(unreadable(type, node, path, place));
            default ->
                node.isString()
                        ? Optional.empty()
                        : Optional.of(new Contradiction(
                                Kind.NUMBER_FOR_TEXT,
                                path,
                                place,
                                "A text is described, and the example has " + AnswerComparison.words(node),
                                AnswerComparison.typeOf(node)));
        };
    }

    private static Optional<Contradiction> ofNumber(Scalar type, JsonNode node, String path, String place) {
        var text = node.asString().strip();
        if (!NUMBER.matcher(text).matches() && !node.isNumber()) {
            return Optional.of(unreadable(type, node, path, place));
        }
        if (type != Scalar.DECIMAL && !fits(type, text)) {
            return Optional.of(new Contradiction(
                    Kind.TOO_WIDE,
                    path,
                    place,
                    "The example does not fit the type " + type,
                    AnswerComparison.typeOf(node)));
        }
        return node.isNumber()
                ? Optional.empty()
                : Optional.of(new Contradiction(
                        Kind.NUMBER_AS_TEXT,
                        path,
                        place,
                        "A number is described, and the example has a text",
                        "string"));
    }

    private static boolean fits(Scalar type, String text) {
        try {
            var whole = new java.math.BigDecimal(text).toBigIntegerExact();
            return whole.bitLength() < (type == Scalar.INT ? Integer.SIZE : Long.SIZE);
        } catch (ArithmeticException | NumberFormatException e) {
            return false;
        }
    }

    private static Optional<Contradiction> ofBoolean(JsonNode node, String path, String place) {
        if (node.isBoolean()) {
            return Optional.empty();
        }
        return switch (node.asString().strip().toLowerCase(java.util.Locale.ROOT)) {
            case "true", "false", "0", "1" ->
                Optional.of(new Contradiction(
                        Kind.BOOLEAN_AS_TEXT,
                        path,
                        place,
                        "A truth value is described, and the example has " + AnswerComparison.words(node),
                        AnswerComparison.typeOf(node)));
            default -> Optional.of(unreadable(Scalar.BOOLEAN, node, path, place));
        };
    }

    private static Contradiction unreadable(Scalar type, JsonNode node, String path, String place) {
        return new Contradiction(
                Kind.UNREADABLE,
                path,
                place,
                "The example's " + AnswerComparison.words(node).replaceFirst("^an? ", "") + " is no " + type,
                AnswerComparison.typeOf(node));
    }
}
