package io.github.jdcodegen.runtime.http;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The status line and the headers of an answer. */
final class AnswerHead {
    /** The length of a body that ends with the connection. */
    static final long UNTIL_CLOSED = -1;
    /** The length of a body in chunks. */
    static final long CHUNKED = -2;

    private final int minor;
    private final int status;
    private final Map<String, List<String>> headers;

    /**
     * Keeps what was read.
     *
     * @param minor the minor version of HTTP/1
     * @param status the status
     * @param headers all values of each header, the names in lower case
     */
    AnswerHead(int minor, int status, Map<String, List<String>> headers) {
        this.minor = minor;
        this.status = status;
        this.headers = headers;
    }

    int status() {
        return status;
    }

    Map<String, List<String>> headers() {
        return headers;
    }

    /** The first value of a header, empty if there is none. */
    String first(String name) {
        return headers.getOrDefault(name, List.of("")).get(0);
    }

    private boolean connectionSays(String word) {
        return String.valueOf(headers.get("connection"))
                .toLowerCase(Locale.ROOT)
                .contains(word);
    }

    /** The number of bytes of the body, or one of the two constants. */
    long length() throws NoHttp {
        if (status == 204 || status == 304) {
            return 0;
        }
        var transfer = headers.get("transfer-encoding");
        if (transfer != null) {
            if (transfer.size() != 1 || !transfer.get(0).equalsIgnoreCase("chunked")) {
                throw new NoHttp("its transfer encoding is unknown");
            }
            return CHUNKED;
        }
        var lengths = headers.get("content-length");
        if (lengths == null) {
            return UNTIL_CLOSED;
        }
        if (lengths.size() > 1 && new HashSet<>(lengths).size() > 1) {
            throw new NoHttp("it has two lengths");
        }
        return number(lengths.get(0));
    }

    private static long number(String digits) throws NoHttp {
        if (endOfDigits(digits, 0, 18) != digits.length() || digits.isEmpty()) {
            throw new NoHttp("its length is no number");
        }
        return Long.parseLong(digits);
    }

    private static int endOfDigits(String text, int from, int most) {
        int end = from;
        while (end < text.length() && end < from + most && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    /** Whether the connection may be used again, as far as the head tells. */
    boolean keepsConnection() throws NoHttp {
        boolean clearEnd = length() >= 0 || length() == CHUNKED && !headers.containsKey("content-length");
        return clearEnd && (minor == 0 ? connectionSays("keep-alive") : !connectionSays("close"));
    }

    /** How long the server promises to keep the connection, less a second for the way; long if it says nothing. */
    Duration promise() {
        var value = first("keep-alive").toLowerCase(Locale.ROOT);
        int at = value.indexOf("timeout=") + "timeout=".length();
        if (at < "timeout=".length()) {
            return Duration.ofDays(1);
        }
        int end = endOfDigits(value, at, 6);
        return end == at
                ? Duration.ofDays(1)
                : Duration.ofSeconds(Math.max(0, Integer.parseInt(value, at, end, 10) - 1));
    }
}
