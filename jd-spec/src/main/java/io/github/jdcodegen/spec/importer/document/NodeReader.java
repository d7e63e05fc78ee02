package io.github.jdcodegen.spec.importer.document;

import io.github.jdcodegen.spec.importer.report.Finding;
import io.github.jdcodegen.spec.importer.report.FindingCollector;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the trees of parameters and answers, which have the same nodes in both forms. */
public final class NodeReader {
    /** Texts of the documentation that say nothing, such as "to be completed". */
    private static final Set<String> PLACEHOLDERS =
            Set.of("无", "待完善", "未定义", "参数描述", "元素描述", "描述", "null", "NULL", "undefined", "-", "--", "/");

    private final FindingCollector notes;

    public NodeReader(FindingCollector notes) {
        this.notes = notes;
    }

    /** The nodes in the {@code elements} of an object. */
    public List<RawNode> elements(JsonObject parent, String path) {
        var nodes = new ArrayList<RawNode>();
        for (var element : parent.objects("elements")) {
            var node = node(element, path);
            if (node.name().isEmpty() && node.isLeaf()) {
                notes.add(Finding.Kind.NAMELESS_DROPPED, path, "left out a node without a name");
            } else {
                nodes.add(node);
            }
        }
        return nodes;
    }

    private RawNode node(JsonObject element, String parent) {
        var serverName = element.textOrNull("paramName");
        var name = name(element, serverName, parent);
        var path = parent + "." + name;
        return new RawNode(
                name,
                serverName,
                element.textOrNull("aliasWebPamer"),
                element.textOrNull("type"),
                element.flag("systemValue") || element.flag("SystemValue"),
                element.textOrNull("defaultValue"),
                element.flag("required"),
                isSensitive(element.text("sensitiveType")),
                said(element.text("value"), path + " (example)"),
                said(element.text("desc"), path),
                elements(element, path));
    }

    private String name(JsonObject element, @Nullable String serverName, String parent) {
        var raw = element.text("webPamer");
        var name = PlainText.of(raw);
        if (name.isEmpty() && serverName != null) {
            notes.add(Finding.Kind.WIRE_NAME, parent + "." + serverName, "took the server's name for the wire name");
            return serverName;
        }
        if (!name.equals(raw)) {
            notes.add(Finding.Kind.NAME_TRIMMED, parent + "." + name, "the name stood there as \"" + raw + "\"");
        }
        return name;
    }

    private static boolean isSensitive(String type) {
        var plain = type.strip();
        return !plain.isEmpty() && !plain.equals("0") && !plain.equalsIgnoreCase("false");
    }

    /** A text made plain; empty if it says nothing. */
    public String said(String raw, String path) {
        var text = PlainText.of(raw);
        if (PLACEHOLDERS.contains(text)) {
            notes.add(Finding.Kind.PLACEHOLDER_DROPPED, path, "left out \"" + text + "\", which says nothing");
            return "";
        }
        if (PlainText.isMarkup(raw)) {
            notes.add(Finding.Kind.TEXT_DECODED, path, "made plain text of HTML");
        }
        return text;
    }
}
