package io.github.jdcodegen.runtime.http;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A request as HTTP/1.1 writes it.
 *
 * @param head the request line and the headers
 * @param body the body, empty for none
 */
record RequestBytes(byte[] head, byte[] body) {
    static RequestBytes of(HttpCall call, Route route, @Nullable String proxyPassword) {
        var text = call.body();
        var body = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
        var head = new StringBuilder();
        head.append(call.verb()).append(' ').append(target(call, route)).append(" HTTP/1.1\r\n");
        line(head, "Host", call.uri().getPort() < 0 ? call.uri().getHost() : route.authority());
        var given = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        given.putAll(call.headers());
        for (var standard :
                Map.of("Accept-Encoding", "gzip", "User-Agent", "jd-runtime").entrySet()) {
            if (!given.containsKey(standard.getKey())) {
                line(head, standard.getKey(), standard.getValue());
            }
        }
        call.headers().forEach((name, value) -> line(head, name, value));
        if (proxyPassword != null && route.throughReadingProxy()) {
            line(head, "Proxy-Authorization", proxyPassword);
        }
        if (text != null || !call.verb().equals("GET")) {
            line(head, "Content-Length", String.valueOf(body.length));
        }
        return new RequestBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1), body);
    }

    private static void line(StringBuilder head, String name, String value) {
        head.append(name).append(": ").append(value).append("\r\n");
    }

    private static String target(HttpCall call, Route route) {
        var whole = call.uri().toASCIIString();
        int fragment = whole.indexOf('#');
        whole = fragment < 0 ? whole : whole.substring(0, fragment);
        if (route.throughReadingProxy()) {
            return "http://" + route.authority() + pathAndQuery(whole);
        }
        return pathAndQuery(whole);
    }

    private static String pathAndQuery(String address) {
        int authority = address.indexOf("//") + 2;
        for (int i = authority; i < address.length(); i++) {
            if (address.charAt(i) == '/') {
                return address.substring(i);
            }
            if (address.charAt(i) == '?') {
                return "/" + address.substring(i);
            }
        }
        return "/";
    }
}
