package io.github.jdcodegen.spec.lint;

import io.github.jdcodegen.spec.evidence.Types;
import io.github.jdcodegen.spec.importer.document.RawDocument;
import io.github.jdcodegen.spec.model.Api;
import io.github.jdcodegen.spec.model.ApiSet;
import io.github.jdcodegen.spec.model.Location;
import java.util.regex.Pattern;

/** Finds documents that say in prose that a method or field ends, while the descriptor does not. */
final class DocumentedEndRule implements LintRule {
    private static final Pattern ENDS = Pattern.compile("废弃|弃用|已下线|将下线|停止使用|不再使用|已停用|不再维护");

    @Override
    public String id() {
        return "document-says-deprecated";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public String meaning() {
        return "The document says in prose that something is not to be used any more, and the descriptor does not mark it.";
    }

    @Override
    public void checkDocument(RawDocument document, Location place, Api api, ApiSet set, Sink sink) {
        if (api.deprecated() == null
                && (ENDS.matcher(document.title()).find()
                        || ENDS.matcher(document.doc()).find())) {
            sink.found(
                    place.withPath("deprecated"),
                    "The document says that the method is not to be used any more",
                    "Mark it: deprecated: {use: …}.");
        }
        java.util.stream.Stream.of(api.request(), api.response())
                .flatMap(Types::fields)
                .filter(field -> field.deprecated() == null
                        && field.doc().zh() != null
                        && ENDS.matcher(field.doc().zh()).find())
                .forEach(field -> sink.found(
                        field.location(),
                        "The text of \"" + field.wireName() + "\" says that it is not to be used any more",
                        "Mark it: deprecated: {use: …}."));
    }
}
