package io.github.jdcodegen.runtime;

import io.github.jdcodegen.runtime.auth.AccessTokens;
import io.github.jdcodegen.runtime.error.JdException.Failure;
import io.github.jdcodegen.runtime.error.JdTransportException;
import io.github.jdcodegen.runtime.http.Deadline;
import io.github.jdcodegen.runtime.http.HttpTransport;
import io.github.jdcodegen.runtime.http.SocketTransport;
import io.github.jdcodegen.runtime.internal.DaemonThreads;
import io.github.jdcodegen.runtime.sign.Signer;
import io.github.jdcodegen.runtime.wire.DecodePolicy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Calls JD. Thread-safe; make one for an app and close it when done.
 *
 * <pre>{@code
 * try (var client = JdClient.builder(JdEnvironment.PRODUCTION)
 *         .app(appKey, appSecret)
 *         .accessToken(AccessTokens.fixed(token))
 *         .build()) {
 *     var answer = client.call(request);
 * }
 * }</pre>
 */
public final class JdClient implements JdCaller, AutoCloseable {
    private final ClientSettings settings;
    private final Resources resources;

    /** What a client and those derived from it share. */
    private static final class Resources {
        private final HttpTransport transport;
        private final boolean ownTransport;
        private final ServerClock clock;
        private final Shutdown shutdown;
        private final ExecutorService callers = DaemonThreads.pool("jd-call");
        private final Companions companions = new Companions();

        Resources(HttpTransport transport, boolean ownTransport, ServerClock clock, Shutdown shutdown) {
            this.transport = transport;
            this.ownTransport = ownTransport;
            this.clock = clock;
            this.shutdown = shutdown;
        }
    }

    private JdClient(ClientSettings settings, Resources resources) {
        this.settings = settings;
        this.resources = resources;
    }

    /** Starts a client for that environment. */
    public static Builder builder(JdEnvironment environment) {
        return new Builder(environment);
    }

    @Override
    public <R> Exchange<R> exchange(JdRequest<R> request) {
        return exchange(request, Deadline.in(settings.deadline()));
    }

    private <R> Exchange<R> exchange(JdRequest<R> request, Deadline deadline) {
        long startedAt = System.nanoTime();
        var sent = settings.interceptors().beforeCall(request);
        return new Call<>(settings, resources.transport, resources.clock, resources.shutdown, sent, deadline, startedAt)
                .exchange();
    }

    /**
     * {@inheritDoc}
     *
     * <p>The call runs in a thread of its own. Cancelling the future breaks off the call, which JD may have carried out all
     * the same.
     */
    @Override
    public <R> CompletableFuture<R> callAsync(JdRequest<R> request) {
        var deadline = Deadline.in(settings.deadline());
        var answer = new CompletableFuture<R>();
        try {
            var task = resources.callers.submit(() -> {
                try {
                    answer.complete(exchange(request, deadline).response());
                } catch (Throwable e) {
                    answer.completeExceptionally(e);
                }
            });
            var unused = answer.whenComplete((response, failure) -> {
                if (answer.isCancelled()) {
                    task.cancel(true);
                }
            });
        } catch (RejectedExecutionException e) {
            answer.completeExceptionally(new JdTransportException(
                    request.operation().method(), "the client is closed", 0, true, Failure.of(null), e));
        }
        return answer;
    }

    /** The same client with other tokens, such as those of another shop. It shares connections, and is not closed. */
    public JdClient withAccessToken(AccessTokens tokens) {
        return new JdClient(settings.with(tokens), resources);
    }

    /** The same client with another deadline for its calls. It shares connections, and is not closed. */
    public JdClient withDeadline(Duration deadline) {
        return new JdClient(settings.with(deadline), resources);
    }

    /** Where its access tokens come from. */
    public AccessTokens accessTokens() {
        return settings.tokens();
    }

    /** How long a call may take in all. */
    public Duration deadline() {
        return settings.deadline();
    }

