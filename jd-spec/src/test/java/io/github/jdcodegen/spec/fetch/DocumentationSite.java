package io.github.jdcodegen.spec.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** A documentation site on this machine: it serves, throttles, errs and changes. */
final class DocumentationSite implements AutoCloseable {
    /** An answer that stands in for the usual one. */
    record Answer(int status, Map<String, String> headers, String body) {}

    private final HttpServer server;
    private final Map<String, List<Answer>> odd = new ConcurrentHashMap<>();
    final Map<String, String> documents = new TreeMap<>();
    final Map<String, String> groups = new TreeMap<>();
    final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    final List<String> agents = Collections.synchronizedList(new ArrayList<>());
    boolean oldLists;

    DocumentationSite() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    DocumentationSite with(String method, String group) {
        groups.put(method, group);
        documents.put(method, document(method, "title of " + method));
        return this;
    }

    static String document(String method, String title) {
        return "{\"success\":true,  \"data\":{\"josCmsApi\":{\"apiName\":\"" + method + "\",\"znName\":\"" + title
                + "\",\"groupId\":55},\"method\":{\"auth\":\"true\"}}}\n";
    }

    /** The next requests whose address contains that text are answered so, one each. */
    void next(String part, Answer... answers) {
        odd.computeIfAbsent(part, first -> Collections.synchronizedList(new ArrayList<>()))
                .addAll(List.of(answers));
    }

    static Answer status(int status) {
        return new Answer(status, Map.of(), "no");
    }

    private void answer(HttpExchange exchange) throws IOException {
        var address = URLDecoder.decode(exchange.getRequestURI().toString(), StandardCharsets.UTF_8);
        requests.add(address);
        agents.add(exchange.getRequestHeaders().getFirst("User-Agent"));
        if (exchange.getRequestHeaders().containsKey("Cookie")
                || exchange.getRequestHeaders().containsKey("Authorization")) {
            send(exchange, status(500));
            return;
        }
        for (var one : odd.entrySet()) {
            if (address.contains(one.getKey()) && !one.getValue().isEmpty()) {
                send(exchange, one.getValue().remove(0));
                return;
            }
        }
        send(exchange, usual(address));
    }

    private Answer usual(String address) {
        if (address.equals("/api/index")) {
            return json(groups.values().stream()
                    .distinct()
                    .map(id -> "{\"id\":" + id + ",\"groupName\":\"组\"}")
                    .collect(Collectors.joining(",", "{\"data\":[", "]}")));
        }
        var id = address.substring(address.indexOf('=') + 1);
        if (address.startsWith("/api/list?id=") && !oldLists) {
            return json("{\"data\":{\"cmsApis\":[" + entries(id, "id") + "]}}");
        }
        if (address.startsWith("/classification/list?id=")) {
            return json("{\"data\":[" + entries(id, "josCmsApiId") + "]}");
        }
        if (address.startsWith("/api/detail?id=")) {
            var document = documents.get(address.substring(address.lastIndexOf('=') + 1));
            return document == null
                    ? json("{\"success\":false,\"code\":\"7\",\"message\":\"absent\"}")
                    : json(document);
        }
        return status(404);
    }

    private String entries(String group, String key) {
        var number = 100;
        var entries = new ArrayList<String>();
        for (var one : groups.entrySet()) {
            number++;
            if (one.getValue().equals(group)) {
                entries.add("{\"" + key + "\":" + number + ",\"apiName\":\"" + one.getKey() + "\",\"znName\":\"x\"}");
            }
        }
        return String.join(",", entries);
    }

    private static Answer json(String body) {
        return new Answer(200, Map.of("Content-Type", "application/json"), body);
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
