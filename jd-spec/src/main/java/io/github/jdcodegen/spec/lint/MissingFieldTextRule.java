package io.github.jdcodegen.spec.lint;

import io.github.jdcodegen.spec.evidence.Types;
import io.github.jdcodegen.spec.model.Api;
import io.github.jdcodegen.spec.model.ApiSet;

/** Finds fields of requests of which nobody says what they mean. */
final class MissingFieldTextRule implements LintRule {
    @Override
    public String id() {
        return "missing-field-text";
    }

    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public String meaning() {
        return "A required field of a request says nothing about what it means.";
    }

    @Override
    public void checkMethod(Api api, ApiSet set, Sink sink) {
        Types.fields(api.request())
                .filter(field ->
                        field.required() && field.doc().isEmpty() && field.note() == null && field.constant() == null)
                .forEach(field -> sink.found(
                        field.location(),
                        "The required field \"" + field.wireName() + "\" says nothing about what it means",
                        "Say it: doc: {en: …, zh: …}."));
    }
}
