package io.github.jdcodegen.spec.importer.normalise;

import io.github.jdcodegen.spec.importer.document.RawDocument;
import io.github.jdcodegen.spec.importer.document.RawNode;
import io.github.jdcodegen.spec.importer.report.Finding;
import io.github.jdcodegen.spec.importer.report.FindingCollector;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/** Finds the roots of an answer, each once. The wrapper of the gateway, which some documents describe, is left out. */
public final class Roots {
    private Roots() {}

    /** The roots of the answer that a document describes. */
    public static List<RawNode> of(RawDocument document, FindingCollector notes) {
        var roots = distinct(document.response(), notes);
        if (roots.size() != 1 || !isWrapper(roots.get(0), document.method())) {
            return roots;
        }
        var wrapper = roots.get(0);
        notes.add(
                Finding.Kind.WRAPPER_REMOVED,
                "response." + wrapper.name(),
                "the gateway's wrapper and its code are no part of the answer");
        return distinct(
                wrapper.children().stream()
                        .filter(root -> !(root.isLeaf() && root.name().equals("code")))
                        .toList(),
                notes);
    }

    private static List<RawNode> distinct(List<RawNode> roots, FindingCollector notes) {
        var byName = new LinkedHashMap<String, RawNode>();
        for (var root : roots) {
            if (byName.putIfAbsent(root.name(), root) != null) {
                notes.add(Finding.Kind.DUPLICATE_LEAF, "response." + root.name(), "described twice: the first counts");
            }
        }
        return List.copyOf(byName.values());
    }

    private static boolean isWrapper(RawNode root, String method) {
        var name = root.name().toLowerCase(Locale.ROOT);
        var stem = method.toLowerCase(Locale.ROOT).replace('.', '_');
        return !root.isLeaf() && (name.equals(stem + "_responce") || name.equals(stem + "_response"));
    }
}
