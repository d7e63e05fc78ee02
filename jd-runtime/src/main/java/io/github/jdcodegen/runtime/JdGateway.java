package io.github.jdcodegen.runtime;

import io.github.jdcodegen.runtime.error.ErrorKind;
import io.github.jdcodegen.runtime.wire.EnvelopeRules;
import org.jspecify.annotations.Nullable;

/** What all methods of one gateway have in common; generated from its profile. */
public final class JdGateway {
    private JdGateway() {}

    /** Starts the description of a gateway. */
    public static Builder of(String name) {
        throw new UnsupportedOperationException();
    }

    /** Describes a gateway. */
    public static final class Builder {
        private Builder() {}

        /** The system parameter that carries the business JSON. */
        public Builder parameter(String name) {
            throw new UnsupportedOperationException();
        }

        /** The value of {@code v} where a method gives none. */
        public Builder version(String version) {
            throw new UnsupportedOperationException();
        }

        /** A further system parameter that is always sent. */
        public Builder system(String name, String value) {
            throw new UnsupportedOperationException();
        }

        /** How answers are wrapped. */
        public Builder envelope(EnvelopeRules rules) {
            throw new UnsupportedOperationException();
        }

        /** How the content tells failure, where a method does not say; see {@link Operation.Builder#outcome}. */
        public Builder outcome(String code, @Nullable String error, @Nullable String message, String ok, String empty) {
            throw new UnsupportedOperationException();
        }

        /** The address for an environment such as {@code production}. */
        public Builder endpoint(String environment, String url) {
            throw new UnsupportedOperationException();
        }

        /** An error code of the gateway. */
        public Builder error(String code, @Nullable ErrorKind kind, @Nullable String zh, @Nullable String en) {
            throw new UnsupportedOperationException();
        }

        /** Ends the description. */
        public JdGateway build() {
            throw new UnsupportedOperationException();
        }
    }
}
