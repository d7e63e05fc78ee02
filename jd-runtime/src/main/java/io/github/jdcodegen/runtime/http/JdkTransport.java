package io.github.jdcodegen.runtime.http;

import io.github.jdcodegen.runtime.http.HttpFailure.Reason;
import io.github.jdcodegen.runtime.internal.DaemonThreads;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

/**
 * HTTP/1.1 over the JDK's client. It keeps connections open for further calls, and asks for compressed answers.
 *
 * <p>The JDK's own time limit ends at the headers of the answer; here the waiting thread itself watches the deadline, so
 * that it covers the body too.
 */
public final class JdkTransport implements HttpTransport {
    private static final Pattern CHARSET = Pattern.compile("(?i)\\bcharset\\s*=\\s*\"?([^\\s;\"]+)");

    private final ExecutorService executor = DaemonThreads.pool("jd-http");
    private final Set<CompletableFuture<?>> underWay = ConcurrentHashMap.newKeySet();
    private final HttpClient client;
    private final int maxBytes;
    private volatile boolean closed;

    private JdkTransport(HttpClient.Builder settings, int maxBytes) {
        this.client = settings.version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .executor(executor)
                .build();
        this.maxBytes = maxBytes;
    }

    /**
     * A transport with the JDK's defaults.
     *
     * @param connecting how long to wait for a connection
     * @param maxBytes the size of the largest answer, decompressed
     */
    public static JdkTransport of(Duration connecting, int maxBytes) {
        return of(HttpClient.newBuilder().connectTimeout(connecting), maxBytes);
    }

    /**
     * A transport with settings of your own, such as a proxy or a TLS context.
     *
     * @param settings the settings; protocol version, redirects and executor are set here
     * @param maxBytes the size of the largest answer, decompressed
     */
    public static JdkTransport of(HttpClient.Builder settings, int maxBytes) {
        return new JdkTransport(settings, maxBytes);
    }

    @Override
    @SuppressWarnings("UndefinedEquals") // The very future, not an equal one.
    public HttpAnswer send(HttpCall call, Deadline deadline) throws HttpFailure {
        if (deadline.isOver()) {
            throw new HttpFailure(Reason.NOT_CONNECTED, "the deadline passed before anything was sent", null);
        }
        var answer = start(call);
        try {
            return read(answer.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            throw new HttpFailure(Reason.DEADLINE, "no whole answer of " + host(call) + " by the deadline", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HttpFailure(Reason.CANCELLED, "interrupted while waiting for " + host(call), e);
        } catch (CancellationException e) {
            throw new HttpFailure(Reason.CANCELLED, "closed while waiting for " + host(call), e);
        } catch (ExecutionException e) {
            throw failure(call, Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            throw failure(call, e);
        } finally {
            underWay.remove(answer);
            answer.cancel(true);
        }
    }

    private CompletableFuture<HttpResponse<byte[]>> start(HttpCall call) throws HttpFailure {
        var request = request(call);
        // A connection in the JDK's pool keeps its last handler: one that knew the client would keep the client alive.
        int limit = maxBytes;
        try {
            var answer = client.sendAsync(request, info -> new BoundedBody(limit));
            underWay.add(answer);
            if (closed) {
                answer.cancel(true);
            }
            return answer;
        } catch (RejectedExecutionException e) {
            throw new HttpFailure(Reason.CANCELLED, "closed before " + host(call) + " was asked", e);
        }
    }

    private static HttpRequest request(HttpCall call) {
        var body = call.body();
        var request = HttpRequest.newBuilder(call.uri())
                .header("Accept-Encoding", "gzip")
                .method(call.verb(), body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        call.headers().forEach(request::setHeader);
        return request.build();
    }

    private HttpAnswer read(HttpResponse<byte[]> response) throws IOException {
        Map<String, String> headers = new HashMap<>();
        response.headers().map().forEach((name, values) -> headers.put(name, values.get(0)));
        var bytes = response.body();
        if (headers.getOrDefault("content-encoding", "").equalsIgnoreCase("gzip")) {
            bytes = decompress(bytes);
        }
        return new HttpAnswer(response.statusCode(), headers, bytes, charset(headers.getOrDefault("content-type", "")));
    }

    private byte[] decompress(byte[] compressed) throws IOException {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
            var bytes = in.readNBytes(maxBytes);
            if (in.read() >= 0) {
                throw new BoundedBody.TooLarge(maxBytes);
            }
            return bytes;
        }
    }

    private static Charset charset(String contentType) {
        var matcher = CHARSET.matcher(contentType);
        try {
            return matcher.find() ? Charset.forName(matcher.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.UTF_8;
        }
    }

    private HttpFailure failure(HttpCall call, Throwable cause) {
        if (closed) {
            return new HttpFailure(Reason.CANCELLED, "closed while waiting for " + host(call), cause);
        }
        if (cause instanceof BoundedBody.TooLarge) {
            return new HttpFailure(Reason.TOO_LARGE, String.valueOf(cause.getMessage()), cause);
        }
        if (cause instanceof HttpConnectTimeoutException
                || cause instanceof ConnectException
                || cause instanceof NoRouteToHostException
                || cause instanceof UnknownHostException) {
            return new HttpFailure(Reason.NOT_CONNECTED, "no connection to " + host(call), cause);
        }
        if (cause instanceof SSLHandshakeException || cause instanceof SSLPeerUnverifiedException) {
            return new HttpFailure(Reason.NOT_TRUSTED, "no trusted connection to " + host(call), cause);
        }
        if (cause instanceof ProtocolException || cause instanceof RuntimeException) {
            // No cause: it quotes what the server sent, which may be what the server was sent.
            return new HttpFailure(Reason.LOST, "the answer of " + host(call) + " is no HTTP", null);
        }
        return new HttpFailure(Reason.LOST, "the connection to " + host(call) + " broke", cause);
    }

    private static String host(HttpCall call) {
        return call.uri().getHost();
    }

    /**
     * Breaks off what is under way. On Java 17, whose client cannot be closed, its selector thread ends some seconds after
     * the next garbage collection.
     */
    @Override
    public void close() {
        closed = true;
        underWay.forEach(answer -> answer.cancel(true));
        try {
            if (client instanceof AutoCloseable closeable) {
                closeable.close();
            }
        } catch (Exception e) {
            throw new IllegalStateException("The JDK's HTTP client cannot be closed", e);
        } finally {
            executor.shutdown();
        }
    }
}
