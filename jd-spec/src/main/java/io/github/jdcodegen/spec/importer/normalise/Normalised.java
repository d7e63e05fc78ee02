package io.github.jdcodegen.spec.importer.normalise;

import io.github.jdcodegen.spec.importer.document.RawDocument;
import io.github.jdcodegen.spec.importer.report.FindingCollector;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A method as it is on the wire, whatever told it: the form that all sources meet in.
 *
 * @param head what is said of the method itself
 * @param request the parameters
 * @param response the roots of the answer
 * @param second what a further source says of the method itself, or {@code null}
 * @param guessed which of {@code request} and {@code response} are doubtful as a whole
 */
public record Normalised(
        RawDocument head,
        List<Member> request,
        List<Member> response,
        @Nullable RawDocument second,
        Set<String> guessed) {
    /** Copies the collections. */
    public Normalised {
        request = List.copyOf(request);
        response = List.copyOf(response);
        guessed = Set.copyOf(guessed);
    }

    /** What a document says. */
    public static Normalised of(RawDocument document, FindingCollector notes) {
        var request = document.nested() ? Normaliser.request(document, notes) : FlatRequest.members(document, notes);
        var response = Normaliser.response(document, Roots.of(document, notes), notes);
        return new Normalised(document, request, response, null, Set.of());
    }
}
