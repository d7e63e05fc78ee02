package io.github.jdcodegen.spec.importer.document;

import io.github.jdcodegen.spec.model.Names;
import java.util.regex.Pattern;

/** The wire name of a method, checked: it becomes the name of a file. */
public final class MethodName {
    private static final Pattern LEGAL = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_]*(\\.[A-Za-z0-9_]+)*");

    private MethodName() {}

    /**
     * The wire name that a document gives.
     *
     * @throws RefusedException if there is none or it cannot be one
     */
    public static String of(String raw) {
        var name = raw.strip();
        if (name.isEmpty()) {
            throw new RefusedException(
                    "It has no method name", "It stands in josCmsApi.apiName, or in data.apiInfoDTO.apiName.");
        }
        if (!LEGAL.matcher(name).matches() || name.length() > Names.MAX_LENGTH) {
            throw new RefusedException(
                    "\"" + PlainText.of(name)
                            + "\" cannot be the name of a method: letters, digits, _ and dots, at most "
                            + Names.MAX_LENGTH + " characters",
                    "Correct it in the document.");
        }
        return name;
    }
}
