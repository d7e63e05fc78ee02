package io.github.jdcodegen.codegen.catalog;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import io.github.jdcodegen.spec.model.Api;
import io.github.jdcodegen.spec.model.ApiSet;
import io.github.jdcodegen.spec.model.SharedTypes;
import io.github.jdcodegen.spec.model.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Methods by group, one in a line. */
record MethodList(ApiSet set) {

    List<String> lines(List<Api> apis) {
        var lines = new ArrayList<String>();
        var groups =
                apis.stream().collect(groupingBy(api -> api.gateway() + "/" + api.group(), TreeMap::new, toList()));
        groups.forEach((group, methods) -> {
            lines.add(group + heading(methods.get(0)) + ": " + methods.size());
            methods.forEach(api -> lines.add("  " + line(api)));
        });
        return lines;
    }

    private String heading(Api api) {
        return set.shared().stream()
                .filter(shared ->
                        shared.gateway().equals(api.gateway()) && shared.group().equals(api.group()))
                .map(SharedTypes::title)
                .filter(title -> !title.isEmpty())
                .map(title -> " (" + both(title) + ")")
                .findFirst()
                .orElse("");
    }

    /** A method in one line: its name, whether it changes something, and what it is called. */
    static String line(Api api) {
        return api.method() + "  " + (api.access() == Api.Access.READ ? "" : "write  ") + both(api.title());
    }

    /** How many methods of which gateway. */
    static String counts(List<Api> apis, int all) {
        return apis.size()
                + (apis.size() == all ? "" : " of " + all)
                + (all == 1 ? " method" : " methods")
                + apis.stream().collect(groupingBy(Api::gateway, TreeMap::new, counting())).entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(joining(", ", " (", ")"));
    }

    /** Both texts with a point between them, or the one that is there. */
    static String both(Text text) {
        if (text.en() == null || text.zh() == null) {
            return text.en() != null ? text.en() : text.zh() != null ? text.zh() : "";
        }
        return text.en() + " · " + text.zh();
    }
}
