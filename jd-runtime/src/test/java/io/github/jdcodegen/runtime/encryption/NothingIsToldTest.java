package io.github.jdcodegen.runtime.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.jdcodegen.runtime.Attempt;
import io.github.jdcodegen.runtime.Exchange;
import io.github.jdcodegen.runtime.JdCallListener;
import io.github.jdcodegen.runtime.JdClient;
import io.github.jdcodegen.runtime.JdEnvironment;
import io.github.jdcodegen.runtime.JdInterceptor;
import io.github.jdcodegen.runtime.JdRequest;
import io.github.jdcodegen.runtime.auth.AccessTokens;
import io.github.jdcodegen.runtime.error.JdException;
import io.github.jdcodegen.runtime.http.HttpAnswer;
import io.github.jdcodegen.runtime.testing.EmbeddedGateway;
import io.github.jdcodegen.runtime.testing.Fault;
import io.github.jdcodegen.runtime.testing.FaultScript;
import io.github.jdcodegen.runtime.testing.FieldKeys;
import io.github.jdcodegen.runtime.testing.GatewayAnswer;
import io.github.jdcodegen.runtime.testing.KeyFault;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Neither keys nor texts are in what is logged, thrown, shown or told to listeners, whatever goes wrong. */
class NothingIsToldTest {
    private static final String PLAIN = "林小满";
    private static final Pattern SECRET = Pattern.compile("\"(?:key_string|key)\":\"([^\"]*)\"");

    private final List<String> told = Collections.synchronizedList(new ArrayList<>());

    /** Tells everything that it can reach. */
    private final class Teller implements JdCallListener {
        @Override
        public void attempt(Attempt attempt) {
            told.add(attempt + " " + attempt.parameters());
        }

        @Override
        public void success(JdRequest<?> request, Exchange<?> exchange) {
            told.add(request + " " + exchange + exchange.raw() + exchange.report() + exchange.response()
                    + exchange.report().entries().stream()
                            .map(entry -> entry.raw())
                            .toList());
        }

        @Override
        public void failure(JdRequest<?> request, JdException failure, Duration took) {
            tell(failure);
        }
    }

    private void tell(Throwable failure) {
        var trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        told.add(trace.toString());
    }

    @Test
    void whateverGoesWrong() {
        var handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                told.add(line.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        var logger = Logger.getLogger(FieldEncryption.class.getName());
        logger.addHandler(handler);
        try (var gateway = EmbeddedGateway.builder().accessToken("token-1").start()) {
            var secrets = secrets(gateway);
            assertThat(secrets).hasSizeGreaterThanOrEqualTo(2);
            for (var fault : KeyFault.values()) {
                gateway.fieldKeys().inject(fault);
                run(gateway);
            }
            gateway.fieldKeys().inject();
            for (var fault : List.of(
                    Fault.cutOffJson(), Fault.wrongTypes(), Fault.html(500), Fault.unknownException(), Fault.none())) {
                gateway.inject(FaultScript.steps(fault, fault, fault, fault));
                run(gateway);
            }
            gateway.inject(FaultScript.empty());
            // Keys in an answer that is no JSON, and in a member that nobody expects.
            var broken = secrets.get(0);
            gateway.answer(FieldKeys.KEY_METHOD, request -> GatewayAnswer.whole("{\"x\":" + broken + "}"));
            run(gateway);
            gateway.answer(FieldKeys.KEY_METHOD, request -> GatewayAnswer.whole(broken));
            run(gateway);
            gateway.answer(FieldKeys.KEY_METHOD, request -> GatewayAnswer.content("[\"" + broken + "\"]"));
            run(gateway);
            assertThat(told).hasSizeGreaterThan(40);
            assertThat(secrets).allSatisfy(secret -> assertThat(told).noneMatch(text -> text.contains(secret)));
            assertThat(told).noneMatch(text -> text.contains(PLAIN));
        } finally {
            logger.removeHandler(handler);
        }
    }

    private void run(EmbeddedGateway gateway) {
        try (var client = JdClient.builder(JdEnvironment.at(gateway.url()))
                .app(gateway.appKey(), gateway.appSecret())
                .accessToken(AccessTokens.fixed("token-1"))
                .sleeper(time -> {})
                .listener(new Teller())
                .build()) {
            var fields = FieldEncryption.of(client, gateway.fieldKeys().certificate());
            var cipher = gateway.fieldKeys().encrypt(PLAIN);
            var failure = catchThrowable(() -> told.add("" + fields.decrypt(cipher)));
            var other = catchThrowable(() -> fields.encrypt(PLAIN));
            told.add(fields + " " + client + " " + catchThrowable(() -> told.addAll(fields.problems())));
            if (failure != null) {
                tell(failure);
            }
            if (other != null) {
                tell(other);
            }
        }
    }

    /** The keys that the gateway hands out, and a piece of each that a message could show. */
    private static List<String> secrets(EmbeddedGateway gateway) {
        var answers = new ArrayList<String>();
        try (var client = JdClient.builder(JdEnvironment.at(gateway.url()))
                .app(gateway.appKey(), gateway.appSecret())
                .accessToken(AccessTokens.fixed("token-1"))
                .interceptor(new JdInterceptor() {
                    @Override
                    public HttpAnswer afterAnswer(Attempt attempt, HttpAnswer answer) {
                        answers.add(answer.body());
                        return answer;
                    }
                })
                .build()) {
            FieldEncryption.of(client, gateway.fieldKeys().certificate()).encrypt("x");
        }
        var secrets = new ArrayList<String>();
        for (var answer : answers) {
            SECRET.matcher(answer)
                    .results()
                    .forEach(found -> secrets.add(found.group(1).substring(0, 16)));
        }
        return secrets;
    }
}
