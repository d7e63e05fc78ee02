package io.github.jdcodegen.spec.load;

import io.github.jdcodegen.spec.model.Api;
import io.github.jdcodegen.spec.model.Body;
import io.github.jdcodegen.spec.model.JavaRules;
import io.github.jdcodegen.spec.model.NameRegistry;
import io.github.jdcodegen.spec.model.Names;
import io.github.jdcodegen.spec.model.Problems;
import io.github.jdcodegen.spec.model.SharedTypes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Checks what holds between documents. */
final class SetChecks {
    private static final String RENAME = "Give one of the two a \"name\" of its own.";

    private final Problems problems;

    private SetChecks(Problems problems) {
        this.problems = problems;
    }

    static void check(List<Api> apis, List<SharedTypes> shared, Problems problems) {
        var checks = new SetChecks(problems);
        checks.refuseDoubles(apis);
        checks.refuseDoubleShared(shared);
        var types = byGroup(shared, SharedTypes::group);
        byGroup(apis, Api::group)
                .forEach((group, methods) -> checks.classes(group, methods, types.getOrDefault(group, List.of())));
    }

    private static <T> Map<String, List<T>> byGroup(List<T> all, Function<T, String> group) {
        return all.stream().collect(Collectors.groupingBy(group, TreeMap::new, Collectors.toList()));
    }

    private void refuseDoubles(List<Api> apis) {
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

    private void refuseDoubleShared(List<SharedTypes> all) {
        var seen = new HashMap<String, SharedTypes>();
        for (var shared : all) {
            var place = shared.gateway() + "/" + shared.group();
            var first = seen.putIfAbsent(place, shared);
            if (first != null && !shared.group().isEmpty()) {
                problems.add(
                        shared.location(),
                        "What the group " + place + " shares stands in two files; first in "
                                + first.location().file(),
                        "Make one file of the two.");
            }
        }
    }

    /** The classes of a group are one package, whichever gateway its methods go to. */
    private void classes(String group, List<Api> methods, List<SharedTypes> shared) {
        var described = new HashSet<String>();
        var stems = NameRegistry.ofClasses(problems::add);
        var classes = NameRegistry.ofClasses(problems::add);
        classes.reserve(JavaRules.facade(group), "the facade of the group");
        for (var types : shared) {
            for (var type : types.types()) {
                classes.take(
                        type.name(),
                        "the shared type \"" + type.name() + "\"",
                        type.location(),
                        free -> "Rename one of the two.");
            }
        }
        for (var api : methods) {
            if (!described.add(api.method())) {
                continue;
            }
            var name = api.name();
            var stem = Names.method(name == null ? api.method() : name);
            if (stems.take(stem, api.method(), api.location(), free -> RENAME)) {
                body(api, JavaRules.request(stem), api.request(), classes);
                body(api, JavaRules.response(stem), api.response(), classes);
            }
        }
    }

    private void body(Api api, String className, Body body, NameRegistry classes) {
        classes.take(className, api.method(), api.location(), free -> RENAME);
        var nested = NameRegistry.ofClasses(problems::add);
        nested.reserve(className, "the class around it");
        for (var type : body.types()) {
            nested.take(
                    type.name(), "the type \"" + type.name() + "\"", type.location(), free -> "Rename one of the two.");
        }
    }
}
