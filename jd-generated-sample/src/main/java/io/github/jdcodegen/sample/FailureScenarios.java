package io.github.jdcodegen.sample;

import io.github.jdcodegen.runtime.Attempt;
import io.github.jdcodegen.runtime.JdClient;
import io.github.jdcodegen.runtime.JdInterceptor;
import io.github.jdcodegen.runtime.JdRequest;
import io.github.jdcodegen.runtime.RetryPolicy;
import io.github.jdcodegen.runtime.encryption.Decryption;
import io.github.jdcodegen.runtime.error.ErrorKind;
import io.github.jdcodegen.runtime.error.JdAuthorizationException;
import io.github.jdcodegen.runtime.error.JdBusinessException;
import io.github.jdcodegen.runtime.error.JdDecodeException;
import io.github.jdcodegen.runtime.error.JdException;
import io.github.jdcodegen.runtime.error.JdTransportException;
import io.github.jdcodegen.runtime.error.JdValidationException;
import io.github.jdcodegen.runtime.sign.CanonicalText;
import io.github.jdcodegen.runtime.testing.Dialect;
import io.github.jdcodegen.runtime.testing.EmbeddedGateway;
import io.github.jdcodegen.runtime.testing.Fault;
import io.github.jdcodegen.runtime.testing.FaultScript;
import io.github.jdcodegen.runtime.testing.KeyFault;
import io.github.jdcodegen.runtime.wire.DecodePolicy;
import io.github.jdcodegen.sample.OrderService.Shipment;
import io.github.jdcodegen.sample.jd.order.OrderState;
import io.github.jdcodegen.sample.jd.order.PopOrderGetRequest;
import io.github.jdcodegen.sample.jd.order.PopOrderSearchRequest;
import io.github.jdcodegen.sample.jd.order.PopOrderShipmentRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One call of each kind of failure, and what the program does about it. */
final class FailureScenarios {
    private static final long ORDER = 300012345678L;
    private static final long OTHER_ORDER = 300012345679L;

    private final SimulatedJd jd;
    private final EmbeddedGateway gateway;
    private final Narrator narrator;

    FailureScenarios(SimulatedJd jd, Narrator narrator) {
        this.jd = jd;
        this.gateway = jd.gateway();
        this.narrator = narrator;
    }

    void run() {
        brokenLimits();
        advice();
        deadline();
        nobodyThere();
        errorPage();
        throttled();
        expiredToken();
        lostRenewal();
        wrongClock();
        wrongSecret();
        notAllowed();
        shippedBefore();
        lostAnswer();
        cutOffAnswer();
        oddAnswer();
        strictReading();
        missingKey();
    }

    private void missingKey() {
        narrator.step("A name that is encrypted with a key that JD does not hand out");
        gateway.inject(FaultScript.empty());
        gateway.fieldKeys().inject(KeyFault.UNKNOWN_KEY);
        try (var client = jd.client(narrator).build()) {
            var order = new OrderService(client).order(ORDER);
            var consignee = order == null ? null : order.consigneeInfo();
            var service = new ConsigneeService(jd.fields(client));
            var name = consignee == null ? null : consignee.fullname();
            narrator.note("the label says: " + service.label(name));
            narrator.expect("it is told apart from plain text", service.status(name) == Decryption.Status.KEY_UNKNOWN);
        } finally {
            gateway.fieldKeys().inject();
        }
    }

    private void brokenLimits() {
        narrator.step("A request that breaks documented limits is not sent");
        var before = gateway.requests().size();
        try (var client = jd.client(narrator).build()) {
            var failure = failing(
                    client,
                    PopOrderSearchRequest.builder()
                            .orderState(List.of(OrderState.FINISHED_L))
                            .startDate(Instant.parse("2026-01-01T00:00:00Z"))
                            .endDate(Instant.parse("2026-03-01T00:00:00Z"))
                            .page(0L)
                            .pageSize(500L)
                            .build());
            if (failure instanceof JdValidationException invalid) {
                invalid.violations()
                        .forEach(violation -> narrator.note("  " + violation.path() + ": " + violation.message()));
            }
            narrator.expect("all of it is told at once", failure instanceof JdValidationException);
            narrator.expect("nothing was sent", gateway.requests().size() == before);
        }
    }

