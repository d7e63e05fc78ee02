package io.github.jdcodegen.spec.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What holds between fields of one object; fields are named by wire name. */
public sealed interface Rule {

    /** How much it matters. */
    Level level();

    /** The condition under which it holds: every named field has one of the values. Empty: always. */
    Map<String, List<String>> when();

    /** What it says to people; may be empty. */
    Text doc();

    /** Where it stands. */
    Location location();

    /**
     * Two times are at most so far apart, and in order.
     *
     * @param max an ISO-8601 period or duration, such as {@code P1M} or {@code PT1H}
     * @param from the earlier field
     * @param to the later field
     */
    record MaxSpan(
            String max,
            String from,
            String to,
            Level level,
            Map<String, List<String>> when,
            Text doc,
            Location location)
            implements Rule {
        /** Copies the collections; the map keeps its order. */
        public MaxSpan {
            when = Collections.unmodifiableMap(new LinkedHashMap<>(when));
        }
    }

    /**
     * Of these fields, at least {@code min} and at most {@code max} are given.
     *
     * @param fields the fields
     * @param min the least number
     * @param max the greatest number
     */
    record Given(
            List<String> fields,
            int min,
            int max,
            Level level,
            Map<String, List<String>> when,
            Text doc,
            Location location)
            implements Rule {
        /** Copies the collections; the map keeps its order. */
        public Given {
            fields = List.copyOf(fields);
            when = Collections.unmodifiableMap(new LinkedHashMap<>(when));
        }
    }

    /**
     * These fields are required; useful with a condition.
     *
     * @param fields the fields
     */
    record Required(List<String> fields, Level level, Map<String, List<String>> when, Text doc, Location location)
            implements Rule {
        /** Copies the collections; the map keeps its order. */
        public Required {
            fields = List.copyOf(fields);
            when = Collections.unmodifiableMap(new LinkedHashMap<>(when));
        }
    }

    /**
     * These fields must be left out; useful with a condition.
     *
     * @param fields the fields
     */
    record Forbidden(List<String> fields, Level level, Map<String, List<String>> when, Text doc, Location location)
            implements Rule {
        /** Copies the collections; the map keeps its order. */
        public Forbidden {
            fields = List.copyOf(fields);
            when = Collections.unmodifiableMap(new LinkedHashMap<>(when));
        }
    }
}
