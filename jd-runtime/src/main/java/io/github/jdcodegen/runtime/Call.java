package io.github.jdcodegen.runtime;

import io.github.jdcodegen.runtime.Operation.Access;
import io.github.jdcodegen.runtime.Operation.TokenNeed;
import io.github.jdcodegen.runtime.error.ErrorKind;
import io.github.jdcodegen.runtime.error.JdAuthorizationException;
import io.github.jdcodegen.runtime.error.JdBusinessException;
import io.github.jdcodegen.runtime.error.JdException;
import io.github.jdcodegen.runtime.error.JdException.Failure;
import io.github.jdcodegen.runtime.error.JdGatewayException;
import io.github.jdcodegen.runtime.error.JdTransportException;
import io.github.jdcodegen.runtime.error.JdValidationException;
import io.github.jdcodegen.runtime.generated.RequestInspector;
import io.github.jdcodegen.runtime.generated.WireWriter;
import io.github.jdcodegen.runtime.http.Deadline;
import io.github.jdcodegen.runtime.http.HttpAnswer;
import io.github.jdcodegen.runtime.http.HttpFailure;
import io.github.jdcodegen.runtime.http.HttpFailure.Reason;
import io.github.jdcodegen.runtime.http.HttpTransport;
import io.github.jdcodegen.runtime.validation.Violation;
import io.github.jdcodegen.runtime.wire.DecodeReport;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One call, from its request to its outcome: attempt after attempt, each stamped and signed anew. */
final class Call<R> {
    private final ClientSettings settings;
    private final HttpTransport transport;
    private final ServerClock clock;
    private final Shutdown shutdown;
    private final JdRequest<R> request;
    private final Operation<R> operation;
    private final Deadline deadline;
    private final long startedAt;

    private int attempts;
    private int failures;
    private boolean sent;
    private boolean attemptSent;
    private boolean clockCorrected;
    private boolean tokenRenewed;
    private Instant stamp = Instant.MIN;

    /**
     * Prepares a call.
     *
     * @param request the request that the interceptors want to be sent
     * @param startedAt when the call began, as {@link System#nanoTime} tells it
     */
    Call(
            ClientSettings settings,
            HttpTransport transport,
            ServerClock clock,
            Shutdown shutdown,
            JdRequest<R> request,
            Deadline deadline,
            long startedAt) {
        this.settings = settings;
        this.transport = transport;
        this.clock = clock;
        this.shutdown = shutdown;
        this.request = request;
        this.operation = request.operation();
        this.deadline = deadline;
        this.startedAt = startedAt;
    }

    /** Makes it. */
    Exchange<R> exchange() {
        Exchange<R> exchange;
        try {
            check();
            exchange = attemptUntilAnswered();
        } catch (JdException failure) {
            settings.listeners().tell(listener -> listener.failure(request, failure, took()));
            settings.interceptors().afterCall(request, null, failure);
            throw failure;
        }
        var shown = operation.confidential() ? shown(exchange) : exchange;
        settings.listeners().tell(listener -> listener.success(request, shown));
        settings.interceptors().afterCall(request, shown, null);
        return exchange;
    }

    private void check() {
        if (settings.validation() == ValidationPolicy.OFF) {
            return;
        }
        var violations = RequestInspector.violations(request);
        boolean errors = violations.stream().anyMatch(violation -> violation.level() == Violation.Level.ERROR);
        if (errors && settings.validation() == ValidationPolicy.ERROR) {
            throw new JdValidationException(operation.method(), violations);
        }
        if (!violations.isEmpty()) {
            settings.listeners().tell(listener -> listener.violations(request, violations));
        }
    }

    private Exchange<R> attemptUntilAnswered() {
        var json = WireWriter.json(request);
        while (true) {
            waitForPermit();
            attempts++;
            stamp = clock.now();
            var attempt = settings.interceptors()
                    .beforeAttempt(settings.writer().attempt(operation, attempts, token(), stamp, json));
            settings.listeners().tell(listener -> listener.attempt(attempt));
            HttpAnswer answer = null;
            try {
                var signed = settings.writer().sign(operation, attempt);
                answer = settings.interceptors().afterAnswer(attempt, send(signed));
                var classifier = new ResponseClassifier<>(operation, settings.decoding(), signed.secrets());
                return exchange(classifier.classify(answer), answer);
            } catch (JdException failure) {
                waitForTheNext(attempt, answer, failure);
            }
        }
    }

    private Exchange<R> exchange(DecodedResponse<R> decoded, HttpAnswer answer) {
        return new Exchange<>(decoded.value(), decoded.report(), answer.body(), decoded.requestId(), attempts, took());
    }

    /** What others are told of a confidential exchange: nothing of the answer. */
    private static Exchange<String> shown(Exchange<?> exchange) {
        return new Exchange<>(
                "***", DecodeReport.CLEAN, "***", exchange.requestId(), exchange.attempts(), exchange.took());
    }

    private void waitForPermit() {
        checkOpen();
        var limiter = settings.pace().limiter();
        var app = settings.writer().app().key();
        var wait = limiter.reserve(app, operation.method(), deadline.left());
        if (wait == null) {
            throw transportFailure(
                    "the client's own rate limit leaves no room before the deadline", ErrorKind.THROTTLE, null);
        }
        try {
            sleep(wait);
        } catch (JdTransportException e) {
            limiter.giveBack(app, operation.method());
            throw e;
        }
    }

