package io.github.jdcodegen.runtime.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * An HTTP request as it came.
 *
 * @param verb {@code GET}, {@code POST} …
 * @param path the path without the query
 * @param query the query as it stands in the address, without the question mark; may be empty
 * @param headers the headers, their names in lower case
 * @param body the body; may be empty
 */
record Incoming(String verb, String path, String query, Map<String, String> headers, byte[] body) {

    /** The parameters in the address. */
    Map<String, String> queryParameters() {
        return decode(query);
    }

    /** The parameters in the body, if it is a form. */
    Map<String, String> bodyParameters() {
        var type = headers.getOrDefault("content-type", "").toLowerCase(Locale.ROOT);
        return type.startsWith("application/x-www-form-urlencoded") ? decode(new String(body, UTF_8)) : Map.of();
    }

    /** Whether the client may send another request on the same connection. */
    boolean keepsAlive() {
        return !headers.getOrDefault("connection", "").equalsIgnoreCase("close");
    }

    private static Map<String, String> decode(String form) {
        var parameters = new LinkedHashMap<String, String>();
        for (var pair : form.split("&")) {
            if (!pair.isEmpty()) {
                var equals = pair.indexOf('=');
                var name = equals < 0 ? pair : pair.substring(0, equals);
                var value = equals < 0 ? "" : pair.substring(equals + 1);
                parameters.putIfAbsent(URLDecoder.decode(name, UTF_8), URLDecoder.decode(value, UTF_8));
            }
        }
        return parameters;
    }
}
