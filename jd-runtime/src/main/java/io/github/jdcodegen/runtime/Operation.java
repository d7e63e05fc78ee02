package io.github.jdcodegen.runtime;

import io.github.jdcodegen.runtime.error.ErrorKind;
import io.github.jdcodegen.runtime.error.JdBusinessException;
import io.github.jdcodegen.runtime.error.JdDecodeException;
import io.github.jdcodegen.runtime.error.JdException;
import io.github.jdcodegen.runtime.error.JdException.Failure;
import io.github.jdcodegen.runtime.error.JdGatewayException;
import io.github.jdcodegen.runtime.generated.ObjectReader;
import io.github.jdcodegen.runtime.internal.answer.AnswerReader;
import io.github.jdcodegen.runtime.internal.answer.ParsedAnswer;
import io.github.jdcodegen.runtime.wire.DecodePolicy;
import io.github.jdcodegen.runtime.wire.DecodeReport;
import io.github.jdcodegen.runtime.wire.DecodeReport.Kind;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * What is known of a method; generated code holds one as a constant of its response class. Immutable.
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
    private final @Nullable OutcomeRule outcome;
    private final Map<String, ErrorText> errors;
    private final AnswerReader<R> answers;

    private Operation(Builder<R> builder) {
        method = builder.method;
        gateway = builder.gateway;
        version = builder.version == null ? gateway.version() : builder.version;
        token = builder.token;
        access = builder.access;
        confidential = builder.confidential;
        outcome = builder.outcome == null ? gateway.outcome() : builder.outcome;
        errors = Map.copyOf(builder.errors);
        answers = new AnswerReader<>(
                method,
                gateway.envelope(),
                builder.result,
                outcome == null ? List.of() : outcome.paths(),
                builder.reader);
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

    /**
     * Reads a whole answer of the gateway, or its content alone.
     *
     * @param json the answer
     * @return what it says, with the decode report
     * @throws JdGatewayException if the gateway refused the call
     * @throws JdBusinessException if the method answered that it failed
     * @throws JdDecodeException if it is no answer at all
     */
    public Decoded<R> decode(String json) {
        return judge(() -> answers.read(json), DecodePolicy.OBSERVE);
    }

    /**
     * What a whole answer of the gateway, or its content alone, says; the report of {@link #decode(String)} is passed
     * over.
     *
     * @param json the answer
     * @return what it says
     * @throws JdGatewayException if the gateway refused the call
     * @throws JdBusinessException if the method answered that it failed
     * @throws JdDecodeException if it is no answer at all
     */
    public R read(String json) {
        return decode(json).value();
    }

    /**
     * Reads a whole answer of the gateway as it came.
     *
     * @param body the answer
     * @param charset its encoding
     * @param policy what becomes of values that fit nothing
     * @return what it says, with the decode report
     * @throws JdGatewayException if the gateway refused the call
     * @throws JdBusinessException if the method answered that it failed
     * @throws JdDecodeException if it is no answer at all, or the policy forbids it
     */
    public Decoded<R> decode(byte[] body, Charset charset, DecodePolicy policy) {
        return charset.equals(StandardCharsets.UTF_8)
                ? judge(() -> answers.read(body), policy)
                : judge(() -> answers.read(new String(body, charset)), policy);
    }

    private Decoded<R> judge(Supplier<ParsedAnswer<R>> reading, DecodePolicy policy) {
        ParsedAnswer<R> answer;
        try {
            answer = reading.get();
        } catch (JacksonException e) {
            throw new JdDecodeException(method, reason(e), DecodeReport.CLEAN, Failure.of(null), confidential ? null : e);
        }
        if (answer.refusal() != null) {
            throw refused(answer.refusal(), answer.requestId());
        }
        var failure = failure(answer);
        if (failure != null) {
            throw new JdBusinessException(method, failure);
        }
        var value = answer.value();
        if (value == null) {
            throw undecodable("the content is not what the method documents", answer);
        }
        if (policy == DecodePolicy.FAIL) {
            requireReadable(answer);
        }
        return new Decoded<>(value, answer.report(), answer.requestId());
    }

    private static String reason(JacksonException e) {
        var place = e.getLocation();
        return place == null
                ? "it is not JSON"
                : "it is not JSON from line " + place.getLineNr() + ", column " + place.getColumnNr() + " on";
    }

    private void requireReadable(ParsedAnswer<R> answer) {
        var unreadable = answer.report().entries().stream()
                .filter(entry -> entry.kind() == Kind.UNREADABLE)
                .map(DecodeReport.Entry::path)
                .collect(Collectors.joining(", "));
        if (!unreadable.isEmpty()) {
            throw undecodable("values fit nothing: " + unreadable, answer);
        }
    }

    private JdDecodeException undecodable(String reason, ParsedAnswer<R> answer) {
        var failure = new Failure(null, null, null, null, answer.requestId());
        return new JdDecodeException(method, reason, answer.report(), failure, null);
    }

    /** An error of the gateway if its table has the code, or there is none; else one of the method, which then did run. */
    private JdException refused(ParsedAnswer.Refusal refusal, @Nullable String requestId) {
        var code = refusal.code();
        var failure = failure(code, refusal.texts(), requestId);
        return code == null || gateway.error(code) != null
                ? new JdGatewayException(method, failure)
                : new JdBusinessException(method, failure);
    }

    /** How the content says that the method failed; {@code null} if it does not. */
    private @Nullable Failure failure(ParsedAnswer<R> answer) {
        if (outcome == null) {
            return null;
        }
        var code = answer.seen().get(outcome.code());
        if (code == null || outcome.success().contains(code)) {
            return null;
        }
        var error = answer.seen().get(outcome.error());
        var message = outcome.message() == null ? null : answer.seen().get(outcome.message());
        return failure(
                error == null ? code : error, message == null ? List.of() : List.of(message), answer.requestId());
    }

    private Failure failure(@Nullable String code, List<String> texts, @Nullable String requestId) {
        var told = new ErrorText(null, join(texts, false), join(texts, true));
        var known = told.or(documented(code));
        return new Failure(known.kind(), code, known.en(), known.zh(), requestId);
    }

    private ErrorText documented(@Nullable String code) {
        if (code == null) {
            return ErrorText.UNKNOWN;
        }
        var general = gateway.error(code);
        return errors.getOrDefault(code, ErrorText.UNKNOWN).or(general == null ? ErrorText.UNKNOWN : general);
    }

    /** The Chinese texts, or the others; {@code null} if there are none. */
    private static @Nullable String join(List<String> texts, boolean chinese) {
        var chosen = texts.stream().filter(text -> isChinese(text) == chinese).collect(Collectors.joining("; "));
        return chosen.isEmpty() ? null : chosen;
    }

    private static boolean isChinese(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic);
    }

    /**
     * An answer that was read.
     *
     * @param value the answer
     * @param report what was not as documented
     * @param requestId JD's id of the call, or {@code null}
     * @param <R> its type
     */
    public record Decoded<R>(
            R value, DecodeReport report, @Nullable String requestId) {}

    /**
     * Describes a method.
     *
     * @param <R> the type of the answer
     */
    public static final class Builder<R> {
        private final String method;
        private final JdGateway gateway;
        private final ObjectReader<R> reader;
        private final Map<String, ErrorText> errors = new LinkedHashMap<>();
        private @Nullable String version;
        private TokenNeed token = TokenNeed.SELLER;
        private Access access = Access.WRITE;
        private boolean confidential;
        private @Nullable String result;
        private @Nullable OutcomeRule outcome;

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
         * Its answers hold keys or passwords: listeners are told of its calls, but of an answer neither its text nor what
         * was odd about it, and no exception repeats a piece of it. Only interceptors see the answer as it came.
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
            outcome = OutcomeRule.of(code, error, message, ok, empty);
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