    private void checkOpen() {
        if (shutdown.hasBegun()) {
            throw transportFailure("the client is closed", null, null);
        }
    }

    private @Nullable String token() {
        if (operation.token() == TokenNeed.NONE) {
            return null;
        }
        var token = settings.tokens().token(operation.method(), deadline.left());
        if (token == null && operation.token() == TokenNeed.SELLER) {
            throw new JdAuthorizationException(
                    operation.method(), JdAuthorizationException.Reason.MISSING, Failure.of(ErrorKind.AUTH), null);
        }
        return token;
    }

    private HttpAnswer send(RequestWriter.Signed signed) {
        attemptSent = true;
        try {
            var answer = transport.send(signed.call(), deadline);
            sent = true;
            return bounded(answer);
        } catch (HttpFailure e) {
            attemptSent = !e.reason().notSent();
            sent |= attemptSent;
            var reason = e.reason();
            var kind = reason == Reason.TOO_LARGE ? ErrorKind.CALLER : ErrorKind.RETRY;
            if (reason == Reason.NOT_TRUSTED || reason == Reason.CANCELLED || reason == Reason.NOT_BEGUN) {
                kind = null;
            }
            var cause = signed.secrets().isIn(e) ? null : e;
            throw transportFailure(signed.secrets().mask(String.valueOf(e.getMessage())), kind, cause);
        }
    }

    /** The limit holds whatever transport sends. */
    private HttpAnswer bounded(HttpAnswer answer) throws HttpFailure {
        if (answer.bytes().length > settings.maxAnswerBytes()) {
            throw new HttpFailure(
                    Reason.TOO_LARGE, "the answer is larger than " + settings.maxAnswerBytes() + " bytes", null);
        }
        return answer;
    }

    /** Returns when the next attempt may begin, or throws the failure if there shall be none. */
    private void waitForTheNext(Attempt attempt, @Nullable HttpAnswer answer, JdException failure) {
        Duration wait;
        if (correctsTheClock(answer, failure) || renewsTheToken(attempt, failure)) {
            wait = Duration.ZERO;
        } else if (settings.pace().retries().repeats(++failures, operation.access(), failure, !attemptSent)) {
            var asked = RetryAfter.of(answer, clock);
            var own = settings.pace()
                    .retries()
                    .waitAfter(failures, settings.pace().random());
            wait = asked.compareTo(own) > 0 ? asked : own;
        } else {
            dropDoubtfulToken(attempt, failure);
            throw asAuthorization(failure);
        }
        if (wait.compareTo(deadline.left()) >= 0) {
            throw asAuthorization(failure);
        }
        settings.listeners().tell(listener -> listener.retry(attempt, failure, wait));
        sleep(wait);
    }

    private boolean correctsTheClock(@Nullable HttpAnswer answer, JdException failure) {
        if (clockCorrected || answer == null || !refusedAs(ErrorKind.CLOCK, failure)) {
            return false;
        }
        clockCorrected = clock.correct(stamp, answer.header("Date"));
        return clockCorrected;
    }

    private boolean renewsTheToken(Attempt attempt, JdException failure) {
        var token = attempt.parameters().get(RequestWriter.TOKEN);
        if (tokenRenewed || token == null || !refusedAs(ErrorKind.AUTH, failure)) {
            return false;
        }
        tokenRenewed = settings.tokens().invalidate(token);
        return tokenRenewed;
    }

    /**
     * A write whose code may mean that JD refused the token is not sent again, because it may have run. The next call does
     * not use that token, however.
     */
    private void dropDoubtfulToken(Attempt attempt, JdException failure) {
        var token = attempt.parameters().get(RequestWriter.TOKEN);
        if (token != null
                && failure instanceof JdBusinessException business
                && business.mayBeOfTheGateway()
                && business.kind() == ErrorKind.AUTH) {
            settings.tokens().invalidate(token);
        }
    }

    /** A token that JD does not take, and no other: the same failure wherever the token came from. */
    private JdException asAuthorization(JdException failure) {
        if (!refusedAs(ErrorKind.AUTH, failure)) {
            return failure;
        }
        var told = new Failure(failure.kind(), failure.code(), failure.en(), failure.zh(), failure.requestId());
        return new JdAuthorizationException(operation.method(), JdAuthorizationException.Reason.INVALID, told, failure);
    }

    /** A refusal of the gateway itself: the method certainly did not run. Of a read, the method's own counts as well. */
    private boolean refusedAs(ErrorKind kind, JdException failure) {
        return failure.kind() == kind
                && (failure instanceof JdGatewayException
                        || failure instanceof JdBusinessException && operation.access() == Access.READ);
    }

    private void sleep(Duration wait) {
        if (wait.isZero()) {
            return;
        }
        try {
            settings.pace().sleeper().sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw transportFailure("interrupted while waiting for the next attempt", null, e);
        }
        checkOpen();
    }

    /** Not sent means that no attempt was: a caller repeats the whole call. */
    private JdTransportException transportFailure(String reason, @Nullable ErrorKind kind, @Nullable Throwable cause) {
        return new JdTransportException(operation.method(), reason, 0, !sent, Failure.of(kind), cause);
    }

    private Duration took() {
        return Duration.ofNanos(System.nanoTime() - startedAt);
    }
}
