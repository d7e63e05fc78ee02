package io.github.jdcodegen.spec.lint;

import io.github.jdcodegen.spec.model.Api;
import io.github.jdcodegen.spec.model.ApiSet;

/** Finds methods that say neither what they are called nor what they do. */
final class MissingTextRule implements LintRule {
    @Override
    public String id() {
        return "missing-title";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public String meaning() {
        return "The method has neither a title nor a text, so nobody finds it in the Javadoc.";
    }

    @Override
    public void checkMethod(Api api, ApiSet set, Sink sink) {
        if (api.title().isEmpty() && api.doc().isEmpty()) {
            sink.found(
                    api.location().withPath("title"),
                    "The method has neither a title nor a text",
                    "Say what it is called: title: {en: …, zh: …}.");
        }
    }
}
