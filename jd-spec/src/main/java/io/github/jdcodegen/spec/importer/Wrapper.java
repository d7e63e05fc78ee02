package io.github.jdcodegen.spec.importer;

import java.util.List;
import java.util.Locale;

/** Takes away the gateway's wrapper where a document describes it as if it belonged to the answer. */
final class Wrapper {
    private Wrapper() {}

    /** The roots of an answer without the wrapper. */
    static List<RawNode> removed(RawDocument document, Notes notes) {
        var roots = document.response();
        if (roots.size() != 1 || !isWrapper(roots.get(0), document.method())) {
            return roots;
        }
        var wrapper = roots.get(0);
        notes.add(
                Finding.Kind.WRAPPER_REMOVED,
                "response." + wrapper.name(),
                "the gateway's wrapper and its code are no part of the answer");
        return wrapper.children().stream()
                .filter(root -> !(root.isLeaf() && root.name().equals("code")))
                .toList();
    }

    private static boolean isWrapper(RawNode root, String method) {
        var name = root.name().toLowerCase(Locale.ROOT);
        var stem = method.toLowerCase(Locale.ROOT).replace('.', '_');
        return !root.isLeaf() && (name.equals(stem + "_responce") || name.equals(stem + "_response"));
    }
}
