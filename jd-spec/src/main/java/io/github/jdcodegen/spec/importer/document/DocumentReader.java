package io.github.jdcodegen.spec.importer.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Recognises the form of a document and reads it. */
public final class DocumentReader {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String AGAIN = "Save the answer of the documentation site again.";

    private DocumentReader() {}

    /**
     * Reads a document.
     *
     * @param document its name
     * @param bytes its bytes
     */
    public static Reading read(String document, byte[] bytes) {
        try {
            var root = new JsonObject(parse(bytes));
            if (root.object("josCmsApi").node().isObject()) {
                return JosForm.read(document, sha256(bytes), root);
            }
            var data = root.object("data");
            if (data.object("josCmsApi").node().isObject()) {
                // The site of 2026 answers {success, data}.
                return JosForm.read(document, sha256(bytes), data);
            }
            if (data.object("apiInfoDTO").node().isObject()) {
                return UnionForm.read(document, sha256(bytes), data);
            }
            throw otherJson(root);
        } catch (RefusedException e) {
            return new Reading.Refused(e.of(document));
        }
    }

    private static JsonNode parse(byte[] bytes) {
        var start = new String(bytes, 0, Math.min(bytes.length, 1024), StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .stripLeading();
        if (bytes.length == 0 || (start.isEmpty() && bytes.length <= 1024)) {
            throw new RefusedException("It is empty", AGAIN);
        }
        if (start.startsWith("<")) {
            throw new RefusedException(
                    "It is HTML or XML, not JSON", "Save the JSON answer that the page itself loads, not the page.");
        }
        try {
            var root = JSON.readTree(bytes);
            if (!root.isObject()) {
                throw new RefusedException(
                        "It is JSON, but no object", "Save one answer of the documentation site a file.");
            }
            return root;
        } catch (JacksonException e) {
            var place = e.getLocation();
            var where = place == null ? "" : " (line " + place.getLineNr() + ", column " + place.getColumnNr() + ")";
            throw new RefusedException("It is not JSON: " + firstLine(e.getOriginalMessage()) + where, AGAIN);
        }
    }

    private static RefusedException otherJson(JsonObject root) {
        if (root.has("success") && !root.flag("success")
                || root.has("code")
                        && root.has("message")
                        && !root.object("data").node().isObject()) {
            return new RefusedException(
                    "It is the documentation site's error answer: code " + root.text("code") + ", message \""
                            + PlainText.of(root.text("message")) + "\"",
                    "Ask the site for the document again.");
        }
        var keys = root.node().propertyNames().stream().limit(8).collect(Collectors.joining(", "));
        return new RefusedException(
                "It is JSON of another form, with the keys [" + keys + "]",
                "A document has josCmsApi and method, at its top or in data, or data.apiInfoDTO and data.method.");
    }

    /** Jackson's message without the places that it does not know. */
    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("").replaceFirst("\\s*\\(start marker at .*", "");
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
