package io.github.jdcodegen.runtime.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.HashMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** Reads the body of an answer within two limits. */
final class AnswerReader {
    private static final Pattern CHARSET = Pattern.compile("(?i)\\bcharset\\s*=\\s*\"?([^\\s;\"]+)");

    private final int maxSent;
    private final int maxUnpacked;

    /**
     * Sets the limits.
     *
     * @param maxSent the most bytes as they are sent
     * @param maxUnpacked the most bytes once they are unpacked
     */
    AnswerReader(int maxSent, int maxUnpacked) {
        this.maxSent = maxSent;
        this.maxUnpacked = maxUnpacked;
    }

    HttpAnswer read(AnswerHead head, InputStream in) throws IOException {
        var bytes = unpacked(head, sent(head, in));
        var headers = new HashMap<String, String>();
        for (var name : head.headers().keySet()) {
            headers.put(name, head.first(name));
        }
        return new HttpAnswer(head.status(), headers, bytes, charset(head.first("content-type")));
    }

    private byte[] sent(AnswerHead head, InputStream in) throws IOException {
        long length = head.length();
        if (length == AnswerHead.CHUNKED) {
            return chunks(in);
        }
        if (length == AnswerHead.UNTIL_CLOSED) {
            return upTo(maxSent, in);
        }
        if (length > maxSent) {
            throw tooLarge(maxSent);
        }
        return exactly((int) length, in);
    }

    private byte[] chunks(InputStream in) throws IOException {
        var body = new ByteArrayOutputStream();
        for (long size; (size = chunkSize(new HeadReader(in).line())) > 0; ) {
            if (size > maxSent - body.size()) {
                throw tooLarge(maxSent);
            }
            body.writeBytes(exactly((int) size, in));
            if (!new HeadReader(in).line().isEmpty()) {
                throw new NoHttp("a chunk is longer than it says");
            }
        }
        new HeadReader(in).headers();
        return body.toByteArray();
    }

    private static long chunkSize(String line) throws NoHttp {
        long size = 0;
        int i = 0;
        for (; i < line.length() && Character.digit(line.charAt(i), 16) >= 0; i++) {
            size = 16 * size + Character.digit(line.charAt(i), 16);
            if (i > 14) {
                throw new NoHttp("the length of a chunk has too many digits");
            }
        }
        if (i == 0 || i < line.length() && line.charAt(i) != ';' && line.charAt(i) != ' ') {
            throw new NoHttp("the length of a chunk is no number");
        }
        return size;
    }

    private static byte[] exactly(int length, InputStream in) throws IOException {
        var bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the server closed the connection before its answer was whole");
        }
        return bytes;
    }

    private byte[] unpacked(AnswerHead head, byte[] sent) throws IOException {
        if (sent.length == 0 || !head.first("content-encoding").equalsIgnoreCase("gzip")) {
            if (sent.length > maxUnpacked) {
                throw tooLarge(maxUnpacked);
            }
            return sent;
        }
        try (var in = new GZIPInputStream(new ByteArrayInputStream(sent))) {
            return upTo(maxUnpacked, in);
        }
    }

    private static byte[] upTo(int most, InputStream in) throws IOException {
        var bytes = in.readNBytes(most);
        if (in.read() >= 0) {
            throw tooLarge(most);
        }
        return bytes;
    }

    private static Charset charset(String contentType) {
        var matcher = CHARSET.matcher(contentType);
        try {
            return matcher.find() ? Charset.forName(matcher.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.UTF_8;
        }
    }

    private static HttpFailure tooLarge(int most) {
        return new HttpFailure(HttpFailure.Reason.TOO_LARGE, "the answer is larger than " + most + " bytes", null);
    }
}
