package io.github.jdcodegen.runtime.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The one place that knows JD's time zone, and the text forms of its times. */
public final class BeijingTime {
    /** The zone of every JD time that names none. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** From then on Beijing time has been UTC+8 without a break, which spares a look into the zone's rules. */
    private static final int FIRST_YEAR_AT_EIGHT_HOURS = 1992;

    private static final Instant YEAR_TWO = Instant.parse("0002-01-01T00:00:00Z");

    private static final Pattern ANY_FORM = Pattern.compile("(\\d{4})([-/])(\\d{1,2})\\2(\\d{1,2})"
            + "(?:[ T](\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?)? ?(Z|[+-]\\d{2}(?::?\\d{2})?)?");
    private static final Pattern DIGITS_ALONE =
            Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:(\\d{2})(\\d{2})(\\d{2}))?");

    private BeijingTime() {}

    /** That moment in Beijing. */
    public static ZonedDateTime at(Instant moment) {
        return moment.atZone(ZONE);
    }

    /** JD's own form, {@code yyyy-MM-dd HH:mm:ss}; fractions of a second are cut off. */
    public static String format(Instant moment) {
        var time = at(moment);
        var text = new StringBuilder(19).append(time.toLocalDate()).append(' ');
        two(text, time.getHour()).append(':');
        two(text, time.getMinute()).append(':');
        return two(text, time.getSecond()).toString();
    }

    private static StringBuilder two(StringBuilder text, int number) {
        return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }

    /**
     * Whether a moment stands for none: JD's services are written in .NET and Java, whose empty times are the first day of
     * year 1 and the beginning of 1970, UTC, which is 8 o'clock in Beijing.
     */
    public static boolean isNone(Instant moment) {
        return moment.equals(Instant.EPOCH) || moment.isBefore(YEAR_TWO);
    }

    /** Whether a day stands for none. The first day of 1970 does not, since people are born on it. */
    public static boolean isNone(LocalDate day) {
        return day.getYear() < 2;
    }

    /** Whether a text is a time of the year 0, which no calendar has; databases write it for none. */
    public static boolean isZero(String text) {
        return text.startsWith("0000-") || text.startsWith("0000/");
    }

    /** Reads JD's own form, {@code yyyy-MM-dd HH:mm:ss}; {@code null} if the text is anything else. */
    public static @Nullable Instant parse(String text) {
        if (text.length() != 19
                || text.charAt(4) != '-'
                || text.charAt(7) != '-'
                || text.charAt(10) != ' '
                || text.charAt(13) != ':'
                || text.charAt(16) != ':') {
            return null;
        }
        try {
            var date = LocalDate.of(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10));
            var time = LocalTime.of(digits(text, 11, 13), digits(text, 14, 16), digits(text, 17, 19));
            return date.getYear() < FIRST_YEAR_AT_EIGHT_HOURS
                    ? LocalDateTime.of(date, time).atZone(ZONE).toInstant()
                    : Instant.ofEpochSecond(date.toEpochDay() * 86_400 + time.toSecondOfDay() - 28_800);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /**
     * Reads a moment from any form seen in the wild: a day alone (its start), {@code T} or a blank, with or without
     * seconds, fraction and zone, with slashes for dashes, or the 8 or 14 digits alone.
     *
     * @return the moment, or {@code null} if the text is none
     */
    public static @Nullable Instant parseAny(String text) {
        var digits = DIGITS_ALONE.matcher(text);
        if (digits.matches()) {
            var time = digits.group(4) == null ? "" : " $4:$5:$6";
            return parseAny(digits.replaceFirst("$1-$2-$3" + time));
        }
        var form = ANY_FORM.matcher(text);
        if (!form.matches()) {
            return null;
        }
        try {
            var date = LocalDate.of(number(form.group(1)), number(form.group(3)), number(form.group(4)));
            var time = form.group(5) == null
                    ? LocalTime.MIDNIGHT
                    : LocalTime.of(
                            number(form.group(5)),
                            number(form.group(6)),
                            number(form.group(7)),
                            form.group(8) == null ? 0 : number((form.group(8) + "00000000").substring(0, 9)));
            var zone = form.group(9) == null ? ZONE : ZoneOffset.of(form.group(9));
            return LocalDateTime.of(date, time).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
