package io.github.jdcodegen.runtime.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A small HTTP/1.1 server on loopback. On bare sockets, because the faults it must show (a reset, half a body, a wrong
 * length) are out of reach of {@code com.sun.net.httpserver}, which on Java 17 also takes 40 ms for each call on a kept
 * connection unless a system property is set for the whole JVM.
 */
final class LoopbackServer implements AutoCloseable {
    private static final int MAX_LINE = 1 << 20;
    private static final int MAX_BODY = 1 << 26;
    private static final int BODY_STEPS = 20;

    private final ServerSocket listener;
    private final Function<Incoming, Reply> handler;
    private final Clock clock;
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final ExecutorService threads;

    /**
     * Starts a server.
     *
     * @param port the port, 0 for a free one
     * @param clock the time in the {@code Date} header
     * @throws IOException if the port cannot be had
     */
    LoopbackServer(int port, Clock clock, Function<Incoming, Reply> handler) throws IOException {
        this.handler = handler;
        this.clock = clock;
        this.listener = new ServerSocket();
        try {
            listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 256);
        } catch (IOException e) {
            listener.close();
            throw e;
        }
        this.threads = Executors.newCachedThreadPool(task -> {
            var thread = new Thread(task, "embedded-gateway-" + listener.getLocalPort());
            thread.setDaemon(true);
            return thread;
        });
        threads.execute(this::accept);
    }

    /** Its address, without a path. */
    URI address() {
        return URI.create("http://127.0.0.1:" + listener.getLocalPort());
    }

    @Override
    public void close() {
        stopped.countDown();
        closeQuietly(listener);
        threads.shutdown();
        connections.forEach(LoopbackServer::closeQuietly);
        try {
            threads.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                var socket = listener.accept();
                connections.add(socket);
                if (listener.isClosed()) {
                    closeQuietly(socket);
                } else {
                    threads.execute(() -> serve(socket));
                }
            } catch (IOException e) {
                // The listener was closed, or a connection broke while it was set up: no one to tell.
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            var in = new BufferedInputStream(socket.getInputStream());
            var out = socket.getOutputStream();
            var open = true;
            while (open) {
                var request = read(in, out);
                open = request != null && deliver(handler.apply(request), socket, out) && request.keepsAlive();
            }
        } catch (IOException | NumberFormatException e) {
            // The client went away or sent no HTTP: the connection is closed, as a real server would do.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            connections.remove(socket);
        }
    }

    private static @Nullable Incoming read(InputStream in, OutputStream out) throws IOException {
        var line = readLine(in);
        if (line == null) {
            return null;
        }
        var parts = line.split(" ");
        if (parts.length != 3 || !parts[2].startsWith("HTTP/1.")) {
            throw new IOException("no HTTP request");
        }
        Map<String, String> headers = new LinkedHashMap<>();
        for (var header = readLine(in); header != null && !header.isEmpty(); header = readLine(in)) {
            var colon = header.indexOf(':');
            if (colon > 0) {
                headers.put(
                        header.substring(0, colon).toLowerCase(Locale.ROOT),
                        header.substring(colon + 1).strip());
            }
        }
        if (headers.getOrDefault("expect", "").equalsIgnoreCase("100-continue")) {
            out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(ISO_8859_1));
        }
        var mark = parts[1].indexOf('?');
        var path = mark < 0 ? parts[1] : parts[1].substring(0, mark);
        var query = mark < 0 ? "" : parts[1].substring(mark + 1);
        return new Incoming(parts[0], path, query, headers, readBody(in, headers));
    }

    private static byte[] readBody(InputStream in, Map<String, String> headers) throws IOException {
        if (!headers.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked")) {
            return readFully(in, Integer.parseInt(headers.getOrDefault("content-length", "0")));
        }
        var body = new ByteArrayOutputStream();
        while (true) {
            var size = readLine(in);
            var length = size == null ? 0 : Integer.parseInt(size.split(";")[0].strip(), 16);
            body.write(readFully(in, length));
            readLine(in);
            if (length == 0) {
                return body.toByteArray();
            }
        }
    }

    private static byte[] readFully(InputStream in, int length) throws IOException {
        if (length > MAX_BODY) {
            throw new IOException("the body is too long");
        }
        var bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }

    private static @Nullable String readLine(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (var b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                return null;
            }
            if (line.size() == MAX_LINE) {
                throw new IOException("a line is too long");
            }
            line.write(b);
        }
        return line.toString(ISO_8859_1).stripTrailing();
    }

    /** Sends an answer; tells whether the connection is still good. */
    private boolean deliver(Reply reply, Socket socket, OutputStream out) throws IOException, InterruptedException {
        pause(reply.headersAfter());
        return switch (reply.ending()) {
            case RESET -> reset(socket);
            case CLOSED -> false;
            case WHOLE, THEN_CLOSED -> {
                send(reply, reply.body().length, reply.body().length, out);
                yield reply.ending() == Reply.Ending.WHOLE;
            }
            case HALF_THEN_CLOSED -> {
                send(reply, reply.body().length, reply.body().length / 2, out);
                yield false;
            }
            case HALF_THEN_RESET -> {
                send(reply, reply.body().length, reply.body().length / 2, out);
                // Let the client read what it has before the reset takes it away.
                pause(Duration.ofMillis(20));
                yield reset(socket);
            }
            case LENGTH_TOO_SHORT -> {
                send(reply, reply.body().length / 2, reply.body().length, out);
                yield false;
            }
        };
    }

    private void send(Reply reply, int announced, int sent, OutputStream out) throws IOException, InterruptedException {
        var head = new StringBuilder("HTTP/1.1 ")
                .append(reply.status())
                .append(' ')
                .append(reason(reply.status()));
        reply.headers()
                .forEach((name, value) ->
                        head.append("\r\n").append(name).append(": ").append(value));
        head.append("\r\nDate: ")
                .append(DateTimeFormatter.RFC_1123_DATE_TIME.format(
                        clock.instant().atOffset(ZoneOffset.UTC)));
        head.append("\r\nContent-Length: ").append(announced).append("\r\n\r\n");
        var message = new ByteArrayOutputStream();
        message.write(head.toString().getBytes(ISO_8859_1));
        if (reply.bodyOver().isZero()) {
            message.write(reply.body(), 0, sent);
            message.writeTo(out);
            return;
        }
        message.writeTo(out);
        for (var step = 0; step < BODY_STEPS; step++) {
            pause(reply.bodyOver().dividedBy(BODY_STEPS));
            var from = sent * step / BODY_STEPS;
            out.write(reply.body(), from, sent * (step + 1) / BODY_STEPS - from);
        }
    }

    private static boolean reset(Socket socket) throws IOException {
        socket.setSoLinger(true, 0);
        return false;
    }

    private void pause(Duration time) throws IOException, InterruptedException {
        if (!time.isZero() && stopped.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new EOFException("stopped");
        }
    }

    private static String reason(int status) {
        return switch (status) {
            case 200 -> "OK";
            case 302 -> "Found";
            case 404 -> "Not Found";
            case 502 -> "Bad Gateway";
            default -> "Status";
        };
    }

    private static void closeQuietly(Closeable socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // Nothing more can be done with it.
        }
    }
}
