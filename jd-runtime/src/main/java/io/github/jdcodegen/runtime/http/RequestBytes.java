package io.github.jdcodegen.runtime.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A request as HTTP/1.1 writes it. */
final class RequestBytes {
    private RequestBytes() {}

    static byte[] of(HttpCall call, Route route, @Nullable String proxyPassword) {
        var text = call.body();
        var body = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
        var head = new StringBuilder();
        head.append(call.verb()).append(' ').append(target(call, route)).append(" HTTP/1.1\r\n");
        line(head, "Host", call.uri().getPort() < 0 ? call.uri().getHost() : route.authority());
        unlessGiven(call, head, "Accept-Encoding", "gzip");
        unlessGiven(call, head, "User-Agent", "jd-runtime");
        for (var header : call.headers().entrySet()) {
            line(head, header.getKey(), header.getValue());
        }
        if (proxyPassword != null && route.throughReadingProxy()) {
            line(head, "Proxy-Authorization", proxyPassword);
        }
        if (text != null || !call.verb().equals("GET")) {
            line(head, "Content-Length", String.valueOf(body.length));
        }
        var start = head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
        var all = Arrays.copyOf(start, start.length + body.length);
        System.arraycopy(body, 0, all, start.length, body.length);
        return all;
    }

    private static void unlessGiven(HttpCall call, StringBuilder head, String name, String value) {
        for (var given : call.headers().keySet()) {
            if (given.equalsIgnoreCase(name)) {
                return;
            }
        }
        line(head, name, value);
    }

    private static void line(StringBuilder head, String name, String value) {
        head.append(name).append(": ").append(value).append("\r\n");
    }

    private static String target(HttpCall call, Route route) {
        var whole = call.uri().toASCIIString();
        int fragment = whole.indexOf('#');
        whole = fragment < 0 ? whole : whole.substring(0, fragment);
        return (route.throughReadingProxy() ? "http://" + route.authority() : "") + pathAndQuery(whole);
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
