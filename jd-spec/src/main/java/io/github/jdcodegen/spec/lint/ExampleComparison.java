package io.github.jdcodegen.spec.lint;

import io.github.jdcodegen.spec.lint.Contradiction.Kind;
import io.github.jdcodegen.spec.model.Api;
import io.github.jdcodegen.spec.model.ApiSet;
import io.github.jdcodegen.spec.model.Field;
import io.github.jdcodegen.spec.model.Scalar;
import io.github.jdcodegen.spec.model.Type;
import io.github.jdcodegen.spec.model.TypeDefinition.EnumType;
import io.github.jdcodegen.spec.model.TypeDefinition.RecordType;
import io.github.jdcodegen.spec.yaml.JsonPath;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds an example answer against what a descriptor says of answers. A list is looked at by its first elements. */
final class ExampleComparison {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MOST_ELEMENTS = 20;
    private static final int DEEPEST = 40;

    private final Api api;
    private final ApiSet set;
    private final Set<Contradiction> found = new LinkedHashSet<>();

    private ExampleComparison(Api api, ApiSet set) {
        this.api = api;
        this.set = set;
    }

    /** What in an example answer is not as the response of the method says. */
    static List<Contradiction> of(Api api, ApiSet set, String example) {
        var comparison = new ExampleComparison(api, set);
        try {
            comparison.answer(JSON.readTree(example));
        } catch (JacksonException e) {
            comparison.add(
                    Kind.NO_JSON,
                    "",
                    "It is no JSON: "
                            + e.getOriginalMessage().lines().findFirst().orElse(""));
        }
        return List.copyOf(comparison.found);
    }

    private void add(Kind kind, String path, String what) {
        found.add(new Contradiction(kind, path, what));
    }

    /** Takes off the envelope: the wrapper with the method's name, and the root that the response unwraps. */
    private void answer(JsonNode answer) {
        var wrapper = api.method().replace('.', '_');
        var content = answer;
        var expected = wrapper + "_responce";
        if (answer.isObject() && answer.size() == 1) {
            var key = answer.propertyNames().iterator().next();
            if (key.equals("error_response")) {
                add(Kind.ERROR_ANSWER, key, "The example of a success is an error answer");
                return;
            }
            if (key.endsWith("_responce") || key.endsWith("_response")) {
                if (!key.equals(expected) && !key.equals(wrapper + "_response")) {
                    add(Kind.OTHER_WRAPPER, key, "The wrapper is \"" + key + "\", not \"" + expected + "\"");
                }
                content = answer.get(key);
            }
        }
        var result = api.response().result();
        var root = content;
        if (result != null) {
            root = structure(content.path(result));
            if (root.isMissingNode() && content.isObject()) {
                add(Kind.RESULT_ABSENT, result, "The result \"" + result + "\" is not in the example");
                return;
            }
        }
        var type = api.response().type();
        if (type != null) {
            value(type, root, "result");
        } else {
            object(api.response().fields(), root, "", result == null, 0);
        }
    }

    /** A text that holds an object or list is that. */
    private static JsonNode structure(JsonNode node) {
        if (node.isString()
                && (node.stringValue().startsWith("{") || node.stringValue().startsWith("["))) {
            try {
                return JSON.readTree(node.stringValue());
            } catch (JacksonException e) {
                return node;
            }
        }
        return node;
    }

    private void object(List<Field> fields, JsonNode node, String path, boolean inEnvelope, int depth) {
        if (!node.isObject() || depth > DEEPEST) {
            return;
        }
        for (var name : node.propertyNames()) {
            var field = fields.stream()
                    .filter(each -> each.wireName().equals(name) || each.also().contains(name))
                    .findFirst();
            if (field.isPresent()) {
                value(field.get().type(), structure(node.get(name)), JsonPath.key(path, name), depth + 1);
            } else if (!inEnvelope || !name.equals("code")) {
                add(
                        Kind.UNKNOWN_FIELD,
                        JsonPath.key(path, name),
                        "The example has \"" + name + "\", which is not described");
            }
        }
    }

    private void value(Type type, JsonNode node, String path) {
        value(type, node, path, 0);
    }

    private void value(Type type, JsonNode node, String path, int depth) {
        if (node.isNull() || node.isString() && node.stringValue().isEmpty()) {
            return;
        }
        if (type instanceof Scalar scalar) {
            Contradiction.ofScalar(scalar, node, path).ifPresent(found::add);
        } else if (type instanceof Type.ListOf list) {
            list(list, node, path, depth);
        } else if (type instanceof Type.MapOf map) {
            if (node.isObject()) {
                node.properties().forEach(each -> value(map.value(), each.getValue(), path, depth + 1));
            } else {
                add(Kind.OTHER_STRUCTURE, path, "A map is described, and the example has " + words(node));
            }
        } else {
            named(((Type.Named) type).name(), node, path, depth);
        }
    }

    private void list(Type.ListOf list, JsonNode node, String path, int depth) {
        if (node.isArray()) {
            for (var i = 0; i < Math.min(node.size(), MOST_ELEMENTS); i++) {
                value(list.element(), node.get(i), path, depth + 1);
            }
        } else if (node.isObject()) {
            add(Kind.OBJECT_FOR_LIST, path, "A list is described, and the example has an object");
            // JD's examples wrap each element in its class name.
            var inner =
                    node.size() == 1 ? node.get(node.propertyNames().iterator().next()) : node;
            value(list.element(), inner.isObject() ? inner : node, path, depth + 1);
        } else {
            add(Kind.OTHER_STRUCTURE, path, "A list is described, and the example has " + words(node));
        }
    }

    private void named(String name, JsonNode node, String path, int depth) {
        var type = Types.find(name, api.response(), api, set).orElse(null);
        if (type instanceof EnumType open) {
            var text = node.isValueNode() ? node.asString() : "";
            if (open.values().stream().noneMatch(value -> value.wire().equals(text))) {
                add(
                        Kind.UNKNOWN_VALUE,
                        path,
                        "The example has \"" + text + "\", which the table of " + name + " lacks");
            }
        } else if (type instanceof RecordType record) {
            if (node.isObject()) {
                object(record.fields(), node, path, false, depth);
            } else if (node.isArray()) {
                add(Kind.OTHER_STRUCTURE, path, "An object is described, and the example has a list");
            } else {
                add(Kind.OTHER_STRUCTURE, path, "An object is described, and the example has " + words(node));
            }
        }
    }

    static String words(JsonNode node) {
        return node.isObject()
                ? "an object"
                : node.isArray()
                        ? "a list"
                        : node.isString() ? "a text" : node.isNumber() ? "a number" : "a truth value";
    }
}
