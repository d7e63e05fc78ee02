package io.github.jdcodegen.spec.load;

import io.github.jdcodegen.spec.model.Api;
import io.github.jdcodegen.spec.model.Location;
import io.github.jdcodegen.spec.model.Names;
import io.github.jdcodegen.spec.model.SharedTypes;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Checks what holds between documents. */
final class SetChecks {
    private SetChecks() {}

    static void check(List<Api> apis, List<SharedTypes> shared, Problems problems) {
        refuseDoubles(apis, problems);
        refuseMeetings(apis, shared, problems);
    }

    private static void refuseDoubles(List<Api> apis, Problems problems) {
        var seen = new HashMap<String, Api>();
        for (var api : apis) {
            var first = seen.putIfAbsent(api.method(), api);
            if (first != null && !api.method().isEmpty()) {
                problems.add(
                        api.location(),
                        "The method " + api.method() + " is described twice; first in "
                                + first.location().file(),
                        "Delete one of the two files.");
            }
        }
    }

    /** Classes of one package whose files would be one where case does not count. */
    private static void refuseMeetings(List<Api> apis, List<SharedTypes> shared, Problems problems) {
        var classes = new HashMap<String, Class>();
        for (var types : shared) {
            for (var type : types.types()) {
                meet(classes, types.group(), new Class(type.name(), "the shared type", type.location()), problems);
            }
        }
        for (var api : apis) {
            var name = api.name();
            var stem = Names.method(name == null ? api.method() : name);
            for (var suffix : List.of("Request", "Response")) {
                meet(classes, api.group(), new Class(stem + suffix, api.method(), api.location()), problems);
            }
        }
    }

    private static void meet(Map<String, Class> classes, String group, Class added, Problems problems) {
        var key = group + "." + added.name.toLowerCase(Locale.ROOT);
        var other = classes.putIfAbsent(key, added);
        if (other != null && !other.owner.equals(added.owner)) {
            problems.add(
                    added.location,
                    "The class " + added.name + " of " + added.owner + " would meet " + other.name + " of "
                            + other.owner + " (" + other.location + ") in the group " + group,
                    "Give one of the two a \"name\" of its own.");
        }
    }

    private record Class(String name, String owner, Location location) {}
}
