package io.github.jdcodegen.spec.importer.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node of a documented tree, as the document has it; its texts are plain.
 *
 * @param name the name, trimmed; of list elements it means nothing
 * @param serverName the name of the field on JD's side, or {@code null}
 * @param alias the name that several spellings of one parameter share, or {@code null}
 * @param type the type as the document spells it, or {@code null}
 * @param gatewayFilled whether the gateway fills it in
 * @param defaultValue the value that the documentation fixes, or {@code null}
 * @param required whether it is required
 * @param sensitive whether JD calls it sensitive
 * @param example an example value; may be empty
 * @param doc what it means; may be empty
 * @param children its children
 */
public record RawNode(
        String name,
        @Nullable String serverName,
        @Nullable String alias,
        @Nullable String type,
        boolean gatewayFilled,
        @Nullable String defaultValue,
        boolean required,
        boolean sensitive,
        String example,
        String doc,
        List<RawNode> children) {

    public RawNode {
        children = List.copyOf(children);
    }

    public boolean isLeaf() {
        return children.isEmpty();
    }

    /** Whether the gateway gives it its value, so that no client sends it. */
    public boolean isFilled() {
        return gatewayFilled || defaultValue != null || name.startsWith("$");
    }
}
