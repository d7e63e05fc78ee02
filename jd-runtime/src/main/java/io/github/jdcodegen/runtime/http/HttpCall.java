package io.github.jdcodegen.runtime.http;

import io.github.jdcodegen.runtime.internal.Form;
import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP request.
 *
 * @param verb {@code GET} or {@code POST}
 * @param uri the address with its query
 * @param headers the headers in the order they are sent
 * @param body the body, sent in UTF-8; {@code null} for none
 */
public record HttpCall(
        String verb,
        URI uri,
        Map<String, String> headers,
        @Nullable String body) {

    /** What a transport writes itself, because it decides where a request goes and where it ends. */
    private static final Set<String> OF_THE_TRANSPORT =
            Set.of("host", "connection", "content-length", "transfer-encoding", "expect", "upgrade", "te", "trailer");

    /**
     * Copies the headers.
     *
     * @throws IllegalArgumentException if a header could be read as two or as none, or is one that the transport writes
     */
    public HttpCall {
        for (var header : headers.entrySet()) {
            check(header.getKey(), header.getValue());
        }
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    private static void check(String name, String value) {
        if (name.isEmpty() || name.indexOf(':') >= 0 || hasOutside(name, '!', '~')) {
            throw new IllegalArgumentException(
                    "Not the name of an HTTP header: letters, digits and - can stand in one");
        }
        if (OF_THE_TRANSPORT.contains(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("Header " + name + " is written by the transport itself");
        }
        if (hasOutside(value.replace('\t', ' '), ' ', Character.MAX_VALUE) || value.indexOf(127) >= 0) {
            throw new IllegalArgumentException("The value of header " + name + " has a control character");
        }
    }

    private static boolean hasOutside(String text, char least, char most) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < least || text.charAt(i) > most) {
                return true;
            }
        }
        return false;
    }

    /** A GET without further headers. */
    public static HttpCall get(URI uri) {
        return new HttpCall("GET", uri, Map.of(), null);
    }

    /** A GET. */
    public static HttpCall get(URI uri, Map<String, String> headers) {
        return new HttpCall("GET", uri, headers, null);
    }

    /** A POST of a form; {@code form} as {@link Form#encode} writes it. */
    public static HttpCall post(URI uri, String form) {
        return post(uri, form, Map.of());
    }

    /** A POST of a form; among the headers it has its content type. */
    public static HttpCall post(URI uri, String form, Map<String, String> headers) {
        var all = new LinkedHashMap<String, String>();
        all.put("Content-Type", Form.CONTENT_TYPE);
        all.putAll(headers);
        return new HttpCall("POST", uri, all, form);
    }

    /** The address without query or user: query, headers and body may hold a token. */
    @Override
    public String toString() {
        var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        return verb + " " + uri.getScheme() + "://" + uri.getHost() + port + uri.getPath();
    }
}
