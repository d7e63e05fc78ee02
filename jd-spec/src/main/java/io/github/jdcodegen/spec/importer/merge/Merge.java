package io.github.jdcodegen.spec.importer.merge;

import io.github.jdcodegen.spec.importer.document.RawDocument;
import io.github.jdcodegen.spec.importer.normalise.Member;
import io.github.jdcodegen.spec.importer.normalise.Normalised;
import io.github.jdcodegen.spec.importer.normalise.Shape;
import io.github.jdcodegen.spec.importer.report.Finding;
import io.github.jdcodegen.spec.importer.report.FindingCollector;
import io.github.jdcodegen.spec.model.Encoding;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Joins a document and the SDK. Texts, tables, required, errors and examples are the document's; widths, real maps, missing
 * types and real roots are the SDK's. A field that one of them lacks is taken where its source is the newer one. Where they
 * contradict each other, a finding names both sides.
 */
public final class Merge {
    private final Normalised document;
    private final Normalised sdk;
    private final FindingCollector notes;

    private Merge(Normalised document, Normalised sdk, FindingCollector notes) {
        this.document = document;
        this.sdk = sdk;
        this.notes = notes;
    }

    /**
     * Joins both.
     *
     * @param document what the document says
     * @param sdk what the SDK says
     * @param sdkIsOlder whether the SDK is known to be older than the document
     */
    public static Normalised of(Normalised document, Normalised sdk, boolean sdkIsOlder, FindingCollector notes) {
        return new Merge(document, sdk, notes).merged(sdkIsOlder);
    }

    private Normalised merged(boolean sdkIsOlder) {
        var head = document.head();
        var requests = new ShapeMerge("request", !sdkIsOlder, notes);
        if (!head.nested() && sendsContainers()) {
            notes.add(
                    Finding.Kind.SOURCES_DISAGREE,
                    "request",
                    "the document says that only leaves are sent, JD's class sends objects: taken from the class");
            return new Normalised(
                    nested(head),
                    requests.members(document.request(), sdk.request(), ""),
                    response(sdkIsOlder),
                    sdk.head(),
                    Set.of());
        }
        var request = requests.members(document.request(), notInRows(sdk.request()), "");
        return new Normalised(head, request, response(sdkIsOlder), sdk.head(), Set.of());
    }

    private boolean sendsContainers() {
        var documented = names(document.request());
        return sdk.request().stream()
                .anyMatch(member -> isObject(member.shape()) && !documented.contains(member.wireName()));
    }

    private static boolean isObject(Shape shape) {
        return shape instanceof Shape.Struct || shape instanceof Shape.Items items && isObject(items.element());
    }

    private static RawDocument nested(RawDocument head) {
        return head.withNested();
    }

    /** The columns of rows stand beside each other in the SDK: the document alone knows that they are rows. */
    private List<Member> notInRows(List<Member> parameters) {
        var columns = new HashSet<String>();
        for (var member : document.request()) {
            if (member.encoding() == Encoding.COLUMNS
                    && member.shape() instanceof Shape.Items items
                    && items.element() instanceof Shape.Struct row) {
                columns.addAll(names(row.members()));
            }
        }
        return parameters.stream()
                .filter(parameter -> !columns.contains(parameter.wireName()))
                .toList();
    }

    private List<Member> response(boolean sdkIsOlder) {
        if (sdk.guessed().contains("response") && !document.response().isEmpty()) {
            notes.add(
                    Finding.Kind.SOURCES_DISAGREE,
                    "response",
                    "JD's class of the answer is doubtful: taken from the document alone");
            return document.response();
        }
        var responses = new ShapeMerge("response", !sdkIsOlder, notes);
        var documented = document.response();
        var classes = sdk.response();
        if (documented.size() == 1 && classes.size() == 1) {
            return List.of(root(documented.get(0), classes.get(0), responses));
        }
        if (classes.isEmpty()) {
            return documented;
        }
        return documented.size() == 1
                        && documented.get(0).shape() instanceof Shape.Struct wrapper
                        && names(wrapper.members()).containsAll(names(classes))
                ? unwrapped(documented.get(0), wrapper, responses)
                : responses.members(documented, classes, "");
    }

    /** The root of the SDK holds: JD's client reads real answers with it. */
    private Member root(Member documented, Member real, ShapeMerge responses) {
        if (documented.wireName().equals(real.wireName())) {
            return responses.member(documented, real, "");
        }
        if (documented.shape() instanceof Shape.Struct wrapper
                && names(wrapper.members()).contains(real.wireName())) {
            // The path of what was inside the wrapper differs, so that only the shape of the class fits.
            note(documented.wireName(), real.wireName());
            return real;
        }
        note(documented.wireName(), real.wireName());
        return responses.member(documented, real, "").withName(real.wireName());
    }

    private List<Member> unwrapped(Member documented, Shape.Struct wrapper, ShapeMerge responses) {
        note(documented.wireName(), String.join(", ", names(sdk.response())));
        var inside = wrapper.members().stream()
                .filter(member -> names(sdk.response()).contains(member.wireName()))
                .toList();
        return responses.members(inside, sdk.response(), "");
    }

    private void note(String documented, String real) {
        notes.add(
                Finding.Kind.SOURCES_DISAGREE,
                "response",
                "the document has the root \"" + documented + "\", JD's class \"" + real + "\": taken from the class");
    }

    private static Set<String> names(List<Member> members) {
        return members.stream().map(Member::wireName).collect(Collectors.toSet());
    }
}
