package io.github.jdcodegen.spec.evidence;

import io.github.jdcodegen.spec.evidence.Contradiction.Kind;
import io.github.jdcodegen.spec.model.Api;
import io.github.jdcodegen.spec.model.ApiSet;
import io.github.jdcodegen.spec.model.Encoding;
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

/**
 * Holds an answer against what a descriptor says of answers: an example, or a recorded one. A list is looked at by its first
 * elements.
 */
public final class AnswerComparison {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MOST_ELEMENTS = 20;
    private static final int DEEPEST = 40;

    private final Api api;
    private final ApiSet set;
    private final Set<Contradiction> found = new LinkedHashSet<>();
    private final Set<String> fields = new LinkedHashSet<>();
    private final Set<String> empty = new LinkedHashSet<>();
    private final Set<String> unknownLists = new LinkedHashSet<>();

    private AnswerComparison(Api api, ApiSet set) {
        this.api = api;
        this.set = set;
    }

    /** What in an example answer is not as the response of the method says. */
    public static List<Contradiction> of(Api api, ApiSet set, String example) {
        return seen(api, set, example).contradictions();
    }

    /**
     * What an answer shows.
     *
     * @param contradictions what in it is not as described
     * @param fields the described fields that it has with a value, as an overlay would name them
     * @param empty the described fields that it has as empty lists
     * @param unknownLists the fields that are not described and hold lists with elements
     */
    public record Seen(
            List<Contradiction> contradictions, Set<String> fields, Set<String> empty, Set<String> unknownLists) {}

    /** Looks at an answer. */
    public static Seen seen(Api api, ApiSet set, String answer) {
        var comparison = new AnswerComparison(api, set);
        try {
            comparison.answer(JSON.readTree(answer));
        } catch (JacksonException e) {
            comparison.add(
                    Kind.NO_JSON,
                    "",
                    "",
                    "It is no JSON: "
                            + e.getOriginalMessage().lines().findFirst().orElse(""),
                    "");
        }
        return new Seen(List.copyOf(comparison.found), comparison.fields, comparison.empty, comparison.unknownLists);
    }

    /** Whether two examples are the same JSON, however they are written. */
    public static boolean same(String one, String other) {
        try {
            return JSON.readTree(one).equals(JSON.readTree(other));
        } catch (JacksonException e) {
            return one.equals(other);
        }
    }

    private void add(Kind kind, String path, String place, String what, String value) {
        found.add(new Contradiction(kind, path, place, what, value));
    }

