package io.github.jdcodegen.spec.importer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Writes documents of the JOS form for tests. */
final class SampleDocument {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String method;
    private final Map<String, Object> head = new LinkedHashMap<>();
    private List<Node> request = List.of();
    private List<Node> response = List.of();

    SampleDocument(String method) {
        this.method = method;
        head.put("apiName", method);
        head.put("groupId", 55);
        head.put("apiMulti", 1);
        head.put("apiLevel", "R1");
        head.put("modified", "Mar 4, 2019 9:08:07 AM");
    }

    SampleDocument with(String key, Object value) {
        head.put(key, value);
        return this;
    }

    SampleDocument request(Node... nodes) {
        return request(List.of(nodes));
    }

    SampleDocument request(List<Node> nodes) {
        request = nodes;
        return this;
    }

    SampleDocument response(Node... nodes) {
        response = List.of(nodes);
        return this;
    }

    static Node node(String name, String type, Node... children) {
        return node(name, type, List.of(children));
    }

    static Node node(String name, String type, List<Node> children) {
        return new Node(new LinkedHashMap<>())
                .with("webPamer", name)
                .with("type", type)
                .with("elements", children.stream().map(Node::content).toList());
    }

    /** A node of a tree. */
    record Node(Map<String, Object> content) {
        Node with(String key, Object value) {
            content.put(key, value);
            return this;
        }
    }

    String json() {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("restName", method);
        tree.put("auth", "true");
        tree.put("elements", request.stream().map(Node::content).toList());
        tree.put(
                "josResult",
                Map.of("elements", response.stream().map(Node::content).toList()));
        return JSON.writeValueAsString(Map.of("josCmsApi", head, "method", tree));
    }

    Path write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, json());
    }
}
