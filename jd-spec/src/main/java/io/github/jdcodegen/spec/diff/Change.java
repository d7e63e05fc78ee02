package io.github.jdcodegen.spec.diff;

import io.github.jdcodegen.spec.report.Fingerprints;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One change of one method.
 *
 * @param rule the id of the rule that judged it
 * @param level what it does to those who use the client
 * @param method the wire name of the method
 * @param path where it is, as an overlay would name the place; empty for the method itself
 * @param before what stood there, or {@code null} if nothing did
 * @param after what stands there, or {@code null} if nothing does
 */
public record Change(
        String rule,
        ChangeLevel level,
        String method,
        String path,
        @Nullable String before,
        @Nullable String after) implements Comparable<Change> {
    private static final Comparator<Change> ORDER =
            Comparator.comparing(Change::method).thenComparing(Change::path).thenComparing(Change::rule);

    /** Names the rule, the method and the place. Unlike the fingerprint it does not tell the values. */
    public String id() {
        return rule + ":" + method + (path.isEmpty() ? "" : ":" + path);
    }

    /** By this an accepted change is known again; another value at the same place has another fingerprint. */
    public String fingerprint() {
        return Fingerprints.of(rule, method, path, before, after);
    }

    @Override
    public int compareTo(Change other) {
        return ORDER.compare(this, other);
    }
}