    /** Takes off the envelope: the wrapper with the method's name, and the root that the response unwraps. */
    private void answer(JsonNode answer) {
        var wrapper = api.method().replace('.', '_');
        var content = answer;
        var expected = wrapper + "_responce";
        if (answer.isObject() && answer.size() == 1) {
            var key = answer.propertyNames().iterator().next();
            if (key.equals("error_response")) {
                add(Kind.ERROR_ANSWER, key, "", "The example of a success is an error answer", "");
                return;
            }
            if (key.endsWith("_responce") || key.endsWith("_response")) {
                if (!key.equals(expected) && !key.equals(wrapper + "_response")) {
                    add(Kind.OTHER_WRAPPER, key, "", "The wrapper is \"" + key + "\", not \"" + expected + "\"", "");
                } else if (!key.equals(expected)) {
                    add(Kind.ENVELOPE_VARIANT, key, "", "The wrapper is \"" + key + "\"", "");
                }
                content = answer.get(key);
            }
        }
        var result = api.response().result();
        var root = content;
        if (result != null) {
            root = structure(content.path(result));
            if (root.isMissingNode() && content.isObject()) {
                add(
                        Kind.RESULT_ABSENT,
                        result,
                        "response.result",
                        "The result \"" + result + "\" is not in the example",
                        "");
                return;
            }
        }
        var type = api.response().type();
        if (type != null) {
            value(type, root, "result", "response.type", 0);
        } else {
            object(api.response().fields(), root, "", "response.fields", result == null, 0);
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

    private void object(List<Field> known, JsonNode node, String path, String place, boolean inEnvelope, int depth) {
        if (!node.isObject() || depth > DEEPEST) {
            return;
        }
        for (var name : node.propertyNames()) {
            var value = structure(node.get(name));
            var here = JsonPath.key(path, name);
            var field = known.stream()
                    .filter(each -> each.wireName().equals(name) || each.also().contains(name))
                    .findFirst();
            if (field.isPresent()) {
                field(field.get(), value, here, JsonPath.key(place, field.get().wireName()), depth + 1);
            } else if (!inEnvelope || !name.equals("code")) {
                var at = JsonPath.key(place, name);
                if (value.isArray() && !value.isEmpty()) {
                    unknownLists.add(at);
                }
                add(
                        Kind.UNKNOWN_FIELD,
                        here,
                        at,
                        "The example has \"" + name + "\", which is not described",
                        typeOf(value));
            }
        }
    }

    private void field(Field field, JsonNode value, String path, String place, int depth) {
        if (value.isNull()) {
            if (field.required()) {
                add(Kind.NULL_FOR_REQUIRED, path, place, "The field is described as always there, and is null", "");
            }
            return;
        }
        fields.add(place);
        if (value.isArray() && value.isEmpty()) {
            empty.add(place);
        }
        if (!value.isString() || field.encoding() == Encoding.PLAIN) {
            value(field.type(), value, path, place, depth);
        }
    }

    private void value(Type type, JsonNode node, String path, String place, int depth) {
        if (node.isNull() || node.isString() && node.stringValue().isEmpty()) {
            return;
        }
        if (isWrapper(type, node)) {
            add(Kind.ITEM_WRAPPER, path, place, "The value stands inside an object with one other name", "");
            value(type, node.get(node.propertyNames().iterator().next()), path, place, depth + 1);
        } else if (type instanceof Scalar scalar) {
            Contradiction.ofScalar(scalar, node, path, place).ifPresent(found::add);
        } else if (type instanceof Type.ListOf list) {
            list(list, node, path, place, depth);
        } else if (type instanceof Type.MapOf map) {
            if (node.isObject()) {
                node.properties().forEach(each -> value(map.value(), each.getValue(), path, place, depth + 1));
            } else {
                other(path, place, "A map", node);
            }
        } else {
            named(((Type.Named) type).name(), node, path, place, depth);
        }
    }

    /** Whether an object has one key, which is no field of its type, and inside what the type describes. */
    private boolean isWrapper(Type type, JsonNode node) {
        if (!node.isObject() || node.size() != 1) {
            return false;
        }
        var inner = node.get(node.propertyNames().iterator().next());
        if (type instanceof Scalar scalar) {
            return scalar != Scalar.JSON && inner.isValueNode();
        }
        return type instanceof Type.Named named
                && Types.find(named.name(), api.response(), api, set).orElse(null) instanceof RecordType record
                && inner.isObject()
                && record.fields().stream().noneMatch(field -> node.has(field.wireName()))
                && record.fields().stream().anyMatch(field -> inner.has(field.wireName()));
    }

    private void other(String path, String place, String described, JsonNode node) {
        add(
                Kind.OTHER_STRUCTURE,
                path,
                place,
                described + " is described, and the example has " + words(node),
                typeOf(node));
    }

    /** The type that a descriptor would give to a value. */
    static String typeOf(JsonNode node) {
        if (node.isArray()) {
            return node.isEmpty() ? "list<json>" : "list<" + typeOf(node.get(0)) + ">";
        }
        if (node.isIntegralNumber()) {
            return node.canConvertToLong() ? "long" : "decimal";
        }
        return node.isBoolean() ? "boolean" : node.isNumber() ? "decimal" : node.isString() ? "string" : "json";
    }

    private void list(Type.ListOf list, JsonNode node, String path, String place, int depth) {
        if (node.isArray()) {
            for (var i = 0; i < Math.min(node.size(), MOST_ELEMENTS); i++) {
                value(list.element(), node.get(i), path, place, depth + 1);
            }
        } else if (node.isObject()) {
            add(Kind.OBJECT_FOR_LIST, path, place, "A list is described, and the example has an object", "");
            var inner = unwrapped(list.element(), node);
            if (inner.isArray()) {
                list(list, inner, path, place, depth + 1);
            } else {
                value(list.element(), inner, path, place, depth + 1);
            }
        } else {
            other(path, place, "A list", node);
        }
    }

    /** JD's examples wrap the elements of a list in the name of their class: the one key is no field of theirs. */
    private JsonNode unwrapped(Type element, JsonNode node) {
        if (node.size() != 1) {
            return node;
        }
        var key = node.propertyNames().iterator().next();
        var isField = element instanceof Type.Named named
                && Types.find(named.name(), api.response(), api, set).orElse(null) instanceof RecordType record
                && record.fields().stream().anyMatch(field -> field.wireName().equals(key));
        return isField ? node : node.get(key);
    }

    private void named(String name, JsonNode node, String path, String place, int depth) {
        var type = Types.find(name, api.response(), api, set).orElse(null);
        if (type instanceof EnumType open) {
            var text = node.isValueNode() ? node.asString() : "";
            if (open.values().stream().noneMatch(value -> value.wire().equals(text))) {
                add(
                        Kind.UNKNOWN_VALUE,
                        path,
                        "response.types." + name + ".values",
                        "The example has \"" + text + "\", which the table of " + name + " lacks",
                        text);
            }
        } else if (type instanceof RecordType record) {
            if (node.isObject()) {
                object(record.fields(), node, path, "response.types." + name + ".fields", false, depth);
            } else {
                other(path, place, "An object", node);
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
