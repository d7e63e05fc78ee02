package io.github.jdcodegen.runtime.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.Map;

/**
 * An HTTP answer and how it is delivered.
 *
 * @param status the HTTP status
 * @param headers further headers
 * @param body the body
 * @param headersAfter how long to wait before anything is sent
 * @param bodyOver how long to take over the body
 * @param ending how it ends
 */
record Reply(
        int status, Map<String, String> headers, byte[] body, Duration headersAfter, Duration bodyOver, Ending ending) {

    /** How an answer ends. */
    enum Ending {
        /** Whole; the connection stays open. */
        WHOLE,
        /** Whole; then the connection is closed without having announced it. */
        THEN_CLOSED,
        /** Nothing is sent, the connection is reset. */
        RESET,
        /** Nothing is sent, the connection is closed. */
        CLOSED,
        /** Half of the body is sent, then the connection is reset. */
        HALF_THEN_RESET,
        /** Half of the body is sent, then the connection is closed. */
        HALF_THEN_CLOSED,
        /** The announced length is half of the body's. */
        LENGTH_TOO_SHORT
    }

    static Reply of(int status, String type, String body) {
        return new Reply(
                status, Map.of("Content-Type", type), body.getBytes(UTF_8), Duration.ZERO, Duration.ZERO, Ending.WHOLE);
    }

    static Reply json(String body) {
        return of(200, "application/json;charset=UTF-8", body);
    }

    static Reply html(int status, String text) {
        return of(
                status,
                "text/html;charset=UTF-8",
                "<html><head><title>" + text + "</title></head><body><h1>" + text + "</h1></body></html>");
    }

    static Reply redirect(String address) {
        return new Reply(302, Map.of("Location", address), new byte[0], Duration.ZERO, Duration.ZERO, Ending.WHOLE);
    }

    String text() {
        return new String(body, UTF_8);
    }

    Reply withBody(String text) {
        return new Reply(status, headers, text.getBytes(UTF_8), headersAfter, bodyOver, ending);
    }

    Reply withEnding(Ending other) {
        return new Reply(status, headers, body, headersAfter, bodyOver, other);
    }

    Reply slow(Duration beforeHeaders, Duration overBody) {
        return new Reply(status, headers, body, beforeHeaders, overBody, ending);
    }
}
