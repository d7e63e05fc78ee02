package io.github.jdcodegen.spec.importer.map;

import io.github.jdcodegen.spec.model.Api;
import io.github.jdcodegen.spec.model.Names;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Gives a method a {@code name} if its classes would have the same names as those of another method in its package, or if no
 * class name can be made from its wire name. A method keeps the name that it has already, and gets none later if it had none.
 */
public final class MethodNames {
    private final Set<String> taken = new HashSet<>();

    /** Marks the name of an existing method as taken. */
    public void take(Api api) {
        take(api.group(), Names.method(api.name() == null ? api.method() : api.name()));
    }

    private void take(String group, String stem) {
        taken.add(key(group, stem));
    }

    /** Returns the method, with a name if it needs one. The name is taken from now on. */
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

    /** Returns other possible names, the clearest first. Each is made from the wire name alone. */
    private static Stream<String> others(String method) {
        return Stream.concat(
                Stream.of(method.replace("_", ".underscore."), "x." + method, "method." + method),
                IntStream.iterate(2, i -> i + 1).mapToObj(i -> method + ".variant" + i));
    }

    private static String key(String group, String stem) {
        return group + "." + stem.toLowerCase(Locale.ROOT);
    }
}
