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
import io.github.jdcodegen.sample.OrderDesk.Shipment;
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
final class FailureDrill {
    private static final long ORDER = 300012345678L;
    private static final long OTHER_ORDER = 300012345679L;

    private final SimulatedJd jd;
    private final EmbeddedGateway gateway;
    private final Account account;

    FailureDrill(SimulatedJd jd, Account account) {
        this.jd = jd;
        this.gateway = jd.gateway();
        this.account = account;
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
        account.step("A name that is encrypted with a key that JD does not hand out");
        gateway.inject(FaultScript.empty());
        gateway.fieldKeys().inject(KeyFault.UNKNOWN_KEY);
        try (var client = jd.client(account).build()) {
            var order = new OrderDesk(client).order(ORDER);
            var consignee = order == null ? null : order.consigneeInfo();
            var desk = new ConsigneeDesk(jd.fields(client));
            var name = consignee == null ? null : consignee.fullname();
            account.note("the label says: " + desk.label(name));
            account.expect("it is told apart from plain text", desk.status(name) == Decryption.Status.KEY_UNKNOWN);
        } finally {
            gateway.fieldKeys().inject();
        }
    }

    private void brokenLimits() {
        account.step("A request that breaks documented limits is not sent");
        var before = gateway.requests().size();
        try (var client = jd.client(account).build()) {
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
                        .forEach(violation -> account.note("  " + violation.path() + ": " + violation.message()));
            }
            account.expect("all of it is told at once", failure instanceof JdValidationException);
            account.expect("nothing was sent", gateway.requests().size() == before);
        }
    }

    private void advice() {
        account.step("A request against advice is told, and sent");
        try (var client = jd.client(account).build()) {
            var exchange = client.exchange(PopOrderSearchRequest.builder()
                    .orderState(List.of(OrderState.FINISHED_L))
                    .optionalFields(List.of("orderId"))
                    .page(1L)
                    .pageSize(1L)
                    .build());
            account.expect("JD answers", exchange.attempts() == 1);
        }
    }

    private void deadline() {
        account.step("An answer that trickles in ends with the deadline, body included");
        gateway.inject(FaultScript.empty().always(Fault.slowBody(Duration.ofSeconds(20))));
        try (var client = jd.client(account).deadline(Duration.ofMillis(300)).build()) {
            var failure = failing(client, order());
            account.expect("it is a matter of transport", failure instanceof JdTransportException);
        }
    }

    private void nobodyThere() {
        account.step("Nobody answers at the address: even a write may be sent again");
        gateway.inject(FaultScript.empty());
        try (var client = jd.clientOfNobody(account).build()) {
            var failure = failing(client, shipment());
            account.expect(
                    "JD certainly got nothing",
                    failure instanceof JdTransportException transport && transport.notSent());
        }
    }

    private void errorPage() {
        account.step("A proxy answers with a page: a read is tried again");
        gateway.inject(FaultScript.steps(Fault.html(502)));
        try (var client = jd.client(account).build()) {
            account.expect(
                    "the second attempt succeeds", client.exchange(order()).attempts() == 2);
        }
    }

    private void throttled() {
        account.step("Too many calls: the client waits and tries again");
        gateway.inject(FaultScript.steps(Fault.throttle(), Fault.throttle()));
        try (var client = jd.client(account).build()) {
            account.expect(
                    "the third attempt succeeds", client.exchange(order()).attempts() == 3);
        }
        gateway.inject(FaultScript.empty().always(Fault.throttle()));
        try (var client = jd.client(account).retries(RetryPolicy.none()).build()) {
            expectKind(failing(client, order()), ErrorKind.THROTTLE);
        }
    }

    private void expiredToken() {
        account.step("The access token has expired: it is renewed, and the call made again");
        gateway.inject(FaultScript.steps(Fault.expiredToken()));
        try (var client = jd.client(account).accessToken(jd.renewableTokens()).build()) {
            account.expect(
                    "the second attempt succeeds", client.exchange(order()).attempts() == 2);
            account.expect(
                    "the token was renewed once",
                    gateway.requests(EmbeddedGateway.REFRESH).size() == 1);
        }
    }

    private void lostRenewal() {
        account.step(
                "The answer to a renewal is lost: it is asked for again, and JD says that a person must agree again");
        gateway.inject(FaultScript.steps(Fault.expiredToken()).always(EmbeddedGateway.REFRESH, Fault.resetAfter()));
        try (var client = jd.client(account).accessToken(jd.renewableTokens()).build()) {
            var lost = failing(client, order());
            account.expect("that is no reason to ask a person", !(lost instanceof JdAuthorizationException));
            gateway.inject(FaultScript.empty());
            var failure = failing(client, order());
            account.expect(
                    "JD's refusal is: it asks for a new authorisation", failure instanceof JdAuthorizationException);
        }
    }

    private void wrongClock() {
        account.step("The clock of this machine is 20 minutes late: the client follows JD's");
        gateway.inject(FaultScript.empty());
        var late = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-20));
        try (var client = jd.client(account).clock(late).build()) {
            account.expect(
                    "the second attempt succeeds", client.exchange(order()).attempts() == 2);
            account.expect("further calls need one", client.exchange(order()).attempts() == 1);
        }
        try (var client =
                jd.client(account).clock(late).maxClockCorrection(Duration.ZERO).build()) {
            expectKind(failing(client, order()), ErrorKind.CLOCK);
        }
    }

    private void wrongSecret() {
        account.step("The secret is wrong: what was signed tells why");
        var canonical = new SignedText();
        try (var client = jd.client(account)
                .app(gateway.appKey(), "not the secret")
                .interceptor(canonical)
                .build()) {
            expectKind(failing(client, order()), ErrorKind.SIGNATURE);
            account.note("this text was signed: " + canonical.text);
            account.note("if JD signs the same text, the secret differs; jd:sign tells more");
        }
    }

    private void notAllowed() {
        account.step("JD does not allow it");
        gateway.inject(FaultScript.steps(Fault.refusal("24", "无权调用此 API", "No permission for this API")));
        try (var client = jd.client(account).build()) {
            expectKind(failing(client, order()), ErrorKind.DENIED);
        }
    }

    private void shippedBefore() {
        account.step("The order was shipped before: an error of the method itself");
        gateway.inject(FaultScript.empty());
        try (var client = jd.client(account).build()) {
            client.call(shipment());
            var failure = failing(client, shipment());
            account.expect("it is a business error", failure instanceof JdBusinessException);
            expectKind(failure, ErrorKind.CONFLICT);
            account.expect(
                    "the order desk takes it for done",
                    new OrderDesk(client).ship(ORDER, "2087", "JDX1") == Shipment.DONE_BEFORE);
        }
    }

    private void lostAnswer() {
        account.step("The answer of a write is lost: the program looks before it ships again");
        gateway.inject(FaultScript.steps(Fault.resetAfter()));
        try (var client = jd.client(account).build()) {
            account.expect(
                    "the order itself tells that it was shipped",
                    new OrderDesk(client).ship(OTHER_ORDER, "2087", "JDX2") == Shipment.DONE);
            account.expect(
                    "it was sent once",
                    gateway.requests("jingdong.pop.order.shipment").stream()
                                    .filter(request -> "JDX2".equals(request.business("logiNo")))
                                    .count()
                            == 1);
        }
    }

    private void cutOffAnswer() {
        account.step("The answer is cut off");
        gateway.inject(FaultScript.empty().always(Fault.cutOffJson()));
        try (var client = jd.client(account).build()) {
            account.expect("it cannot be read", failing(client, order()) instanceof JdDecodeException);
        }
    }

    private void oddAnswer() {
        account.step("The answer is in another form than documented: it is read, and the report tells");
        gateway.inject(FaultScript.empty());
        try (var client = jd.client(account).build()) {
            var documented = client.call(order());
            gateway.speak(Dialect.OTHER_WRAPPER, Dialect.NUMBERS_AS_TEXT, Dialect.WRAPPED_ELEMENTS);
            var odd = client.exchange(order());
            odd.report().entries().forEach(entry -> account.note("  " + entry));
            account.expect("not a value is lost", odd.response().equals(documented));
            account.expect("nor is it silent", !odd.report().isClean());
        }
        gateway.speak();
    }

    private void strictReading() {
        account.step("Values that fit nothing: by default they are null and told, strictly they fail the call");
        gateway.inject(FaultScript.empty().always(Fault.wrongTypes()));
        try (var client = jd.client(account).decoding(DecodePolicy.FAIL).build()) {
            account.expect("the strict client refuses it", failing(client, order()) instanceof JdDecodeException);
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
            account.note("what to do: " + Reaction.to(request, e).text());
            return e;
        }
        account.expect("the call fails", false);
        return null;
    }

    private void expectKind(@Nullable JdException failure, ErrorKind kind) {
        account.expect("it is of the kind " + kind, failure != null && failure.kind() == kind);
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
