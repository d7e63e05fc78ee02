package io.github.jdcodegen.runtime.generated;

import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;

/** Says an ISO-8601 period or duration in words: {@code one month}, {@code 7 days}, {@code 1 hour 30 minutes}. */
final class SpanText {
    private SpanText() {}

    static String of(Period period) {
        var parts = new ArrayList<String>();
        add(parts, period.getYears(), "year");
        add(parts, period.getMonths(), "month");
        add(parts, period.getDays(), "day");
        return text(parts, "no day");
    }

    static String of(Duration duration) {
        var parts = new ArrayList<String>();
        add(parts, duration.toDaysPart(), "day");
        add(parts, duration.toHoursPart(), "hour");
        add(parts, duration.toMinutesPart(), "minute");
        add(parts, duration.toSecondsPart(), "second");
        return text(parts, duration.toMillis() + " milliseconds");
    }

    private static void add(List<String> parts, long count, String unit) {
        if (count != 0) {
            parts.add(count + " " + unit + (count == 1 ? "" : "s"));
        }
    }

    private static String text(List<String> parts, String none) {
        if (parts.isEmpty()) {
            return none;
        }
        var text = String.join(" ", parts);
        return parts.size() == 1 && text.startsWith("1 ") ? "one " + text.substring(2) : text;
    }
}
