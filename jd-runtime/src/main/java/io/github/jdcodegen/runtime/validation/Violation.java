package io.github.jdcodegen.runtime.validation;

import java.io.Serializable;

/**
 * Something in a request that breaks a documented limit.
 *
 * @param path where, such as {@code goodsReqDTO.skuIds[3]}; wire names
 * @param rule which rule, such as {@code required}, {@code range}, {@code span}
 * @param message what is wrong and what is allowed, in English
 * @param level whether the call would fail, or JD's prose advises against it
 */
public record Violation(String path, String rule, String message, Level level) implements Serializable {

    /** How much it matters. */
    public enum Level {
        /** JD would refuse the call. */
        ERROR,
        /** Against what JD's documentation says, but perhaps not refused. */
        ADVICE
    }
}
