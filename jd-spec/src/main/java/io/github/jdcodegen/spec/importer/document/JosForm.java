package io.github.jdcodegen.spec.importer.document;

import io.github.jdcodegen.spec.importer.report.Finding;
import io.github.jdcodegen.spec.importer.report.FindingCollector;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The form in which open.jd.com answers: {@code josCmsApi} and {@code method} side by side. */
public final class JosForm {
    /** Between the meaning of an error and the advice in {@code method.errors}. */
    private static final String ADVICE = "@#$";

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private JosForm() {}

    public static Reading read(String document, String sha256, JsonObject root) {
        var head = root.object("josCmsApi");
        var tree = root.object("method");
        if (!tree.node().isObject()) {
            throw new RefusedException(
                    "It has josCmsApi but no method: it describes no parameters and no answer",
                    "Save the whole answer of the site.");
        }
        var rawName = head.has("apiName") ? head.text("apiName") : tree.text("restName");
        var method = MethodName.of(rawName);
        var notes = new FindingCollector(document, method);
        var restName = tree.text("restName").strip();
        if (!restName.isEmpty() && !restName.equals(method)) {
            notes.add(Finding.Kind.METHOD_NAMES_DIFFER, "method.restName", "it is \"" + restName + "\" there");
        }
        var nodes = new NodeReader(notes);
        var group = head.number("groupId");
        return new Reading.Described(
                new RawDocument(
                        document,
                        null,
                        sha256,
                        RawDocument.Form.JOS,
                        method,
                        group == null ? root.object("josCmsApiGroup").number("id") : group,
                        null,
                        head.textOrNull("version"),
                        nodes.said(head.text("znName"), "title"),
                        nodes.said(head.text("apiDesc"), "doc"),
                        needsToken(tree),
                        head.textOrNull("apiLevel"),
                        scenes(head.text("apiScene")),
                        isNested(head, method),
                        ModifiedDate.of(head.text("modified"), notes),
                        nodes.elements(tree, "request"),
                        nodes.elements(tree.object("josResult"), "response"),
                        errors(root, tree),
                        root.textOrNull("jsonExample")),
                notes);
    }

    /** Methods of the Union send their containers, whatever the document says. */
    private static boolean isNested(JsonObject head, String method) {
        return "2".equals(head.text("apiMulti")) || method.startsWith("jd.union.");
    }

    public static @Nullable Boolean needsToken(JsonObject tree) {
        var auth = tree.textOrNull("auth");
        return auth == null ? null : Boolean.valueOf(auth);
    }

    private static List<String> scenes(String raw) {
        var text = PlainText.of(raw);
        return text.isEmpty() ? List.of() : List.of(BLANKS.split(text));
    }

    /** The table stands in the document twice; {@code apiErrors} has it in columns. */
    private static List<RawDocument.RawError> errors(JsonObject root, JsonObject tree) {
        var errors = new ArrayList<RawDocument.RawError>();
        for (var error : root.objects("apiErrors")) {
            errors.add(new RawDocument.RawError(error.text("code"), error.text("error"), error.text("solution")));
        }
        if (!errors.isEmpty()) {
            return errors;
        }
        var table = tree.node().path("errors");
        if (table.isObject()) {
            table.properties().forEach(line -> errors.add(line(line.getKey(), JsonObject.textOf(line.getValue()))));
        } else if (table.isArray()) {
            var code = 0;
            for (var line : table.values()) {
                errors.add(line(Integer.toString(code++), JsonObject.textOf(line)));
            }
        }
        return errors;
    }

    private static RawDocument.RawError line(String code, String text) {
        var end = text.indexOf(ADVICE);
        return end < 0
                ? new RawDocument.RawError(code, text, "")
                : new RawDocument.RawError(code, text.substring(0, end), text.substring(end + ADVICE.length()));
    }
}
