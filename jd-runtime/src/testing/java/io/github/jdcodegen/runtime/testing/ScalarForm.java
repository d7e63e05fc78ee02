package io.github.jdcodegen.runtime.testing;

import io.github.jdcodegen.runtime.testing.WireType.Scalar;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Values of a type in the form in which JD sends them: a number is a number, a truth value is one.
 *
 * @param times the form of a {@code datetime}
 */
record ScalarForm(Times times) {
    private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final Pattern WRITTEN_TIME =
            Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?: (\\d{1,2}):(\\d{1,2}):(\\d{1,2})(?:\\.0)?)?");
    private static final Pattern MILLISECONDS = Pattern.compile("[1-9]\\d{11,13}");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,40}(\\.\\d{1,40})?");
    private static final Pattern BASE64 = Pattern.compile("([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?");
    /** What documents write where they have no value. */
    private static final Set<String> SAYS_NOTHING = Set.of("", "无", "暂无", "空", "null", "待完善", "-", "--", "{}", "[]");

    /** The forms of a {@code datetime}. */
    enum Times {
        /** Milliseconds since 1970, as a number: what JD's main gateway sends. */
        MILLISECONDS,
        /** Text in Beijing time. */
        TEXT,
        /** As an example has it that was seen on the wire; milliseconds where there is none. */
        AS_WRITTEN
    }

    private static final LocalDateTime MADE_UP = LocalDateTime.of(2024, 1, 2, 3, 4, 5);

    /** The value in that form; {@code null} if it is not of the type, or says nothing. */
    @Nullable
    Object fit(Scalar type, @Nullable Object value) {
        if (type == Scalar.JSON) {
            return value instanceof String text && SAYS_NOTHING.contains(text.strip()) ? null : value;
        }
        if (value == null || value instanceof Map || value instanceof List) {
            return null;
        }
        var text = value.toString().strip();
        if (SAYS_NOTHING.contains(text)) {
            return null;
        }
        return switch (type) {
            case STRING -> value.toString();
            case BOOLEAN -> truth(text);
            case INT -> whole(text, 31);
            case LONG -> whole(text, 63);
            case DECIMAL -> NUMBER.matcher(text).matches() ? new BigDecimal(text) : null;
            case DATETIME -> time(text).map(time -> datetime(text, time)).orElse(null);
            case EPOCH_MILLIS -> time(text).map(ScalarForm::milliseconds).orElse(null);
            case DATE -> time(text).map(time -> time.toLocalDate().toString()).orElse(null);
            case BYTES -> BASE64.matcher(text).matches() ? text : null;
            case JSON -> value;
        };
    }

    /** A value of the type that suits a field of that name; the name may be empty. */
    Object madeUp(Scalar type, String name) {
        return switch (type) {
            case STRING -> text(name);
            case BOOLEAN -> true;
            case INT, LONG -> BigInteger.ONE;
            case DECIMAL -> new BigDecimal("12.50");
            case DATETIME -> times == Times.TEXT ? TIME.format(MADE_UP) : milliseconds(MADE_UP);
            case EPOCH_MILLIS -> milliseconds(MADE_UP);
            case DATE -> MADE_UP.toLocalDate().toString();
            case BYTES -> "AQID";
            case JSON -> Json.member("any", "value");
        };
    }

    /** Numbers where a name tells of one: many a field is documented as text that JD's own SDK reads as a number. */
    private static String text(String name) {
        var end = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        if (end.isEmpty()) {
            return name.isEmpty() ? "text" : name;
        } else if (end.endsWith("time") || end.endsWith("date")) {
            return TIME.format(MADE_UP);
        } else if (end.matches(".*(price|amount|fee|money|cost|rate|discount|weight)")) {
            return "12.50";
        } else if (end.matches(
                ".*(ids?|count|num|number|qty|quantity|status|state|type|size|page|index|level|total)")) {
            return "1";
        } else if (end.matches(".*(url|link|img|image|pic)")) {
            return "https://example.com/" + name;
        }
        return name;
    }

    private static @Nullable Boolean truth(String text) {
        var word = text.toLowerCase(Locale.ROOT);
        return word.equals("true") || word.equals("false") ? Boolean.valueOf(word) : null;
    }

    private static @Nullable BigInteger whole(String text, int bits) {
        if (!NUMBER.matcher(text).matches()) {
            return null;
        }
        var number = new BigDecimal(text);
        var whole = number.toBigInteger();
        return number.compareTo(new BigDecimal(whole)) == 0 && whole.bitLength() <= bits ? whole : null;
    }

    private Object datetime(String text, LocalDateTime time) {
        var written = TIME.format(time);
        return times == Times.TEXT || times == Times.AS_WRITTEN && text.equals(written) ? written : milliseconds(time);
    }

    private static Optional<LocalDateTime> time(String text) {
        if (MILLISECONDS.matcher(text).matches()) {
            var milliseconds = Long.parseLong(text);
            return Optional.of(
                    LocalDateTime.ofEpochSecond(milliseconds / 1000, (int) (milliseconds % 1000) * 1_000_000, BEIJING));
        }
        var written = WRITTEN_TIME.matcher(text);
        if (!written.matches() || written.group(1).startsWith("0")) {
            return Optional.empty();
        }
        try {
            var day = LocalDate.of(number(written.group(1)), number(written.group(2)), number(written.group(3)));
            return Optional.of(
                    written.group(4) == null
                            ? day.atStartOfDay()
                            : day.atTime(number(written.group(4)), number(written.group(5)), number(written.group(6))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static BigInteger milliseconds(LocalDateTime time) {
        return BigInteger.valueOf(time.toInstant(BEIJING).toEpochMilli());
    }
}
