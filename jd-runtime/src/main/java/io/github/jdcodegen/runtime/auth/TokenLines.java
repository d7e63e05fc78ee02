package io.github.jdcodegen.runtime.auth;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The content of a token file: one line of JSON for each of the last two states, with a number that grows and a check sum.
 * A new state is written over the older line, never over the newer one. So whatever moment a write is broken off at, a
 * whole line is there: the state before, or the new one. A file with one JSON object, written by hand, is read too.
 *
 * @param tokens the tokens, or {@code null} if the file is empty
 * @param number the number of their line
 * @param start where their line begins
 * @param end where it ends
 */
record TokenLines(@Nullable TokenSet tokens, long number, int start, int end) {
    static final TokenLines EMPTY = new TokenLines(null, 0, 0, 0);
    private static final String NUMBER = "number";
    private static final String CHECK = "check";

    /** @throws IllegalArgumentException if there is no whole state; its message holds no token */
    static TokenLines read(byte[] file) {
        var newest = EMPTY;
        for (int start = 0; start < file.length; ) {
            int end = endOfLine(file, start);
            var line = line(new String(file, start, end - start, StandardCharsets.UTF_8), start, end);
            if (line != null && line.number > newest.number) {
                newest = line;
            }
            start = end;
        }
        return newest.tokens == null ? byHand(new String(file, StandardCharsets.UTF_8), file.length) : newest;
    }

    private static int endOfLine(byte[] file, int start) {
        int end = start;
        while (end < file.length && file[end] != '\n') {
            end++;
        }
        return Math.min(end + 1, file.length);
    }

    private static @Nullable TokenLines line(String text, int start, int end) {
        try {
            var members = FlatJson.read(text);
            var check = members.remove(CHECK);
            return text.endsWith("\n") && check != null && check.equals(checkSum(members))
                    ? new TokenLines(TokenJson.tokens(members), Long.parseLong(members.get(NUMBER)), start, end)
                    : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static TokenLines byHand(String text, int length) {
        if (text.isEmpty()) {
            return EMPTY;
        }
        var members = FlatJson.read(text);
        if (members.containsKey(CHECK)) {
            throw new IllegalArgumentException("its check sum is wrong");
        }
        return new TokenLines(TokenJson.tokens(members), 0, 0, length);
    }

    /** Where the next state is to be written. */
    record Change(int at, ByteBuffer bytes, boolean last) {}

    Change next(TokenSet next) {
        Map<String, String> members = new LinkedHashMap<>(TokenJson.members(next));
        members.put(NUMBER, Long.toString(number + 1));
        members.put(CHECK, checkSum(members));
        var line = FlatJson.write(members);
        int length = line.getBytes(StandardCharsets.UTF_8).length + 1;
        if (length <= start) {
            return change(0, line + " ".repeat(start - length) + "\n", false);
        }
        // What was written by hand may end without a line break.
        return number == 0 && end > 0 ? change(end, "\n" + line + "\n", true) : change(end, line + "\n", true);
    }

    private static Change change(int at, String text, boolean last) {
        return new Change(at, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), last);
    }

    private static String checkSum(Map<String, String> members) {
        var sum = new CRC32();
        sum.update(FlatJson.write(members).getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }
}
