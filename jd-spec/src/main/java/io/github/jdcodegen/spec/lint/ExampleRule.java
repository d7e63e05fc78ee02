package io.github.jdcodegen.spec.lint;

import io.github.jdcodegen.spec.evidence.AnswerComparison;
import io.github.jdcodegen.spec.evidence.Contradiction;
import io.github.jdcodegen.spec.importer.document.RawDocument;
import io.github.jdcodegen.spec.model.Api;
import io.github.jdcodegen.spec.model.ApiSet;
import io.github.jdcodegen.spec.model.Location;

/** The rule of one kind of contradiction between an example answer and what is described. */
record ExampleRule(Contradiction.Kind kind) implements LintRule {
    @Override
    public String id() {
        return kind.rule();
    }

    @Override
    public Severity severity() {
        return kind.isLikelyWrong() ? Severity.WARNING : Severity.INFO;
    }

    @Override
    public String meaning() {
        return kind.meaning();
    }

    @Override
    public void checkMethod(Api api, ApiSet set, Sink sink) {
        for (var i = 0; i < api.examples().size(); i++) {
            var response = api.examples().get(i).response();
            if (response != null) {
                check(response, api.location(), "examples[" + i + "].response", api, set, sink);
            }
        }
    }

    @Override
    public void checkDocument(RawDocument document, Location place, Api api, ApiSet set, Sink sink) {
        var example = document.example();
        if (example != null && !example.isBlank() && !isInDescriptor(example, api)) {
            check(example, place, "example", api, set, sink);
        }
    }

    /** An import takes the example over: then it is told once, at the descriptor. */
    private static boolean isInDescriptor(String example, Api api) {
        return api.examples().stream()
                .anyMatch(each -> each.response() != null && AnswerComparison.same(example, each.response()));
    }

    private void check(String example, Location place, String where, Api api, ApiSet set, Sink sink) {
        AnswerComparison.of(api, set, example).stream()
                .filter(each -> each.kind() == kind)
                .forEach(each -> sink.found(
                        place.withPath(each.path().isEmpty() ? where : where + "." + each.path()),
                        each.what(),
                        "Find out which of the two JD sends, and mend the other in the descriptor or by an overlay."));
    }
}
