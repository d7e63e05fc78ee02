package io.github.jdcodegen.runtime;

import io.github.jdcodegen.runtime.error.JdBusinessException;
import io.github.jdcodegen.runtime.error.JdDecodeException;
import io.github.jdcodegen.runtime.error.JdException;
import io.github.jdcodegen.runtime.error.JdException.Failure;
import io.github.jdcodegen.runtime.error.JdGatewayException;
import io.github.jdcodegen.runtime.http.HttpAnswer;
import io.github.jdcodegen.runtime.internal.SecretMasker;
import io.github.jdcodegen.runtime.internal.answer.ParsedAnswer;
import io.github.jdcodegen.runtime.wire.DecodePolicy;
import io.github.jdcodegen.runtime.wire.DecodeReport;
import io.github.jdcodegen.runtime.wire.DecodeReport.Kind;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;

/**
 * Turns an answer into a value or a typed failure. It looks at the HTTP status, the envelope, the outcome and the values,
 * in this order. JD itself answers errors with status 200; other statuses come from what stands between JD and its users.
 */
record ResponseClassifier<R>(Operation<R> operation, DecodePolicy policy, SecretMasker secrets) {
    /** One that has no secrets to mask. */
    ResponseClassifier(Operation<R> operation, DecodePolicy policy) {
        this(operation, policy, SecretMasker.NONE);
    }

    /**
     * Classifies an HTTP answer.
     *
     * @throws JdException if the answer is a failure; no text in it contains one of the secrets
     */
    DecodedResponse<R> classify(HttpAnswer answer) {
        if (HttpErrors.isSuccess(answer) && HttpErrors.looksLikeJson(answer)) {
            return classify(answer.bytes(), answer.charset());
        }
        if (HttpErrors.looksLikeJson(answer)) {
            throwIfJdTellsAFailure(answer);
        }
        throw HttpErrors.failure(operation.method(), operation.confidential() ? withoutBody(answer) : answer, secrets);
    }

    private static HttpAnswer withoutBody(HttpAnswer answer) {
        return new HttpAnswer(answer.status(), answer.headers(), "");
    }

    /** A failure that JD tells says more than the HTTP status that came with it. */
    private void throwIfJdTellsAFailure(HttpAnswer answer) {
        try {
            classify(answer.bytes(), answer.charset());
        } catch (JdDecodeException e) {
            return; // The body is not JD's, so that the HTTP status is all there is to tell.
        }
    }

    /** Classifies the body of an answer. */
    DecodedResponse<R> classify(byte[] body, Charset charset) {
        return charset.equals(StandardCharsets.UTF_8) ? classify(parse(body)) : classify(new String(body, charset));
    }

    /** Classifies an answer. */
    DecodedResponse<R> classify(String json) {
        return classify(parse(json));
    }

    private DecodedResponse<R> classify(ParsedAnswer<R> answer) {
        requireNoRefusal(answer);
        requireSuccess(answer);
        var decoded = value(answer);
        if (!outcomeIsAbsent(answer)) {
            return decoded;
        }
        if (policy == DecodePolicy.FAIL) {
            throw undecodable("nothing in the answer tells whether the method succeeded", answer);
        }
        return new DecodedResponse<>(
                decoded.value(),
                decoded.report().with(new DecodeReport.Entry("$", Kind.OUTCOME_ABSENT, null)),
                decoded.requestId());
    }

    /** Reads an answer without a look at its outcome. */
    DecodedResponse<R> readWithoutOutcome(String json) {
        var answer = parse(json);
        requireNoRefusal(answer);
        return value(answer);
    }

    private ParsedAnswer<R> parse(String json) {
        try {
            return operation.answers().read(json);
        } catch (JacksonException e) {
            throw notJson(e);
        }
    }

    private ParsedAnswer<R> parse(byte[] utf8) {
        try {
            return operation.answers().read(utf8);
        } catch (JacksonException e) {
            throw notJson(e);
        }
    }

    private JdDecodeException notJson(JacksonException e) {
        var place = e.getLocation();
        var from = place == null ? "" : " from line " + place.getLineNr() + ", column " + place.getColumnNr() + " on";
        return new JdDecodeException(
                operation.method(),
                "it is not JSON" + from,
                DecodeReport.CLEAN,
                Failure.of(null),
                operation.confidential() ? null : masked(e));
    }

    /** What the parser says may quote the answer. */
    private JacksonException masked(JacksonException e) {
        return secrets.isIn(e) ? new StreamReadException(null, secrets.mask(String.valueOf(e.getMessage()))) : e;
    }

    /**
     * A code that the gateway's table lacks is one of the method, which then did run. A code that both tables have may be
     * either's, so that nobody may rely on the method not having run.
     */
    private void requireNoRefusal(ParsedAnswer<R> answer) {
        var refusal = answer.refusal();
        if (refusal == null) {
            return;
        }
        var code = refusal.code();
        var own = operation.error(code);
        var general = code == null ? null : operation.gateway().error(code);
        var said = ErrorText.of(refusal.texts());
        if (own == null) {
            var known = general == null ? ErrorText.UNKNOWN : ParameterErrors.corrected(general, refusal.texts());
            var failure = failure(code, said.or(known), answer);
            throw code == null || general != null
                    ? new JdGatewayException(operation.method(), failure)
                    : new JdBusinessException(operation.method(), failure);
        }
        if (general == null) {
            throw new JdBusinessException(operation.method(), failure(code, said.or(own), answer));
        }
        var both = ParameterErrors.corrected(ErrorText.either(own, general), refusal.texts());
        throw JdBusinessException.orOfTheGateway(operation.method(), failure(code, both.after(said), answer));
    }

    /** The conditions that apply are checked in their order. */
    private void requireSuccess(ParsedAnswer<R> answer) {
        for (var rule : operation.outcome()) {
            if (rule.fails(answer.seen())) {
                var code = rule.errorCode(answer.seen());
                var text = ErrorText.of(rule.texts(answer.seen())).or(operation.contentError(code));
                throw new JdBusinessException(operation.method(), failure(code, text, answer));
            }
        }
    }

    /** Whether nothing in the answer tells if the method succeeded, although something is documented to tell. */
    private boolean outcomeIsAbsent(ParsedAnswer<R> answer) {
        for (var rule : operation.outcome()) {
            if (rule.applies(answer.seen())) {
                return false;
            }
        }
        return !operation.outcome().isEmpty();
    }

    private Failure failure(@Nullable String code, ErrorText text, ParsedAnswer<?> answer) {
        return masked(new Failure(text.kind(), code, text.en(), text.zh(), answer.requestId()));
    }

    private Failure masked(Failure failure) {
        return new Failure(
                failure.kind(),
                secrets.maskOrNull(failure.code()),
                secrets.maskOrNull(failure.en()),
                secrets.maskOrNull(failure.zh()),
                secrets.maskOrNull(failure.requestId()));
    }

    private DecodedResponse<R> value(ParsedAnswer<R> answer) {
        var value = answer.value();
        if (value == null) {
            throw undecodable("the content is not what the method documents", answer);
        }
        if (policy == DecodePolicy.FAIL) {
            requireReadable(answer);
        }
        return new DecodedResponse<>(value, answer.report(), answer.requestId());
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
        var failure = masked(new Failure(null, null, null, null, answer.requestId()));
        var report = operation.confidential() ? DecodeReport.CLEAN : answer.report();
        return new JdDecodeException(operation.method(), secrets.mask(reason), report, failure, null);
    }
}