    /** The time now by the clock of its time stamps, set to JD's where JD refused them. */
    public Instant now() {
        return resources.clock.now();
    }

    /**
     * Something that stands beside this client and those derived from it, one of each type: made when it is first asked
     * for, and closed with the client.
     *
     * @param type what it is known by
     * @param maker makes it
     * @param <T> its type
     * @throws IllegalStateException if the client is closed
     */
    public <T extends AutoCloseable> T companion(Class<T> type, Supplier<? extends T> maker) {
        return resources.companions.get(type, maker);
    }

    /** Breaks off what is under way and gives back connections and threads at once; derived clients end too. */
    @Override
    public void close() {
        resources.shutdown.begin();
        resources.companions.close();
        resources.callers.shutdownNow();
        if (resources.ownTransport) {
            resources.transport.close();
        }
    }

    /** Environment and app key; no secret. */
    @Override
    public String toString() {
        return "JdClient of app " + settings.writer().app() + " for "
                + settings.writer().environment();
    }

    /** Builds a {@link JdClient}. Only {@link #app} must be given. Shows no secret. */
    public static final class Builder {
        private final JdEnvironment environment;
        private final List<JdInterceptor> interceptors = new ArrayList<>();
        private final List<JdCallListener> listeners = new ArrayList<>();
        private @Nullable App app;
        private AccessTokens tokens = AccessTokens.none();
        private Signer signer = Signer.md5();
        private TimestampFormat timestamp = TimestampFormat.WITH_ZONE;
        private ParameterPlacement placement = ParameterPlacement.SYSTEM_IN_QUERY;
        private boolean readsByGet;
        private Duration deadline = Duration.ofSeconds(30);
        private Duration connectTimeout = Duration.ofSeconds(5);
        private int maxRequestBytes = 16 << 20;
        private int maxAnswerBytes = 64 << 20;
        private int maxSentAnswerBytes = 16 << 20;
        private RetryPolicy retries = RetryPolicy.standard();
        private RateLimiter limiter = RateLimiter.none();
        private ValidationPolicy validation = ValidationPolicy.ERROR;
        private DecodePolicy decoding = DecodePolicy.OBSERVE;
        private Clock clock = Clock.systemUTC();
        private Duration maxClockCorrection = Duration.ofHours(24);
        private RandomGenerator random = () -> ThreadLocalRandom.current().nextLong();
        private @Nullable Sleeper sleeper;
        private @Nullable HttpTransport transport;

        private Builder(JdEnvironment environment) {
            this.environment = environment;
        }

        /** The app's key and secret. */
        public Builder app(String key, String secret) {
            this.app = new App(key, secret);
            return this;
        }

        /** Where access tokens come from; without it, none is sent. */
        public Builder accessToken(AccessTokens tokens) {
            this.tokens = tokens;
            return this;
        }

        /** How requests are signed; without it, {@link Signer#md5()}. */
        public Builder signer(Signer signer) {
            this.signer = signer;
            return this;
        }

        /** How time stamps are written; without it, {@link TimestampFormat#WITH_ZONE}. */
        public Builder timestamp(TimestampFormat format) {
            this.timestamp = format;
            return this;
        }

        /** Where parameters stand; without it, {@link ParameterPlacement#SYSTEM_IN_QUERY}. */
        public Builder placement(ParameterPlacement placement) {
            this.placement = placement;
            return this;
        }

        /** Sends methods that only read by GET, everything in the query. */
        public Builder readsByGet() {
            this.readsByGet = true;
            return this;
        }

        /** How long a call may take in all: waits, connecting, headers, body, and every retry. Without it, 30 seconds. */
        public Builder deadline(Duration deadline) {
            this.deadline = deadline;
            return this;
        }

        /** How long one connection may take, within the deadline. Without it, 5 seconds. */
        public Builder connectTimeout(Duration timeout) {
            this.connectTimeout = timeout;
            return this;
        }

        /** The largest request, encoded; a larger one is not sent. Without it, 16 MiB. */
        public Builder maxRequestBytes(int bytes) {
            this.maxRequestBytes = bytes;
            return this;
        }