    private void advice() {
        narrator.step("A request against advice is told, and sent");
        try (var client = jd.client(narrator).build()) {
            var exchange = client.exchange(PopOrderSearchRequest.builder()
                    .orderState(List.of(OrderState.FINISHED_L))
                    .optionalFields(List.of("orderId"))
                    .page(1L)
                    .pageSize(1L)
                    .build());
            narrator.expect("JD answers", exchange.attempts() == 1);
        }
    }

    private void deadline() {
        narrator.step("An answer that trickles in ends with the deadline, body included");
        gateway.inject(FaultScript.empty().always(Fault.slowBody(Duration.ofSeconds(20))));
        try (var client = jd.client(narrator).deadline(Duration.ofMillis(300)).build()) {
            var failure = failing(client, order());
            narrator.expect("it is a matter of transport", failure instanceof JdTransportException);
        }
    }

    private void nobodyThere() {
        narrator.step("Nobody answers at the address: even a write may be sent again");
        gateway.inject(FaultScript.empty());
        try (var client = jd.clientOfNobody(narrator).build()) {
            var failure = failing(client, shipment());
            narrator.expect(
                    "JD certainly got nothing",
                    failure instanceof JdTransportException transport && transport.notSent());
        }
    }

    private void errorPage() {
        narrator.step("A proxy answers with a page: a read is tried again");
        gateway.inject(FaultScript.steps(Fault.html(502)));
        try (var client = jd.client(narrator).build()) {
            narrator.expect(
                    "the second attempt succeeds", client.exchange(order()).attempts() == 2);
        }
    }

    private void throttled() {
        narrator.step("Too many calls: the client waits and tries again");
        gateway.inject(FaultScript.steps(Fault.throttle(), Fault.throttle()));
        try (var client = jd.client(narrator).build()) {
            narrator.expect(
                    "the third attempt succeeds", client.exchange(order()).attempts() == 3);
        }
        gateway.inject(FaultScript.empty().always(Fault.throttle()));
        try (var client = jd.client(narrator).retries(RetryPolicy.none()).build()) {
            expectKind(failing(client, order()), ErrorKind.THROTTLE);
        }
    }

    private void expiredToken() {
        narrator.step("The access token has expired: it is renewed, and the call made again");
        gateway.inject(FaultScript.steps(Fault.expiredToken()));
        try (var client = jd.client(narrator).accessToken(jd.renewableTokens()).build()) {
            narrator.expect(
                    "the second attempt succeeds", client.exchange(order()).attempts() == 2);
            narrator.expect(
                    "the token was renewed once",
                    gateway.requests(EmbeddedGateway.REFRESH).size() == 1);
        }
    }

    private void lostRenewal() {
        narrator.step(
                "The answer to a renewal is lost: it is asked for again, and JD says that a person must agree again");
        gateway.inject(FaultScript.steps(Fault.expiredToken()).always(EmbeddedGateway.REFRESH, Fault.resetAfter()));
        try (var client = jd.client(narrator).accessToken(jd.renewableTokens()).build()) {
            var lost = failing(client, order());
            narrator.expect("that is no reason to ask a person", !(lost instanceof JdAuthorizationException));
            gateway.inject(FaultScript.empty());
            var failure = failing(client, order());
            narrator.expect(
                    "JD's refusal is: it asks for a new authorisation", failure instanceof JdAuthorizationException);
        }
    }

