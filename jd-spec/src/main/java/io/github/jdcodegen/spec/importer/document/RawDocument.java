package io.github.jdcodegen.spec.importer.document;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a document says of a method, before anything is understood.
 *
 * @param document the document's name
 * @param section the part of it that the method is taken from, or {@code null}
 * @param sha256 its SHA-256 in hex, or {@code null}
 * @param form its form
 * @param method the method's wire name
 * @param groupId JD's number of its group, or {@code null}
 * @param group the name of its group, where the source has no number but a name; else {@code null}
 * @param version the value of {@code v}, or {@code null}
 * @param title what it is called; may be empty
 * @param doc what it does; may be empty
 * @param needsToken whether it needs a token, or {@code null} where nothing says it
 * @param level JD's level of access, such as {@code R1} or {@code W1}, or {@code null}
 * @param scenes the kinds of applications that may call it
 * @param nested whether containers are sent
 * @param modified when it was last changed, or {@code null}
 * @param request the tree of its parameters
 * @param response the tree of its answer
 * @param errors its error table
 * @param example an example answer as JSON text, or {@code null}
 */
public record RawDocument(
        String document,
        @Nullable String section,
        @Nullable String sha256,
        Form form,
        String method,
        @Nullable Integer groupId,
        @Nullable String group,
        @Nullable String version,
        String title,
        String doc,
        @Nullable Boolean needsToken,
        @Nullable String level,
        List<String> scenes,
        boolean nested,
        @Nullable LocalDateTime modified,
        List<RawNode> request,
        List<RawNode> response,
        List<RawError> errors,
        @Nullable String example) {

    /** The two forms of answers that JD's documentation sites give, and what JD's SDK says in its class files. */
    public enum Form {
        JOS,
        UNION,
        SDK
    }

    /** The same, with the containers sent. */
    public RawDocument withNested() {
        return new RawDocument(
                document,
                section,
                sha256,
                form,
                method,
                groupId,
                group,
                version,
                title,
                doc,
                needsToken,
                level,
                scenes,
                true,
                modified,
                request,
                response,
                errors,
                example);
    }

    /**
     * A line of an error table.
     *
     * @param code the code
     * @param text what it means; may be empty
     * @param advice what to do about it; may be empty
     */
    public record RawError(String code, String text, String advice) {}
}
