package io.github.jdcodegen.runtime.http;

import io.github.jdcodegen.runtime.internal.DaemonThreads;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** A real server on a loopback port whose handler writes the bytes of the answer itself, and so can do anything wrong. */
public final class LoopbackServer implements AutoCloseable {
    private final ServerSocket socket;
    private final Handler handler;
    private final ExecutorService threads = DaemonThreads.pool("loopback-server");
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);

    /** Answers one request. */
    @FunctionalInterface
    public interface Handler {
        /** Writes the answer; an exception ends the connection. */
        void handle(Request request, Connection connection) throws IOException, InterruptedException;
    }

    /** A request that came in. */
    public record Request(int number, String verb, String target, Map<String, String> headers, String body) {

        /** All parameters of the query. */
        public Map<String, String> query() {
            int mark = target.indexOf('?');
            return mark < 0 ? Map.of() : decode(target.substring(mark + 1));
        }

        /** All parameters of the form. */
        public Map<String, String> form() {
            return decode(body);
        }

        /** All parameters. */
        public Map<String, String> parameters() {
            var all = new LinkedHashMap<>(query());
            all.putAll(form());
            return all;
        }

        private static Map<String, String> decode(String form) {
            var decoded = new LinkedHashMap<String, String>();
            for (var parameter : form.isEmpty() ? new String[0] : form.split("&")) {
                int mark = parameter.indexOf('=');
                decoded.put(
                        URLDecoder.decode(parameter.substring(0, mark), StandardCharsets.UTF_8),
                        URLDecoder.decode(parameter.substring(mark + 1), StandardCharsets.UTF_8));
            }
            return decoded;
        }
    }

    /** Where the answer goes. */
    public final class Connection {
        private final Socket socket;

        private Connection(Socket socket) {
            this.socket = socket;
        }

        /** A whole answer with that status and text. */
        public void answer(int status, String contentType, String body) throws IOException {
            answer(status, Map.of("Content-Type", contentType), body.getBytes(StandardCharsets.UTF_8));
        }

        /** A whole answer. */
        public void answer(int status, Map<String, String> headers, byte[] body) throws IOException {
            head(status, headers, body.length);
            write(body);
        }

        /** A JSON answer. */
        public void json(String body) throws IOException {
            answer(200, "application/json;charset=UTF-8", body);
        }

        /** The start of an answer that says it will have that many bytes. */
        public void head(int status, Map<String, String> headers, int length) throws IOException {
            var head = new StringBuilder("HTTP/1.1 " + status + " X\r\n");
            headers.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
            write((head + "Content-Length: " + length + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
        }

        /** Bytes as they are. */
        public void write(byte[] bytes) throws IOException {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
        }

        /** Text as it is. */
        public void write(String text) throws IOException {
            write(text.getBytes(StandardCharsets.UTF_8));
        }

        /** Closes the connection in order. */
        public void hangUp() throws IOException {
            socket.close();
        }

        /** Resets the connection. */
        public void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }

        /** Does nothing until the server is closed. */
        public void hang() throws InterruptedException {
            closing.await(60, TimeUnit.SECONDS);
        }

        /** Waits for the client to close the connection. */
        public boolean clientLeaves() throws IOException {
            socket.setSoTimeout(10_000);
            try {
                return socket.getInputStream().read() < 0;
            } catch (SocketException e) {
                return true;
            }
        }
    }

    /** Starts a server. */
    public LoopbackServer(Handler handler) throws IOException {
        this.socket = new ServerSocket(0, 256, InetAddress.getLoopbackAddress());
        this.handler = handler;
        threads.execute(this::accept);
    }

    /** Its address. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/routerjson");
    }

    /** What came in up to now. */
    public List<Request> requests() {
        return List.copyOf(requests);
    }

    /** The number of connections that are open. */
    public int connections() {
        return open.size();
    }

    private void accept() {
        try {
            while (true) {
                var connection = socket.accept();
                connection.setTcpNoDelay(true);
                open.add(connection);
                threads.execute(() -> serve(connection));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            var in = new BufferedInputStream(connection.getInputStream());
            while (!connection.isClosed()) {
                var request = read(in);
                if (request == null) {
                    return;
                }
                handler.handle(request, new Connection(connection));
            }
        } catch (IOException e) {
            // The client has gone, or the handler wants the connection to end.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(connection);
        }
    }

    private Request read(InputStream in) throws IOException {
        var first = line(in);
        if (first == null) {
            return null;
        }
        var headers = new LinkedHashMap<String, String>();
        for (String line; !(line = line(in)).isEmpty(); ) {
            int colon = line.indexOf(':');
            if (colon < 0) {
                throw new IOException("no header: " + line);
            }
            headers.put(
                    line.substring(0, colon).toLowerCase(),
                    line.substring(colon + 1).strip());
        }
        var body = in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        var parts = first.split(" ");
        synchronized (requests) {
            var request = new Request(
                    requests.size() + 1, parts[0], parts[1], headers, new String(body, StandardCharsets.UTF_8));
            requests.add(request);
            return request;
        }
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int octet; (octet = in.read()) != '\n'; ) {
            if (octet < 0) {
                return null;
            }
            line.write(octet);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            socket.close();
            for (var connection : open) {
                connection.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdown();
    }
}
