package io.github.jdcodegen.spec.lint;

import io.github.jdcodegen.spec.model.Api;
import io.github.jdcodegen.spec.model.ApiSet;
import io.github.jdcodegen.spec.model.Body;

/** Finds types that nothing uses. */
final class UnusedTypeRule implements LintRule {
    @Override
    public String id() {
        return "unused-type";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public String meaning() {
        return "Nothing uses the type, so nothing is generated of it; the field that should use it may have another type.";
    }

    @Override
    public void checkMethod(Api api, ApiSet set, Sink sink) {
        check(api.request(), sink);
        check(api.response(), sink);
    }

    private static void check(Body body, Sink sink) {
        var reached = body.reachedTypes();
        body.types().stream()
                .filter(type -> !reached.contains(type.name()))
                .forEach(type -> sink.found(
                        type.location(),
                        "No field has the type " + type.name(),
                        "Remove it, or give it to the field that it describes."));
    }
}
