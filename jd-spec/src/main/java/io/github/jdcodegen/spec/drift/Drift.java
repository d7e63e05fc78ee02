package io.github.jdcodegen.spec.drift;

import io.github.jdcodegen.spec.report.Fingerprints;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One way in which answers differ from what is described.
 *
 * @param kind what it is, such as {@code unknown-field}
 * @param method the wire name of the method
 * @param path the place as an overlay would name it; of a decode report, the path in the answer
 * @param what what is the matter, a sentence without its full stop
 * @param count in how many answers or reports it was seen
 * @param of how many answers or reports of the method there are
 * @param first when it was seen first, or {@code null} where the recording has no times
 * @param last when it was seen last, or {@code null}
 * @param type the type that an overlay would set there, or {@code null} where it can set nothing
 */
public record Drift(
        String kind,
        String method,
        String path,
        String what,
        int count,
        int of,
        @Nullable String first,
        @Nullable String last,
        @Nullable String type)
        implements Comparable<Drift> {
    private static final Comparator<Drift> ORDER = Comparator.comparing(Drift::method)
            .thenComparing(Drift::path)
            .thenComparing(Drift::kind)
            .thenComparing(Drift::what);

    /** By this it is known again in later recordings. */
    public String fingerprint() {
        return Fingerprints.of(kind, method, path);
    }

    /** The type that an overlay would set. */
    public Optional<String> proposal() {
        return Optional.ofNullable(type);
    }

    @Override
    public int compareTo(Drift other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return kind + " " + method + " " + path + ": " + what + " (" + count + " of " + of
                + (first == null ? "" : ", from " + first + " to " + last) + ") [" + fingerprint() + "]";
    }
}
