package io.github.jdcodegen.spec.importer.meaning;

import io.github.jdcodegen.spec.importer.report.Finding;
import io.github.jdcodegen.spec.importer.report.FindingCollector;
import io.github.jdcodegen.spec.model.Api;
import java.util.TreeSet;

/** Adds to an imported descriptor what its texts and names mean. */
public final class Meaning {
    private final Guesses guesses;
    private final FindingCollector notes;

    private Meaning(Guesses guesses, FindingCollector notes) {
        this.guesses = guesses;
        this.notes = notes;
    }

    /**
     * The descriptor with what can be concluded.
     *
     * @param api the descriptor as its document's tree gives it
     * @param gatewayDecides whether the gateway says already how a failure is told
     * @param guesses how far to go
     * @param notes collects what is concluded, and from which words
     */
    public static Api add(Api api, boolean gatewayDecides, Guesses guesses, FindingCollector notes) {
        if (guesses == Guesses.NONE) {
            return api;
        }
        var meaning = new Meaning(guesses, notes);
        var known = meaning.end(meaning.fields(api));
        return meaning.paging(gatewayDecides ? known : meaning.outcome(known));
    }

    private Api fields(Api api) {
        if (guesses != Guesses.ALL) {
            return api;
        }
        return api.toBuilder()
                .request(FieldMeanings.add(api.request(), "request", notes))
                .response(FieldMeanings.add(api.response(), "response", notes))
                .build();
    }

    private Api end(Api api) {
        var end = MethodEnd.of(api);
        if (end.isEmpty()) {
            return api;
        }
        notes.add(
                Finding.Kind.DEPRECATED,
                "deprecated",
                "\"" + Quote.of(end.get().note().zhOrEmpty()) + "\"");
        return guessed(api, "deprecated").deprecated(end.get()).build();
    }

    private Api outcome(Api api) {
        var evidence = OutcomeEvidence.of(api.response(), guesses == Guesses.ALL);
        evidence.doubts()
                .forEach(doubt -> notes.add(Finding.Kind.OUTCOME_OPEN, "response." + doubt.path(), doubt.why()));
        if (evidence.found().isEmpty()) {
            return api;
        }
        evidence.found()
                .forEach(found -> notes.add(
                        Finding.Kind.OUTCOME, "response." + found.outcome().code(), found.why()));
        var outcomes =
                evidence.found().stream().map(OutcomeEvidence.Found::outcome).toList();
        return guessed(api, "outcome")
                .response(api.response().withOutcome(outcomes))
                .build();
    }

    private Api paging(Api api) {
        var paging = PagingEvidence.of(api);
        if (paging.isEmpty()) {
            return api;
        }
        var found = paging.get();
        notes.add(
                Finding.Kind.PAGING,
                "request." + found.page(),
                "pages by it; the items of a page are in \"" + found.items() + "\"");
        return guessed(api, "paging")
                .paging(found)
                .request(PagingEvidence.withNumbers(api.request(), found))
                .build();
    }

    private static Api.Builder guessed(Api api, String key) {
        var guessed = new TreeSet<>(api.guessed());
        guessed.add(key);
        return api.toBuilder().guessed(guessed);
    }
}
