package io.github.jdcodegen.runtime.generated;

import io.github.jdcodegen.runtime.internal.BeijingTime;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a scalar's text says when it came in another form than documented; {@code null} if it does not fit. */
final class ScalarParser {
    /** Longer texts are no numbers; parsing them would only cost time. */
    private static final int MAX_NUMBER_LENGTH = 1000;

    private static final Pattern LINE_BREAKS = Pattern.compile("\\s+");

    private ScalarParser() {}

    /** Whether a text stands for nothing where no text is expected. */
    static boolean isBlank(String text) {
        return text.isBlank() || text.equals("无") || text.equals("null");
    }

    static @Nullable BigDecimal toDecimal(String text) {
        if (text.length() > MAX_NUMBER_LENGTH) {
            return null;
        }
        try {
            return new BigDecimal(text.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /**
     * A decimal of up to 18 plain digits, several times faster than {@link BigDecimal}'s own parser and exactly the same;
     * {@code null} if the text is anything else.
     */
    static @Nullable BigDecimal toShortDecimal(char[] text, int from, int length) {
        int end = from + length;
        boolean negative = text[from] == '-';
        int at = negative ? from + 1 : from;
        int point = -1;
        long digits = 0;
        if (end - at > 19) {
            return null;
        }
        for (; at < end; at++) {
            int digit = text[at] - '0';
            if (digit >= 0 && digit <= 9) {
                digits = digits * 10 + digit;
            } else if (text[at] == '.' && point < 0) {
                point = at;
            } else {
                return null;
            }
        }
        return BigDecimal.valueOf(negative ? -digits : digits, point < 0 ? 0 : end - point - 1);
    }

    static @Nullable Long toLong(String text) {
        var decimal = toDecimal(text);
        try {
            return decimal == null ? null : decimal.longValueExact();
        } catch (ArithmeticException e) {
            return null;
        }
    }

    static @Nullable Integer toInt(String text) {
        var number = toLong(text);
        return number == null || number != number.intValue() ? null : Integer.valueOf(number.intValue());
    }

    static @Nullable Boolean toBoolean(String text) {
        var word = text.strip();
        if (word.equalsIgnoreCase("true") || word.equals("1")) {
            return true;
        }
        return word.equalsIgnoreCase("false") || word.equals("0") ? false : null;
    }

    /** From a text, which may be milliseconds as well; a number is never taken for seconds, which would be a guess. */
    static @Nullable Instant toInstant(String text) {
        var moment = BeijingTime.parseAny(text.strip());
        if (moment != null) {
            return moment;
        }
        var millis = toLong(text);
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }

    static @Nullable LocalDate toDate(String text) {
        var moment = toInstant(text);
        return moment == null ? null : BeijingTime.at(moment).toLocalDate();
    }

    static boolean isMidnight(Instant moment) {
        return BeijingTime.at(moment).toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    static byte @Nullable [] toBytes(String text) {
        try {
            return Base64.getDecoder().decode(LINE_BREAKS.matcher(text).replaceAll(""));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
