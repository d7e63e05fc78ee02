package io.github.jdcodegen.spec.model;

import org.jspecify.annotations.Nullable;

/**
 * An error code that JD documents.
 *
 * @param code the code, as text
 * @param text what it means
 * @param advice what to do about it
 * @param kind the kind of failure, or {@code null} where nothing says it
 * @param confirmed whether JD itself, or more than one source, gives it
 * @param location where it stands
 */
public record ErrorCode(
        String code, Text text, Text advice, @Nullable Kind kind, boolean confirmed, Location location) {

    /** One that is confirmed. */
    public ErrorCode(String code, Text text, Text advice, @Nullable Kind kind, Location location) {
        this(code, text, advice, kind, true, location);
    }

    /** The kinds of failure that a program can act on. */
    public enum Kind {
        /** Try again later. */
        RETRY,
        /** Too many calls. */
        THROTTLE,
        /** The token is missing, wrong or expired. */
        AUTH,
        /** The time stamp is missing or off. */
        CLOCK,
        /** The signature is missing or wrong. */
        SIGNATURE,
        /** Not allowed for this app or shop. */
        DENIED,
        /** The request itself is wrong. */
        CALLER,
        /** The state of things at JD forbids it, such as an order that has already been shipped. */
        CONFLICT;

        /** The spelling in a descriptor. */
        public String keyword() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
