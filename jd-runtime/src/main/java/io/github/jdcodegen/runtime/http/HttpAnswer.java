package io.github.jdcodegen.runtime.http;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP answer, whatever its status.
 *
 * @param status the status
 * @param headers the first value of each header; names in lower case
 * @param bytes the body, decompressed; not copied
 * @param charset the encoding that the body says it has, UTF-8 if it says none
 */
public record HttpAnswer(int status, Map<String, String> headers, byte[] bytes, Charset charset) {

    /** Copies the headers, their names in lower case. */
    public HttpAnswer {
        var copy = new TreeMap<String, String>();
        for (var header : headers.entrySet()) {
            copy.put(header.getKey().toLowerCase(Locale.ROOT), header.getValue());
        }
        headers = Collections.unmodifiableMap(copy);
    }

    /** An answer with that text, in UTF-8. */
    public HttpAnswer(int status, Map<String, String> headers, String body) {
        this(status, headers, body.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    /** The body as text. */
    public String body() {
        return new String(bytes, charset);
    }

    /** The value of a header, in any case of its name; {@code null} if it is not there. */
    public @Nullable String header(String name) {
        return headers.get(name.toLowerCase(Locale.ROOT));
    }

    /** The status and the size: an answer holds personal data, or a token. */
    @Override
    public String toString() {
        return "HTTP " + status + ", " + bytes.length + " bytes";
    }
}
