package io.github.jdcodegen.spec.lint;

import io.github.jdcodegen.spec.evidence.Types;
import io.github.jdcodegen.spec.model.Api;
import io.github.jdcodegen.spec.model.ApiSet;
import io.github.jdcodegen.spec.model.Body;
import io.github.jdcodegen.spec.model.Spelling;

/** Finds what is deprecated in favour of something that is not there. */
final class DeprecationTargetRule implements LintRule {
    @Override
    public String id() {
        return "deprecated-for-nothing";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public String meaning() {
        return "What is to be used instead is not described, so readers are sent nowhere.";
    }

    @Override
    public void checkMethod(Api api, ApiSet set, Sink sink) {
        check(api.request(), sink);
        check(api.response(), sink);
    }

    private static void check(Body body, Sink sink) {
        var names = Types.fields(body).map(field -> field.wireName()).toList();
        Types.fields(body).forEach(field -> {
            var use = field.deprecated() == null ? null : field.deprecated().use();
            if (use != null && !names.contains(use)) {
                sink.found(
                        field.location(),
                        "There is no field \"" + use + "\" to use in place of \"" + field.wireName() + "\"",
                        Spelling.nearest(use, names)
                                .map(near -> "Did you mean \"" + near + "\"?")
                                .orElse("Mend the name, or leave \"use\" out."));
            }
        });
    }
}
