package io.github.jdcodegen.runtime.testing;

/** What a method of the embedded gateway answers. */
public sealed interface GatewayAnswer {

    /**
     * The content of an answer; the gateway puts it into its wrapper.
     *
     * @param json the content as JSON text
     */
    record Content(String json) implements GatewayAnswer {
        /** Checks the text. */
        public Content {
            Json.parse(json);
        }
    }

    /**
     * A whole answer, sent as it is.
     *
     * @param body the text, JSON or not
     */
    record Whole(String body) implements GatewayAnswer {}

    /**
     * An error of the gateway, in the shape that the method's gateway has for it.
     *
     * @param code the code
     * @param zh the Chinese text
     * @param en the English text
     */
    record Failure(String code, String zh, String en) implements GatewayAnswer {}

    /**
     * The content of an answer; the gateway puts it into its wrapper.
     *
     * @throws IllegalArgumentException if it is no JSON
     */
    static GatewayAnswer content(String json) {
        return new Content(json);
    }

    /** A whole answer, sent as it is. */
    static GatewayAnswer whole(String body) {
        return new Whole(body);
    }

    /** An error of the gateway. */
    static GatewayAnswer failure(String code, String zh, String en) {
        return new Failure(code, zh, en);
    }
}
