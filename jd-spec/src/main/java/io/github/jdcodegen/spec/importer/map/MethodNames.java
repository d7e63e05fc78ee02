package io.github.jdcodegen.spec.importer.map;

import io.github.jdcodegen.spec.model.Api;
import io.github.jdcodegen.spec.model.Names;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Gives a method a {@code name} where its classes would meet those of another one in its package, or its wire name makes
 * none. Who has a name, or needs none, keeps to that.
 */
public final class MethodNames {
    private final Set<String> taken = new HashSet<>();

    /** Takes the name of a method that is there. */
    public void take(Api api) {
        take(api.group(), Names.method(api.name() == null ? api.method() : api.name()));
    }

    private void take(String group, String stem) {
        taken.add(key(group, stem));
    }

    /** The method with a name if it needs one; that name is in use from now on. */
    public MethodPlacement name(MethodPlacement placement) {
        var free = Stream.concat(
                        Stream.of(placement), others(placement.method()).map(placement::withName))
                .filter(candidate -> isLegal(candidate) && !taken.contains(key(placement.group(), candidate.stem())))
                .findFirst()
                .orElseThrow();
        take(placement.group(), free.stem());
        return free;
    }

    private static boolean isLegal(MethodPlacement placement) {
        return Names.isLegalMethod(placement.name() == null ? placement.method() : placement.name());
    }

    /** Other names, the most telling first; each follows from the wire name alone. */
    private static Stream<String> others(String method) {
        return Stream.concat(
                Stream.of(method.replace("_", ".underscore."), "x." + method, "method." + method),
                IntStream.iterate(2, i -> i + 1).mapToObj(i -> method + ".variant" + i));
    }

    private static String key(String group, String stem) {
        return group + "." + stem.toLowerCase(Locale.ROOT);
    }
}
