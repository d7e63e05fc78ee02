package io.github.jdcodegen.runtime.testing;

import io.github.jdcodegen.runtime.Operation;
import io.github.jdcodegen.runtime.testing.RecordedRequest.Handling;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A JD gateway for tests, on loopback. It serves {@code /routerjson} (and {@code /api}, where JD's older gateway stands)
 * and JD's OAuth2 endpoints in the current form ({@code /oauth2/to_login}, {@code /oauth2/access_token},
 * {@code /oauth2/refresh_token}) and the legacy one ({@code /oauth/authorize}, {@code /oauth/token}).
 *
 * <p>Every call is checked as JD would: app key, version, time stamp, signature, token, required parameters, their types.
 * What JD answers all the same, such as a parameter that the method does not know, is answered and told in the recorded
 * request ({@link Builder#strict} refuses it). A right call is answered by the test's {@link Responder}, else in the form
 * of the wire with the ids that the request gave, the values of the method's first example, and values made up for the
 * other fields. Thread-safe; {@link #close} leaves no thread.
 *
 * <pre>{@code
 * try (var gateway = EmbeddedGateway.builder().methods(MethodSource.resources(loader, "jd-gateway")).start()) {
 *     gateway.inject(FaultScript.steps(Fault.throttle(), Fault.html(502)));
 *     …
 *     assertThat(gateway.requests("jingdong.pop.order.search")).hasSize(3);
 * }
 * }</pre>
 */
public final class EmbeddedGateway implements AutoCloseable {
    /** The name under which exchanges of a code for a token are recorded and faults are injected. */
    public static final String TOKEN = "oauth/token";

    /** The name under which renewals of a token are recorded and faults are injected. */
    public static final String REFRESH = "oauth/refresh";

    private final Builder settings;
    private final TokenEndpoint tokens;
    private final RequestValidator validator;
    private final FieldKeys keys;
    private final AnswerFinder answers;
    private final RequestLog log;
    private final LoopbackServer server;
    private final Map<String, Optional<GatewayMethod>> methods = new ConcurrentHashMap<>();
    private volatile FaultScript script = FaultScript.empty();

    private EmbeddedGateway(Builder settings) throws IOException {
        this.settings = settings;
        this.tokens = new TokenEndpoint(settings.appKey, settings.appSecret, settings.accessToken, settings.clock);
        this.validator = new RequestValidator(
                new SystemCheck(settings.appKey, settings.appSecret, settings.skew),
                tokens,
                settings.clock,
                settings.strict);
        this.keys = new FieldKeys(settings.clock, settings.accessToken);
        this.answers = new AnswerFinder(settings.preferExamples, keys);
        this.log = new RequestLog(settings.remembered, settings.listener);
        this.server = new LoopbackServer(settings.port, settings.clock, this::handle);
    }

    /** Starts the settings of a gateway. */
    public static Builder builder() {
        return new Builder();
    }

    /** The address to call, such as {@code http://127.0.0.1:40123/routerjson}. */
    public URI url() {
        return server.address().resolve("/routerjson");
    }

    /** The address before the paths of the OAuth2 endpoints. */
    public URI oauthUrl() {
        return server.address();
    }

    /** The key of the one app that may call. */
    public String appKey() {
        return settings.appKey;
    }

    /** The secret of that app. */
    public String appSecret() {
        return settings.appSecret;
    }

    /** A token that is valid for ever. */
    public String accessToken() {
        return settings.accessToken;
    }

    /** Lets faults happen from now on, in place of those injected before; calls are counted anew. */
    public void inject(FaultScript faults) {
        log.countAnew();
        script = faults;
    }

    /**
     * Answers a method's calls from now on, in place of its example. The method may be one that no descriptor describes:
     * then app key, time stamp, signature and token are checked, and no business parameter.
     */
    public void answer(String method, Responder responder) {
        answers.respond(method, responder);
    }

    /** Answers in these dialects from now on; without any, as documented. */
    public void speak(Dialect... dialects) {
        answers.speak(Set.of(dialects));
    }

    /**
     * The keys of encrypted fields. The two methods that hand them out, {@link FieldKeys#VOUCHER_METHOD} and
     * {@link FieldKeys#KEY_METHOD}, are always served.
     */
    public FieldKeys fieldKeys() {
        return keys;
    }

    /** Whether the fields of answers that JD sends encrypted are encrypted from now on; without it, they are not. */
    public void encryptFields(boolean wished) {
        answers.encryptFields(wished);
    }

    /** A code as JD gives it to the app when a person has agreed; it serves once, for ten minutes. */
    public String issueCode() {
        return tokens.issueCode();
    }

    /** How long tokens live that are issued from now on. */
    public void tokenLifetime(Duration time) {
        tokens.lifetime(time);
    }

    /** Makes a token invalid, as a change of the shop's password does. */
    public void revoke(String token) {
        tokens.revoke(token);
    }

    /** Every call that came, in order; the oldest are forgotten when there are very many. */
    public List<RecordedRequest> requests() {
        return log.requests();
    }

    /** Every call of a method, or of {@link #TOKEN} or {@link #REFRESH}. */
    public List<RecordedRequest> requests(String method) {
        return requests().stream()
                .filter(request -> request.method().equals(method))
                .toList();
    }

    /**
     * What writing methods did more than once with the same business parameters. Empty is what a test wants whose writes
     * all differ.
     */
    public List<RecordedRequest> duplicateWrites() {
        var seen = new HashSet<List<Object>>();
        return requests().stream()
                .filter(request -> request.handling().acted() && isWrite(request.method()))
                .filter(request -> !seen.add(List.of(request.method(), Json.parseObject(request.json()))))
                .toList();
    }

    /** Forgets calls, faults, responders and dialects; fields are not encrypted any more. */
    public void reset() {
        answers.reset();
        inject(FaultScript.empty());
        log.clear();
    }

    /** Stops; open connections are closed, and no thread is left. */
    @Override
    public void close() {
        server.close();
    }

    private boolean isWrite(String name) {
        return method(name)
                .filter(method -> method.access() == Operation.Access.WRITE)
                .isPresent();
    }

    private Optional<GatewayMethod> method(String name) {
        return methods.computeIfAbsent(
                        name,
                        n -> Optional.ofNullable(
                                settings.methods.or(FieldKeys::method).find(n)))
                .or(() -> answers.hasResponder(name) ? Optional.of(UndescribedMethod.of(name)) : Optional.empty());
    }

    private Reply handle(Incoming in) {
        Map<String, String> parameters;
        try {
            parameters = new LinkedHashMap<>(in.queryParameters());
            in.bodyParameters().forEach(parameters::putIfAbsent);
        } catch (IllegalArgumentException e) {
            return Reply.html(400, "The parameters are not percent-encoded");
        }
        return switch (in.path()) {
            case "/routerjson", "/api" -> call(in, parameters);
            case "/oauth2/to_login", "/oauth/authorize" -> tokens.agree(parameters);
            case "/oauth2/access_token" -> token(in, parameters, TOKEN, false);
            case "/oauth2/refresh_token" -> token(in, parameters, REFRESH, false);
            case "/oauth/token" ->
                token(in, parameters, "refresh_token".equals(parameters.get("grant_type")) ? REFRESH : TOKEN, true);
            default -> Reply.html(404, "There is nothing at " + in.path().replaceAll("[^A-Za-z0-9_./-]", "?"));
        };
    }

    private Reply call(Incoming in, Map<String, String> parameters) {
        var name = parameters.getOrDefault("method", "");
        GatewayMethod method;
        try {
            method = method(name).orElse(null);
        } catch (RuntimeException e) {
            var handled = HandledCall.refused(null, GatewayError.UNKNOWN_EXCEPTION.answer(null), e.toString());
            return reply(in, name, "{}", request -> handled, fault -> handled);
        }
        var gateway = method == null ? null : method.gateway();
        return reply(in, name, business(gateway, parameters), request -> handle(method, request, parameters), fault -> {
            var refusal = fault.refusal(gateway);
            return refusal == null ? null : HandledCall.refused(gateway, refusal, "");
        });
    }

    /** The business parameters; of an unknown method they are where any gateway has them. */
    private static String business(GatewayMethod.@Nullable Profile gateway, Map<String, String> parameters) {
        var names = gateway == null ? List.of("360buy_param_json", "param_json") : List.of(gateway.parameter());
        return names.stream()
                .map(parameters::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("{}");
    }

    private HandledCall handle(
            @Nullable GatewayMethod method, RecordedRequest request, Map<String, String> parameters) {
        if (method == null) {
            var refusal = request.method().isBlank() ? GatewayError.MISSING_METHOD : GatewayError.INVALID_METHOD;
            return HandledCall.refused(null, refusal.answer(null), request.method());
        }
        var findings = validator.check(method, request.verb(), parameters, request.json());
        var reason = findings.refusal();
        return reason == null
                ? answer(method, request).with(findings.notes())
                : HandledCall.refused(method.gateway(), reason.answer(method.gateway()), reason.detail())
                        .with(findings.notes());
    }

    private HandledCall answer(GatewayMethod method, RecordedRequest request) {
        try {
            return HandledCall.done(answers.answer(method, request));
        } catch (RuntimeException e) {
            return HandledCall.refused(
                    method.gateway(),
                    GatewayError.UNKNOWN_EXCEPTION.answer(method.gateway()),
                    "the test's responder failed: " + e);
        }
    }

    private Reply token(Incoming in, Map<String, String> parameters, String name, boolean legacy) {
        return reply(in, name, "{}", request -> tokens.decide(parameters, legacy), fault -> {
            var refusal = fault.refusal(null);
            return refusal == null ? null : TokenEndpoint.refused(refusal.code(), refusal.en(), legacy);
        });
    }

    /** Handles a call, unless a fault is there first; a fault may also refuse a call that was handled. */
    private Reply reply(
            Incoming in,
            String name,
            String json,
            Function<RecordedRequest, HandledCall> handler,
            Function<Fault, @Nullable HandledCall> refusal) {
        var count = log.count(name);
        var fault = script.fault(name, count);
        var request = new RecordedRequest(
                count.number(),
                name,
                in.verb(),
                in.queryParameters(),
                in.bodyParameters(),
                in.headers(),
                json,
                settings.clock.instant(),
                new Handling(false, null, "", fault, List.of(), ""));
        var handled = fault.acts() ? handler.apply(request) : HandledCall.NOTHING;
        var refused = refusal.apply(fault);
        var shown = refused == null ? handled : refused;
        log.remember(request.with(
                new Handling(handled.acted(), shown.code(), shown.reason(), fault, handled.notes(), shown.body())));
        return fault.apply(Reply.json(shown.body()));
    }

    /** The settings of a gateway. What is not set has a default that works. */
    public static final class Builder {
        private MethodSource methods = name -> null;
        private String appKey = "test-app-key";
        private String appSecret = "test-app-secret";
        private String accessToken = "test-access-token";
        private Clock clock = Clock.systemUTC();
        private Duration skew = Duration.ofMinutes(6);
        private int port;
        private boolean preferExamples = true;
        private boolean strict;
        private int remembered = 100_000;
        private Consumer<RecordedRequest> listener = request -> {};

        private Builder() {}

        /** Serves these methods, beside those given before. */
        public Builder methods(MethodSource source) {
            methods = methods.or(source);
            return this;
        }

        /** The one app that may call. */
        public Builder app(String key, String secret) {
            appKey = key;
            appSecret = secret;
            return this;
        }

        /** The token that is always valid. */
        public Builder accessToken(String token) {
            accessToken = token;
            return this;
        }

        /** The gateway's time: for the check of time stamps, the life of tokens and the Date header. */
        public Builder clock(Clock time) {
            clock = time;
            return this;
        }

        /** How far a time stamp may be off; 6 minutes unless set. */
        public Builder skew(Duration tolerance) {
            skew = tolerance;
            return this;
        }

        /** The port; a free one unless set. */
        public Builder port(int number) {
            port = number;
            return this;
        }

        /** Answers are always made up after the documented shape, never taken from examples. */
        public Builder withoutExamples() {
            preferExamples = false;
            return this;
        }

        /**
         * Refuses what JD answers all the same and the gateway else only tells in {@link RecordedRequest#handling()}:
         * business parameters that the method does not have, and another {@code v} than the descriptor's.
         */
        public Builder strict() {
            strict = true;
            return this;
        }

        /** How many calls are remembered; 100,000 unless set. */
        public Builder remember(int calls) {
            remembered = calls;
            return this;
        }

        /** Is told of every call before it is answered; called by many threads. */
        public Builder listener(Consumer<RecordedRequest> consumer) {
            listener = consumer;
            return this;
        }

        /**
         * Starts the gateway.
         *
         * @throws UncheckedIOException if the port cannot be had; the message names it
         */
        public EmbeddedGateway start() {
            try {
                return new EmbeddedGateway(this);
            } catch (IOException e) {
                throw new UncheckedIOException("Port " + port + " of 127.0.0.1 cannot be used: " + e.getMessage(), e);
            }
        }
    }
}
