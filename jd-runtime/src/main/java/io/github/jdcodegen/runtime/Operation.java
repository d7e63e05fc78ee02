package io.github.jdcodegen.runtime;

import io.github.jdcodegen.runtime.error.ErrorKind;
import io.github.jdcodegen.runtime.wire.DecodeReport;
import io.github.jdcodegen.runtime.wire.ObjectReader;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a method; generated code holds one as a constant of its request class.
 *
 * @param <R> the type of the answer
 */
public final class Operation<R> {

    private Operation() {}

    /** Which access token a method needs. */
    public enum TokenNeed {
        /** None is sent. */
        NONE,
        /** One is sent if there is one. */
        APP,
        /** A seller's (or other user's) token is needed. */
        SELLER
    }

    /** Whether a method only reads. */
    public enum Access {
        /** It changes nothing: it may be retried, and sent by GET. */
        READ,
        /** It may change something. */
        WRITE
    }

    /** Starts the description of a method. */
    public static <R> Builder<R> of(String method, JdGateway gateway, ObjectReader<R> reader) {
        throw new UnsupportedOperationException();
    }

    /**
     * Reads a whole answer of the gateway, or its content alone.
     *
     * @param json the answer
     * @return what it says, with the decode report
     * @throws io.github.jdcodegen.runtime.error.JdException if it is an error of the gateway, a business error or no
     *     answer at all
     */
    public Decoded<R> decode(String json) {
        throw new UnsupportedOperationException();
    }

    /**
     * An answer that was read.
     *
     * @param value the answer
     * @param report what was not as documented
     * @param <R> its type
     */
    public record Decoded<R>(R value, DecodeReport report) {}

    /**
     * Describes a method.
     *
     * @param <R> the type of the answer
     */
    public static final class Builder<R> {
        private Builder() {}

        /** The value of {@code v}; without it, the gateway's. */
        public Builder<R> version(String version) {
            throw new UnsupportedOperationException();
        }

        /** Which token it needs; without it, {@link TokenNeed#APP}. */
        public Builder<R> token(TokenNeed need) {
            throw new UnsupportedOperationException();
        }

        /** It only reads; without it, it may change something. */
        public Builder<R> reads() {
            throw new UnsupportedOperationException();
        }

        /** The name of the one root that is unwrapped; without it, the envelope's own fields are read. */
        public Builder<R> result(String wireName) {
            throw new UnsupportedOperationException();
        }

        /**
         * How the content tells failure; without it, as the gateway says.
         *
         * @param code the path of what decides inside the content, such as {@code apiResult.success}
         * @param error the path of the error code, where another field than the one that decides has it; else
         *     {@code null}
         * @param message the path of the text, or {@code null}
         * @param ok the values that mean success, comma-separated
         * @param empty the values that mean success without data, comma-separated; may be empty
         */
        public Builder<R> outcome(
                String code, @Nullable String error, @Nullable String message, String ok, String empty) {
            throw new UnsupportedOperationException();
        }

        /** An error code of this method. */
        public Builder<R> error(String code, @Nullable ErrorKind kind, @Nullable String zh, @Nullable String en) {
            throw new UnsupportedOperationException();
        }

        /** Ends the description. */
        public Operation<R> build() {
            throw new UnsupportedOperationException();
        }
    }
}
