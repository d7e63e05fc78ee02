package io.github.jdcodegen.spec.importer.document;

import io.github.jdcodegen.spec.importer.report.FindingCollector;
import java.util.ArrayList;
import java.util.List;

/** The form in which union.jd.com answers: {@code apiInfoDTO} and {@code method} inside {@code data}. */
public final class UnionForm {
    private UnionForm() {}

    public static Reading read(String document, String sha256, JsonObject data) {
        var head = data.object("apiInfoDTO");
        var tree = data.object("method");
        if (!tree.node().isObject()) {
            throw new RefusedException(
                    "It has apiInfoDTO but no method: it describes no parameters and no answer",
                    "Save the whole answer of the site.");
        }
        var method = MethodName.of(head.text("apiName"));
        var notes = new FindingCollector(document, method);
        var nodes = new NodeReader(notes);
        return new Reading.Described(
                new RawDocument(
                        document,
                        null,
                        sha256,
                        RawDocument.Form.UNION,
                        method,
                        null,
                        null,
                        head.textOrNull("version"),
                        nodes.said(head.text("znName"), "title"),
                        nodes.said(head.text("apiDesc"), "doc"),
                        JosForm.needsToken(tree),
                        null,
                        List.of(),
                        true,
                        ModifiedDate.of(head.text("modified"), notes),
                        nodes.elements(tree, "request"),
                        nodes.elements(tree.object("josResult"), "response"),
                        errors(data),
                        data.object("apiResponseExampleDTO").textOrNull("jsonResponseExample")),
                notes);
    }

    private static List<RawDocument.RawError> errors(JsonObject data) {
        var errors = new ArrayList<RawDocument.RawError>();
        for (var error : data.objects("apiErrorsDTOS")) {
            errors.add(new RawDocument.RawError(error.text("code"), error.text("error"), error.text("solution")));
        }
        return errors;
    }
}
