package io.github.jdcodegen.runtime.generated;

import io.github.jdcodegen.runtime.validation.Violation;
import io.github.jdcodegen.runtime.validation.Violation.Level;
import io.github.jdcodegen.runtime.wire.OpenEnum;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks a whole request: its own fields and every object in it. */
public final class RequestInspector {
    private static final String BLANK = "is blank, which JD may take for a value: leave it out unless that is meant";

    private RequestInspector() {}

    /**
     * Every documented limit that a request or an object in it breaks, and every value that its form on the wire would make
     * ambiguous, such as a comma inside a cell. Advice against each optional text that is blank.
     *
     * @param object the request, or one of its parts
     * @return the violations in the order of its fields; empty if it is in order
     */
    public static List<Violation> violations(WireObject object) {
        var found = new ArrayList<Violation>();
        new Inspector(found::add).object(object, "");
        return List.copyOf(found);
    }

    private record Inspector(Consumer<Violation> violations) {

        void object(WireObject object, String prefix) {
            var told = new HashSet<String>();
            object.check(Checks.of(new Fields(object, prefix), violation -> {
                told.add(violation.path());
                violations.accept(violation);
            }));
            object.values.forEach((name, value) -> {
                var path = prefix + name;
                value(value, path);
                if (value instanceof String text && text.isBlank() && !told.contains(path)) {
                    violations.accept(new Violation(path, "blank", BLANK, Level.ADVICE));
                }
            });
        }

        private void value(@Nullable Object value, String path) {
            if (value instanceof WireObject object) {
                object(object, path + ".");
            } else if (value instanceof List<?> list) {
                for (int i = 0; i < list.size(); i++) {
                    element(list.get(i), path + "[" + i + "]");
                }
            } else if (value instanceof Map<?, ?> map) {
                map.forEach((key, element) -> element(element, path + "." + key));
            } else if (value instanceof Encoded encoded) {
                value(encoded.value(), path);
                encoded(encoded, path);
            } else if (value != null && !WireWriter.isScalar(value)) {
                var message = "cannot be sent as JSON: a " + value.getClass().getName();
                violations.accept(new Violation(path, "type", message, Level.ERROR));
            }
        }

        private void element(@Nullable Object element, String path) {
            if (element == null) {
                violations.accept(new Violation(path, "null", "must not be null", Level.ERROR));
            } else {
                value(element, path);
            }
        }

        private void encoded(Encoded encoded, String path) {
            var form = encoded.form();
            if (form == Encoded.Form.CSV) {
                eachText(encoded.given(), path, Inspector::isCell, "separator", "must not contain a comma");
            } else if (form == Encoded.Form.NUMERIC) {
                eachText(encoded.value(), path, WireWriter::isNumber, "type", "must be a number");
            } else if (form == Encoded.Form.COLUMNS) {
                columns(encoded, path);
            }
        }

        private void columns(Encoded encoded, String path) {
            var rows = (List<?>) encoded.value();
            for (int i = 0; i < rows.size(); i++) {
                if (rows.get(i) instanceof WireObject row) {
                    for (var column : encoded.columns()) {
                        var at = path + "[" + i + "]." + column;
                        eachText(
                                row.values.get(column), at, Inspector::isCell, "separator", "must not contain a comma");
                    }
                }
            }
        }

        private void eachText(
                @Nullable Object value, String path, Predicate<String> holds, String rule, String message) {
            if (value instanceof List<?> list) {
                for (int i = 0; i < list.size(); i++) {
                    eachText(list.get(i), path + "[" + i + "]", holds, rule, message);
                }
            } else if (value instanceof Map<?, ?> map) {
                map.forEach((key, element) -> eachText(element, path + "." + key, holds, rule, message));
            } else if (value != null && !holds.test(WireWriter.text(value))) {
                violations.accept(new Violation(path, rule, message, Level.ERROR));
            }
        }

        private static boolean isCell(String text) {
            return text.indexOf(',') < 0;
        }
    }

    /** The fields of an object as checks see them. */
    private record Fields(WireObject object, String prefix) implements Checks.Subject {
        @Override
        public @Nullable Object value(String wireName) {
            return plain(object.values.get(wireName));
        }

        @Override
        public String path(String wireName) {
            return prefix + wireName;
        }

        private static @Nullable Object plain(@Nullable Object value) {
            if (value instanceof Encoded encoded) {
                return plain(encoded.value());
            }
            if (value instanceof OpenEnum<?> open) {
                return open.wire();
            }
            return value instanceof List<?> list
                    ? list.stream().map(Fields::plain).collect(Collectors.toList())
                    : value;
        }
    }
}
