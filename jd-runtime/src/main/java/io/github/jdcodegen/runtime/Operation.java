package io.github.jdcodegen.runtime;

import io.github.jdcodegen.runtime.error.ErrorKind;
import io.github.jdcodegen.runtime.generated.ObjectReader;
import io.github.jdcodegen.runtime.internal.answer.AnswerReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The description of a method: its name, version, gateway and needs, how its answers are wrapped, and its error codes.
 * Generated code holds one as a constant of each response class. {@link Responses} reads saved answers by it. Immutable.
 *
 * @param <R> the type of the answer
 */
public final class Operation<R> {
    private final String method;
    private final JdGateway gateway;
    private final String version;
    private final TokenNeed token;
    private final Access access;
    private final boolean confidential;
    private final List<OutcomeRule> outcome;
    private final Map<String, ErrorText> errors;
    private final AnswerReader<R> answers;

    private Operation(Builder<R> builder) {
        method = builder.method;
        gateway = builder.gateway;
        version = builder.version == null ? gateway.version() : builder.version;
        token = builder.token;
        access = builder.access;
        confidential = builder.confidential;
        outcome = builder.outcome.isEmpty() ? gateway.outcome() : List.copyOf(builder.outcome);
        errors = Map.copyOf(builder.errors);
        answers = new AnswerReader<>(method, gateway.envelope(), builder.result, paths(outcome), builder.reader);
    }

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

    private static List<String> paths(List<OutcomeRule> outcome) {
        var paths = new LinkedHashSet<String>();
        for (var rule : outcome) {
            paths.addAll(rule.paths());
        }
        return List.copyOf(paths);
    }

    /** Starts the description of a method. */
    public static <R> Builder<R> of(String method, JdGateway gateway, ObjectReader<R> reader) {
        return new Builder<>(method, gateway, reader);
    }

    /** Starts the description of a method whose answers have one root, unwrapped; see {@link Builder#result}. */
    public static <R> Builder<R> of(String method, JdGateway gateway, String result, ObjectReader<R> reader) {
        return of(method, gateway, reader).result(result);
    }

    /** Its wire name. */
    public String method() {
        return method;
    }

    /** The gateway that serves it. */
    public JdGateway gateway() {
        return gateway;
    }

    /** The value of {@code v}. */
    public String version() {
        return version;
    }

    /** Which token it needs. */
    public TokenNeed token() {
        return token;
    }

    /** Whether it only reads. */
    public Access access() {
        return access;
    }

    /** Whether no event and no exception may show anything of its answers. */
    public boolean confidential() {
        return confidential;
    }

    /** How the content of an answer tells that the method failed: the conditions in the order in which they are checked. */
    List<OutcomeRule> outcome() {
        return outcome;
    }

    /** How a whole answer is read. */
    AnswerReader<R> answers() {
        return answers;
    }

    /** What the error table of the method says of a code; {@code null} if it does not have it. */
    @Nullable
    ErrorText error(@Nullable String code) {
        return code == null ? null : errors.get(code);
    }

    /**
     * What a code inside the content means. It is a number of the method's own; the gateway's table counts only where the
     * gateway defines the outcome of all its methods.
     */
    ErrorText contentError(@Nullable String code) {
        var own = error(code);
        if (own != null) {
            return own;
        }
        var general = code == null || gateway.outcome().isEmpty() ? null : gateway.error(code);
        return general == null ? ErrorText.UNKNOWN : general;
    }

    /**
     * Describes a method.
     *
     * @param <R> the type of the answer
     */
    public static final class Builder<R> {
        private final String method;
        private final JdGateway gateway;
        private final ObjectReader<R> reader;
        private final List<OutcomeRule> outcome = new ArrayList<>();
        private final Map<String, ErrorText> errors = new LinkedHashMap<>();
        private @Nullable String version;
        private TokenNeed token = TokenNeed.SELLER;
        private Access access = Access.WRITE;
        private boolean confidential;
        private @Nullable String result;

        private Builder(String method, JdGateway gateway, ObjectReader<R> reader) {
            this.method = method;
            this.gateway = gateway;
            this.reader = reader;
        }

        /** The value of {@code v}; without it, the gateway's. */
        public Builder<R> version(String version) {
            this.version = version;
            return this;
        }

        /** Which token it needs; without it, {@link TokenNeed#SELLER}, as most methods do. */
        public Builder<R> token(TokenNeed need) {
            token = need;
            return this;
        }

        /** It only reads; without it, it may change something. */
        public Builder<R> readOnly() {
            access = Access.READ;
            return this;
        }

        /**
         * Its answers hold keys or passwords: listeners are told of its calls, but of an answer neither its value nor its
         * text nor what was odd about it, and no exception repeats a piece of it. Only an interceptor that takes the
         * answer of an attempt sees it.
         */
        public Builder<R> confidential() {
            confidential = true;
            return this;
        }

        /** The name of the one root that is unwrapped; without it, the envelope's own fields are read. */
        public Builder<R> result(String wireName) {
            result = wireName;
            return this;
        }

        /**
         * How the content tells success from failure; without it, as the gateway says. Each call adds a condition. The
         * conditions are checked in order, and one whose {@code code} is absent from an answer is skipped.
         *
         * @param code the path of the value that decides, such as {@code apiResult.success}, with other spellings of a
         *     name behind bars ({@code success|isSuccess}); {@code $} where the content is a single value
         * @param error the path of the error code, where another field than the one that decides has it; else
         *     {@code null}
         * @param message the path of the text, or {@code null}
         * @param ok the values that mean success, comma-separated
         * @param empty the values that mean success without data, comma-separated; may be empty
         */
        public Builder<R> outcome(
                String code, @Nullable String error, @Nullable String message, String ok, String empty) {
            outcome.add(OutcomeRule.of(code, error, message, ok, empty));
            return this;
        }

        /** An error code of this method. */
        public Builder<R> error(String code, @Nullable ErrorKind kind, @Nullable String en, @Nullable String zh) {
            errors.put(code, new ErrorText(kind, en, zh));
            return this;
        }

        /** Ends the description. */
        public Operation<R> build() {
            return new Operation<>(this);
        }
    }
}
