package io.github.jdcodegen.runtime.http;

import io.github.jdcodegen.runtime.http.HttpFailure.Reason;
import io.github.jdcodegen.runtime.internal.DaemonThreads;
import java.net.Authenticator;
import java.net.ProxySelector;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * HTTP/1.1 over plain sockets. It keeps connections open for further calls, asks for compressed answers, and sends nothing
 * twice. Whatever a server sends, memory and open sockets are bounded.
 *
 * <p>The exchange runs in a thread of a pool. The caller waits for it and watches the deadline, so that the deadline
 * covers the address look-up, the connection, TLS, the request, the headers and the body.
 */
public final class SocketTransport implements HttpTransport {
    private final ExecutorService threads = DaemonThreads.pool("jd-http");
    private final Set<Breaker> underWay = ConcurrentHashMap.newKeySet();
    private final ConnectionPool pool;
    private final Connector connector;
    private final AnswerReader answers;
    private volatile boolean closed;

    private SocketTransport(Builder settings) {
        this.pool = new ConnectionPool(settings.idleConnections, settings.idleTime, threads);
        this.connector = new Connector(
                settings.connectTimeout,
                settings.proxies == null ? Connector.defaultProxies() : settings.proxies,
                settings.proxyPasswords,
                settings.tls);
        this.answers = new AnswerReader(settings.maxSentBytes, settings.maxBytes);
    }

    /** Starts a transport with settings of your own. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * A transport with that limit for both forms of an answer, as sent and unpacked.
     *
     * @param connecting how long to wait for a connection
     * @param maxBytes the size of the largest answer
     */
    public static SocketTransport of(Duration connecting, int maxBytes) {
        return builder()
                .connectTimeout(connecting)
                .maxSentBytes(maxBytes)
                .maxBytes(maxBytes)
                .build();
    }

    @Override
    public HttpAnswer send(HttpCall call, Deadline deadline) throws HttpFailure {
        if (deadline.isOver()) {
            throw new HttpFailure(Reason.NOT_CONNECTED, "the deadline passed before anything was sent", null);
        }
        var breaker = new Breaker();
        underWay.add(breaker);
        try {
            return start(call, breaker).get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw breaker.breakOff()
                    ? new HttpFailure(Reason.DEADLINE, "no whole answer of " + host(call) + " by the deadline", e)
                    : new HttpFailure(Reason.NOT_CONNECTED, "no connection to " + host(call) + " by the deadline", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ended("interrupted", breaker, call, e);
        } catch (RejectedExecutionException e) {
            throw ended("closed", breaker, call, e);
        } catch (ExecutionException e) {
            throw failure(call, breaker, Objects.requireNonNull(e.getCause()));
        } finally {
            breaker.breakOff();
            underWay.remove(breaker);
        }
    }

    private Future<HttpAnswer> start(HttpCall call, Breaker breaker) {
        if (closed) {
            throw new RejectedExecutionException("closed");
        }
        return threads.submit(() -> new SocketExchange(call, breaker, pool, connector, answers).run());
    }

    private HttpFailure failure(HttpCall call, Breaker breaker, Throwable cause) {
        if (closed) {
            return ended("closed", breaker, call, cause);
        }
        if (cause instanceof HttpFailure failure) {
            return new HttpFailure(failure.reason(), String.valueOf(failure.getMessage()), failure.getCause());
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return breaker.breakOff()
                ? new HttpFailure(Reason.LOST, "the connection to " + host(call) + " broke", cause)
                : new HttpFailure(Reason.NOT_CONNECTED, "no connection to " + host(call), cause);
    }

    private static HttpFailure ended(String how, Breaker breaker, HttpCall call, Throwable cause) {
        return breaker.breakOff()
                ? new HttpFailure(Reason.CANCELLED, how + " while waiting for " + host(call), cause)
                : new HttpFailure(Reason.NOT_BEGUN, how + " before anything was sent to " + host(call), cause);
    }

    private static String host(HttpCall call) {
        return call.uri().getHost();
    }

    /** Breaks off what is under way, and closes every connection at once. */
    @Override
    public void close() {
        closed = true;
        for (var breaker : underWay) {
            breaker.breakOff();
        }
        pool.close();
        threads.shutdown();
    }

    /** Builds a {@link SocketTransport}. Every setting has a value to begin with. */
    public static final class Builder {
        private Duration connectTimeout = Duration.ofSeconds(5);
        private Duration idleTime = Duration.ofSeconds(20);
        private int idleConnections = 32;
        private int maxSentBytes = 16 << 20;
        private int maxBytes = 64 << 20;
        private @Nullable ProxySelector proxies;
        private @Nullable Authenticator proxyPasswords;
        private @Nullable SSLContext tls;

        private Builder() {}

        /** How long one connection may take, within the deadline. Without it, 5 seconds. */
        public Builder connectTimeout(Duration time) {
            this.connectTimeout = time;
            return this;
        }

        /**
         * How long a connection without a call is kept. It is closed after twice that time at the latest. Without it, 20
         * seconds; a server that promises less by {@code Keep-Alive} is believed.
         */
        public Builder idleTime(Duration time) {
            this.idleTime = time;
            return this;
        }

        /** How many connections without a call are kept; the oldest is closed first. Without it, 32. */
        public Builder idleConnections(int most) {
            this.idleConnections = most;
            return this;
        }

        /** The size of the largest answer as it is sent, in bytes. Without it, 16 MiB. */
        public Builder maxSentBytes(int bytes) {
            this.maxSentBytes = bytes;
            return this;
        }

        /** The size of the largest answer, unpacked, in bytes. Without it, 64 MiB. */
        public Builder maxBytes(int bytes) {
            this.maxBytes = bytes;
            return this;
        }

        /**
         * Which proxy leads to which address: one for HTTP, or none. Without it, what the JVM is set to
         * ({@link ProxySelector#getDefault()}).
         */
        public Builder proxies(ProxySelector proxies) {
            this.proxies = proxies;
            return this;
        }

        /** The names and passwords of proxies, sent to them as {@code Basic}. Without it, none is sent. */
        public Builder proxyPasswords(Authenticator passwords) {
            this.proxyPasswords = passwords;
            return this;
        }

        /** Whom to trust, and the client's own certificate. Without it, what the JVM is set to. */
        public Builder tls(SSLContext context) {
            this.tls = context;
            return this;
        }

        /** Makes the transport. */
        public SocketTransport build() {
            return new SocketTransport(this);
        }
    }
}