    private void wrongClock() {
        narrator.step("The clock of this machine is 20 minutes late: the client follows JD's");
        gateway.inject(FaultScript.empty());
        var late = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-20));
        try (var client = jd.client(narrator).clock(late).build()) {
            narrator.expect(
                    "the second attempt succeeds", client.exchange(order()).attempts() == 2);
            narrator.expect("further calls need one", client.exchange(order()).attempts() == 1);
        }
        try (var client = jd.client(narrator)
                .clock(late)
                .maxClockCorrection(Duration.ZERO)
                .build()) {
            expectKind(failing(client, order()), ErrorKind.CLOCK);
        }
    }

    private void wrongSecret() {
        narrator.step("The secret is wrong: what was signed tells why");
        var canonical = new SignedText();
        try (var client = jd.client(narrator)
                .app(gateway.appKey(), "not the secret")
                .interceptor(canonical)
                .build()) {
            expectKind(failing(client, order()), ErrorKind.SIGNATURE);
            narrator.note("this text was signed: " + canonical.text);
            narrator.note("if JD signs the same text, the secret differs; jd:sign tells more");
        }
    }

    private void notAllowed() {
        narrator.step("JD does not allow it");
        gateway.inject(FaultScript.steps(Fault.refusal("24", "无权调用此 API", "No permission for this API")));
        try (var client = jd.client(narrator).build()) {
            expectKind(failing(client, order()), ErrorKind.DENIED);
        }
    }

    private void shippedBefore() {
        narrator.step("The order was shipped before: an error of the method itself");
        gateway.inject(FaultScript.empty());
        try (var client = jd.client(narrator).build()) {
            client.call(shipment());
            var failure = failing(client, shipment());
            narrator.expect("it is a business error", failure instanceof JdBusinessException);
            expectKind(failure, ErrorKind.CONFLICT);
            narrator.expect(
                    "the order service takes it for done",
                    new OrderService(client).ship(ORDER, "2087", "JDX1") == Shipment.DONE_BEFORE);
        }
    }

    private void lostAnswer() {
        narrator.step("The answer of a write is lost: the program looks before it ships again");
        gateway.inject(FaultScript.steps(Fault.resetAfter()));
        try (var client = jd.client(narrator).build()) {
            narrator.expect(
                    "the order itself tells that it was shipped",
                    new OrderService(client).ship(OTHER_ORDER, "2087", "JDX2") == Shipment.DONE);
            narrator.expect(
                    "it was sent once",
                    gateway.requests("jingdong.pop.order.shipment").stream()
                                    .filter(request -> "JDX2".equals(request.business("logiNo")))
                                    .count()
                            == 1);
        }
    }

    private void cutOffAnswer() {
        narrator.step("The answer is cut off");
        gateway.inject(FaultScript.empty().always(Fault.cutOffJson()));
        try (var client = jd.client(narrator).build()) {
            narrator.expect("it cannot be read", failing(client, order()) instanceof JdDecodeException);
        }
    }

    private void oddAnswer() {
        narrator.step("The answer is in another form than documented: it is read, and the report tells");
        gateway.inject(FaultScript.empty());
        try (var client = jd.client(narrator).build()) {
            var documented = client.call(order());
            gateway.speak(Dialect.OTHER_WRAPPER, Dialect.NUMBERS_AS_TEXT, Dialect.WRAPPED_ELEMENTS);
            var odd = client.exchange(order());
            odd.report().entries().forEach(entry -> narrator.note("  " + entry));
            narrator.expect("not a value is lost", odd.response().equals(documented));
            narrator.expect("nor is it silent", !odd.report().isClean());
        }
        gateway.speak();
    }

    private void strictReading() {
        narrator.step("Values that fit nothing: by default they are null and told, strictly they fail the call");
        gateway.inject(FaultScript.empty().always(Fault.wrongTypes()));
        try (var client = jd.client(narrator).decoding(DecodePolicy.FAIL).build()) {
            narrator.expect("the strict client refuses it", failing(client, order()) instanceof JdDecodeException);
        }
        gateway.inject(FaultScript.empty());
    }

    private static PopOrderGetRequest order() {
        return PopOrderGetRequest.builder()
                .orderId(ORDER)
                .optionalFields(List.of("orderId", "orderState", "consigneeInfo", "itemInfoList"))
                .build();
    }

    private static PopOrderShipmentRequest shipment() {
        return PopOrderShipmentRequest.builder()
                .orderId(ORDER)
                .carrierId("2087")
                .waybill("JDX1")
                .build();
    }

    /** The failure of a call that must fail; tells what the program does about it. */
    private @Nullable JdException failing(JdClient client, JdRequest<?> request) {
        try {
            client.call(request);
        } catch (JdException e) {
            narrator.note("what to do: " + Reaction.to(request, e).text());
            return e;
        }
        narrator.expect("the call fails", false);
        return null;
    }

    private void expectKind(@Nullable JdException failure, ErrorKind kind) {
        narrator.expect("it is of the kind " + kind, failure != null && failure.kind() == kind);
    }

    /** Keeps the text that was signed, without the token. */
    private static final class SignedText implements JdInterceptor {
        private String text = "";

        @Override
        public Attempt beforeAttempt(Attempt attempt) {
            text = CanonicalText.of(attempt.withParameter("access_token", "***").parameters());
            return attempt;
        }
    }
}
