package io.github.jdcodegen.spec.importer.sdk;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The classes of Java that hold other values. */
enum Containers {
    LIST,
    MAP;

    private static final Set<String> LISTS = Set.of(
            "java/util/List",
            "java/util/Collection",
            "java/util/Set",
            "java/lang/Iterable",
            "java/util/ArrayList",
            "java/util/LinkedList",
            "java/util/HashSet",
            "java/util/LinkedHashSet",
            "java/util/TreeSet",
            "java/util/SortedSet",
            "java/util/Vector",
            "java/util/Queue");
    private static final Set<String> MAPS = Set.of(
            "java/util/Map",
            "java/util/HashMap",
            "java/util/LinkedHashMap",
            "java/util/TreeMap",
            "java/util/SortedMap",
            "java/util/Hashtable",
            "java/util/concurrent/ConcurrentMap",
            "java/util/concurrent/ConcurrentHashMap");

    /** What a class holds its values as, or {@code null} if it is no such class. */
    static @Nullable Containers of(String name) {
        if (LISTS.contains(name)) {
            return LIST;
        }
        return MAPS.contains(name) ? MAP : null;
    }
}
