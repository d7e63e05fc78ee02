package io.github.jdcodegen.spec.lint;

import io.github.jdcodegen.spec.model.ApiSet;
import java.util.HashSet;
import java.util.Set;

/** Finds enums of a group that none of its methods uses. */
final class UnusedSharedTypeRule implements LintRule {
    @Override
    public String id() {
        return "unused-shared-type";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public String meaning() {
        return "No method of the group uses the shared enum, so nothing is generated of it.";
    }

    @Override
    public void checkSet(ApiSet set, Sink sink) {
        for (var shared : set.shared()) {
            Set<String> used = new HashSet<>();
            set.apis().stream()
                    .filter(api -> api.gateway().equals(shared.gateway())
                            && api.group().equals(shared.group()))
                    .forEach(api -> {
                        used.addAll(api.request().reachedTypes());
                        used.addAll(api.response().reachedTypes());
                    });
            shared.types().stream()
                    .filter(type -> !used.contains(type.name()))
                    .forEach(type -> sink.found(
                            type.location(),
                            "No method of the group " + shared.group() + " uses " + type.name(),
                            "Remove it, or give it to the fields that it describes."));
        }
    }
}
