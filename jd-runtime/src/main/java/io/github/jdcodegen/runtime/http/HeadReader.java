package io.github.jdcodegen.runtime.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the head of one answer, and no more than a bound of it. */
final class HeadReader {
    private static final int MOST_BYTES = 64 << 10;
    private static final int MOST_HEADERS = 200;
    private static final int MOST_INTERIM_ANSWERS = 16;
    private static final String VERSION = "HTTP/1.";

    private final InputStream in;
    private int bytes;

    HeadReader(InputStream in) {
        this.in = in;
    }

    /** Reads the head of the final answer; what comes before it, such as {@code 100 Continue}, is passed over. */
    AnswerHead read() throws IOException {
        for (int i = 0; i <= MOST_INTERIM_ANSWERS; i++) {
            var head = one();
            if (head.status() == 101) {
                throw new NoHttp("it changes the protocol");
            }
            if (head.status() >= 200) {
                return head;
            }
        }
        throw new NoHttp("too many interim answers come before it");
    }

    private AnswerHead one() throws IOException {
        var line = line();
        if (!line.startsWith(VERSION) || line.length() < 12 || line.charAt(8) != ' ') {
            throw new NoHttp("it has no status line");
        }
        int minor = digit(line.charAt(7));
        int status = 100 * digit(line.charAt(9)) + 10 * digit(line.charAt(10)) + digit(line.charAt(11));
        if (status < 100 || line.length() > 12 && line.charAt(12) != ' ') {
            throw new NoHttp("it has no status");
        }
        return new AnswerHead(minor, status, headers());
    }

    private static int digit(char c) throws NoHttp {
        if (c < '0' || c > '9') {
            throw new NoHttp("it has no status");
        }
        return c - '0';
    }

    /** Reads headers up to the empty line behind them. */
    Map<String, List<String>> headers() throws IOException {
        var headers = new HashMap<String, List<String>>();
        int count = 0;
        for (var line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            if (colon <= 0 || !isName(line, colon)) {
                throw new NoHttp("a header has no name");
            }
            if (++count > MOST_HEADERS) {
                throw new NoHttp("it has more than " + MOST_HEADERS + " headers");
            }
            var name = line.substring(0, colon).toLowerCase(Locale.ROOT);
            if (!headers.containsKey(name)) {
                headers.put(name, new ArrayList<>(1));
            }
            headers.get(name).add(line.substring(colon + 1).strip());
        }
        return headers;
    }

    /** Nothing with a blank is a name, so a folded line, which begins with one, is refused. */
    private static boolean isName(String line, int end) {
        for (int i = 0; i < end; i++) {
            if (line.charAt(i) <= ' ' || line.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    /** Reads a line without its end. */
    String line() throws IOException {
        var line = new StringBuilder();
        for (int octet; (octet = in.read()) != '\n'; line.append((char) octet)) {
            if (octet < 0) {
                throw new EOFException("the server closed the connection before its answer was whole");
            }
            if (++bytes > MOST_BYTES) {
                throw new NoHttp("its head is larger than " + MOST_BYTES + " bytes");
            }
        }
        int end = line.length();
        if (end > 0 && line.charAt(end - 1) == '\r') {
            line.setLength(end - 1);
        }
        return line.toString();
    }
}