        /**
         * The largest answer, unpacked; a larger one fails the call, which is not repeated. Without it, 64 MiB. Reading an
         * answer takes about three times its size of the heap.
         */
        public Builder maxAnswerBytes(int bytes) {
            this.maxAnswerBytes = bytes;
            return this;
        }

        /** The largest answer as it is sent, mostly compressed; a larger one fails the call. Without it, 16 MiB. */
        public Builder maxSentAnswerBytes(int bytes) {
            this.maxSentAnswerBytes = bytes;
            return this;
        }

        /** How often a failed call is tried again; without it, {@link RetryPolicy#standard()}. */
        public Builder retries(RetryPolicy retries) {
            this.retries = retries;
            return this;
        }

        /** Keeps calls below JD's limits; without it, {@link RateLimiter#none()}. */
        public Builder rateLimiter(RateLimiter limiter) {
            this.limiter = limiter;
            return this;
        }

        /** What happens to a request that breaks documented limits; without it, {@link ValidationPolicy#ERROR}. */
        public Builder validation(ValidationPolicy policy) {
            this.validation = policy;
            return this;
        }

        /** What happens to an answer that is not as documented; without it, {@link DecodePolicy#OBSERVE}. */
        public Builder decoding(DecodePolicy policy) {
            this.decoding = policy;
            return this;
        }

        /** Adds an interceptor. */
        public Builder interceptor(JdInterceptor interceptor) {
            interceptors.add(interceptor);
            return this;
        }

        /** Adds a listener. */
        public Builder listener(JdCallListener listener) {
            listeners.add(listener);
            return this;
        }

        /** The clock of time stamps; without it, the system's. */
        public Builder clock(Clock clock) {
            this.clock = clock;
            return this;
        }

        /**
         * How far JD's clock may be from this machine's for the client to follow it, where JD refuses a time stamp. Zero
         * never follows. Without it, 24 hours.
         */
        public Builder maxClockCorrection(Duration bound) {
            this.maxClockCorrection = bound;
            return this;
        }

        /** What the jitter of waits comes from. Must be thread-safe. */
        public Builder random(RandomGenerator random) {
            this.random = random;
            return this;
        }

        /** How waits are waited; without it, in a way that {@link JdClient#close} ends. */
        public Builder sleeper(Sleeper sleeper) {
            this.sleeper = sleeper;
            return this;
        }

        /**
         * Sends requests another way, such as through a proxy with a password; see {@link SocketTransport#builder()}. The
         * client does not close it. {@link #connectTimeout} and {@link #maxSentAnswerBytes} are its own matter; what it
         * gives back is held to {@link #maxAnswerBytes}.
         */
        public Builder transport(HttpTransport transport) {
            this.transport = transport;
            return this;
        }

        /**
         * Makes the client.
         *
         * @throws IllegalStateException if {@link #app} was not given
         */
        public JdClient build() {
            if (app == null) {
                throw new IllegalStateException("The app is missing: give its key and secret with app(...)");
            }
            var shutdown = new Shutdown();
            var settings = new ClientSettings(
                    new RequestWriter(environment, app, signer, timestamp, placement, readsByGet, maxRequestBytes),
                    tokens,
                    deadline,
                    maxAnswerBytes,
                    new AttemptTiming(retries, limiter, random, sleeper == null ? shutdown : sleeper),
                    validation,
                    decoding,
                    new Interceptors(interceptors),
                    new Listeners(listeners));
            var resources = new Resources(
                    transport == null ? standardTransport() : transport,
                    transport == null,
                    new ServerClock(clock, maxClockCorrection),
                    shutdown);
            return new JdClient(settings, resources);
        }

        private HttpTransport standardTransport() {
            return SocketTransport.builder()
                    .connectTimeout(connectTimeout)
                    .maxSentBytes(maxSentAnswerBytes)
                    .maxBytes(maxAnswerBytes)
                    .build();
        }
    }
}
