package io.github.jdcodegen.runtime.generated;

import io.github.jdcodegen.runtime.internal.BeijingTime;
import io.github.jdcodegen.runtime.validation.Violation;
import io.github.jdcodegen.runtime.validation.Violation.Level;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks the limits of one object, which generated code states, and collects the violations. Fields have their wire names.
 *
 * <p>Immutable: {@link #advice} and {@link #when} answer with a narrower one.
 */
public final class Checks {
    private static final Map<String, Pattern> PATTERNS = new ConcurrentHashMap<>();

    private final Subject subject;
    private final Consumer<Violation> violations;
    private final Level level;
    private final boolean applies;

    private Checks(Subject subject, Consumer<Violation> violations, Level level, boolean applies) {
        this.subject = subject;
        this.violations = violations;
        this.level = level;
        this.applies = applies;
    }

    /** Starts the checks of an object; each violation goes to the consumer. */
    public static Checks of(Subject subject, Consumer<Violation> violations) {
        return new Checks(subject, violations, Level.ERROR, true);
    }

    /** The object that is checked. */
    public interface Subject {
        /**
         * The value of a field: text, number, boolean, {@link Instant}, {@link LocalDate}, list or anything else; enums as
         * their text on the wire. {@code null} if none was given.
         */
        @Nullable
        Object value(String wireName);

        /** The path of a field. */
        String path(String wireName);
    }

    /** Starts the checks of a field. */
    public Field on(String wireName) {
        return new Field(this, wireName);
    }

    /** What follows is advice, not error. */
    public Checks advice() {
        return new Checks(subject, violations, Level.ADVICE, applies);
    }

    /** What follows holds only where the field has one of the values (as on the wire); of a list, any element. */
    public Checks when(String wireName, String... values) {
        var value = subject.value(wireName);
        var given = value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
        var wanted = Arrays.asList(values);
        return new Checks(
                subject,
                violations,
                level,
                applies && given.stream().anyMatch(element -> wanted.contains(text(element))));
    }

    /**
     * Two times are in order and at most an ISO-8601 period or duration apart, by Beijing's calendar. Nothing is checked
     * unless both are given.
     */
    public Checks span(String from, String to, String max) {
        var start = moment(subject.value(from));
        var end = moment(subject.value(to));
        if (!applies || start == null || end == null) {
            return this;
        }
        if (end.isBefore(start)) {
            tell(to, "span", "must not be before " + from);
        } else if (end.isAfter(latest(start, max))) {
            tell(to, "span", "must be at most " + words(max) + " after " + from);
        }
        return this;
    }

    private static @Nullable ZonedDateTime moment(@Nullable Object value) {
        if (value instanceof Instant instant) {
            return BeijingTime.at(instant);
        }
        return value instanceof LocalDate date ? date.atStartOfDay(BeijingTime.ZONE) : null;
    }

    private static ZonedDateTime latest(ZonedDateTime start, String max) {
        try {
            return start.plus(max.contains("T") ? Duration.parse(max) : Period.parse(max));
        } catch (DateTimeException | ArithmeticException e) {
            throw new IllegalArgumentException("no ISO-8601 period or duration: " + max, e);
        }
    }

    private static String words(String max) {
        return max.contains("T") ? SpanText.of(Duration.parse(max)) : SpanText.of(Period.parse(max));
    }

    /** Of these fields at least {@code min} and at most {@code max} are given. */
    public Checks given(int min, int max, String... wireNames) {
        if (!applies) {
            return this;
        }
        var given = Arrays.stream(wireNames).filter(this::isGiven).toList();
        var names = String.join(", ", wireNames);
        if (given.size() < min) {
            tell(wireNames[0], "given", "at least " + min + " of these must be given: " + names);
        } else if (given.size() > max) {
            tell(given.get(max), "given", "at most " + max + " of these may be given: " + names);
        }
        return this;
    }

    /** These fields are required. */
    public Checks required(String... wireNames) {
        for (var name : wireNames) {
            if (applies && !isGiven(name)) {
                tell(name, "required", "must be given, and not blank");
            }
        }
        return this;
    }

    /** These fields must be left out. */
    public Checks forbidden(String... wireNames) {
        for (var name : wireNames) {
            if (applies && isGiven(name)) {
                tell(name, "forbidden", "must be left out here");
            }
        }
        return this;
    }

    private boolean isGiven(String name) {
        var value = subject.value(name);
        if (value instanceof String text) {
            return !text.isBlank();
        }
        return value instanceof List<?> list ? !list.isEmpty() : value != null;
    }

    private void tell(String name, String rule, String message) {
        violations.accept(new Violation(subject.path(name), rule, message, level));
    }

    private static String text(@Nullable Object value) {
        return value instanceof BigDecimal decimal ? decimal.toPlainString() : String.valueOf(value);
    }

    /** The checks of one field; of a list, every element is checked. Nothing but {@link #required} minds its absence. */
    public static final class Field {
        private final Checks checks;
        private final String name;

        private Field(Checks checks, String name) {
            this.checks = checks;
            this.name = name;
        }

        /** It must be given, and not blank. */
        public Field required() {
            checks.required(name);
            return this;
        }

        /** The least number. */
        public Field min(long min) {
            return min(Long.toString(min));
        }

        /** The greatest number. */
        public Field max(long max) {
            return max(Long.toString(max));
        }

        /** The least number, an exact decimal. */
        public Field min(String min) {
            return eachNumber(number -> number.compareTo(new BigDecimal(min)) >= 0, "must be at least " + min);
        }

        /** The greatest number, an exact decimal. */
        public Field max(String max) {
            return eachNumber(number -> number.compareTo(new BigDecimal(max)) <= 0, "must be at most " + max);
        }

        private Field eachNumber(Predicate<BigDecimal> holds, String message) {
            return each(
                    "range",
                    message,
                    value -> !(value instanceof Number number)
                            || holds.test(
                                    number instanceof BigDecimal exact ? exact : new BigDecimal(number.toString())));
        }

        /** The least length of a text in characters. */
        public Field minLength(int min) {
            return length(min, Integer.MAX_VALUE, "at least " + min);
        }

        /** The greatest length of a text in characters. */
        public Field maxLength(int max) {
            return length(0, max, "at most " + max);
        }

        /** The least and greatest length of a text in characters. */
        public Field length(int min, int max) {
            return length(min, max, min + " to " + max);
        }

        private Field length(int min, int max, String bounds) {
            return each(
                    "length",
                    "must have " + bounds + " characters",
                    value ->
                            !(value instanceof String text) || within(text.codePointCount(0, text.length()), min, max));
        }

        /** A regular expression that the whole text matches. */
        public Field pattern(String regex) {
            return each(
                    "pattern",
                    "must match " + regex,
                    value -> !(value instanceof String text)
                            || PATTERNS.computeIfAbsent(regex, Pattern::compile)
                                    .matcher(text)
                                    .matches());
        }

        /** The least number of elements of a list. */
        public Field minSize(int min) {
            return size(min, Integer.MAX_VALUE, "at least " + min);
        }

        /** The greatest number of elements of a list. */
        public Field maxSize(int max) {
            return size(0, max, "at most " + max);
        }

        /** The least and greatest number of elements of a list. */
        public Field size(int min, int max) {
            return size(min, max, min + " to " + max);
        }

        private Field size(int min, int max, String bounds) {
            if (checks.applies
                    && checks.subject.value(name) instanceof List<?> list
                    && !within(list.size(), min, max)) {
                checks.tell(name, "size", "must have " + bounds + " elements, not " + list.size());
            }
            return this;
        }

        /** What follows is advice, not error. */
        public Field advice() {
            return new Field(checks.advice(), name);
        }

        private Field each(String rule, String message, Predicate<Object> holds) {
            var value = checks.subject.value(name);
            if (!checks.applies || value == null) {
                return this;
            }
            if (!(value instanceof List<?> list)) {
                if (!holds.test(value)) {
                    checks.tell(name, rule, message);
                }
                return this;
            }
            for (int i = 0; i < list.size(); i++) {
                var element = list.get(i);
                if (element != null && !holds.test(element)) {
                    checks.tell(name + "[" + i + "]", rule, message);
                }
            }
            return this;
        }

        private static boolean within(int count, int min, int max) {
            return count >= min && count <= max;
        }
    }
}
