package io.github.jdcodegen.spec.importer.sdk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The classes of one jar or folder, by internal name. */
final class Classes {
    private static final String LOGISTICS = "com/lop/";

    private final Map<String, ClassShape> byName = new HashMap<>();
    private final List<ClassShape> requests = new ArrayList<>();

    /** Adds a class; of two with one name the first counts, as on a class path. */
    void add(ClassShape shape) {
        if (byName.putIfAbsent(shape.name(), shape) == null
                && shape.request() != null
                && !shape.name().startsWith(LOGISTICS)) {
            requests.add(shape);
        }
    }

    @Nullable
    ClassShape find(String name) {
        return byName.get(name);
    }

    /** Adds the classes of another jar. */
    void addAll(Classes others) {
        others.byName.values().stream()
                .sorted(Comparator.comparing(ClassShape::name))
                .forEach(this::add);
    }

    /** The request classes. */
    List<ClassShape> requests() {
        return requests;
    }

    /** Whether it has classes of JD's logistics platform, whose protocol is another. */
    boolean isLogistics() {
        return byName.keySet().stream().anyMatch(name -> name.startsWith(LOGISTICS));
    }
}
