package io.github.jdcodegen.runtime.http;

import io.github.jdcodegen.runtime.internal.Form;
import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
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

    /** Copies the headers. */
    public HttpCall {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
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
