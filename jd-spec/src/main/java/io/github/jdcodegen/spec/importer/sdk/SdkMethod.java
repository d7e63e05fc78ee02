package io.github.jdcodegen.spec.importer.sdk;

import io.github.jdcodegen.spec.importer.document.RawDocument;
import io.github.jdcodegen.spec.importer.normalise.Member;
import io.github.jdcodegen.spec.importer.normalise.Normalised;
import io.github.jdcodegen.spec.importer.report.FindingCollector;
import java.util.List;
import java.util.Set;

/**
 * What JD's SDK says of a method.
 *
 * @param head its names, in the form of a document without texts
 * @param requestClass the name of its request class in Java
 * @param request its parameters, in the order of the class
 * @param response the roots of its answer
 * @param guessed which of {@code request} and {@code response} are doubtful as a whole
 * @param notes what was found about it
 */
public record SdkMethod(
        RawDocument head,
        String requestClass,
        List<Member> request,
        List<Member> response,
        Set<String> guessed,
        FindingCollector notes) {

    /** The same in the form that all sources meet in. */
    public Normalised normalised() {
        return new Normalised(head, request, response, null, guessed);
    }

    /** Copies the collections. */
    public SdkMethod {
        request = List.copyOf(request);
        response = List.copyOf(response);
        guessed = Set.copyOf(guessed);
    }
}
