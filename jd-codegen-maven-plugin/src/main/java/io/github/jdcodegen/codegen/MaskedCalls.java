package io.github.jdcodegen.codegen;

import io.github.jdcodegen.runtime.testing.RecordedRequest;
import io.github.jdcodegen.spec.model.Api;
import io.github.jdcodegen.spec.model.ApiSet;
import io.github.jdcodegen.spec.model.Body;
import io.github.jdcodegen.spec.model.Field;
import io.github.jdcodegen.spec.model.TypeDefinition;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What calls asked and were answered, as text for a log. Values are shown of fields alone that a descriptor has and that
 * are neither personal nor secret.
 */
final class MaskedCalls {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String MASK = "***";
    /** What the gateway itself says. */
    private static final Set<String> SYSTEM = Set.of("code", "zh_desc", "en_desc", "msg");

    private final Map<String, Set<String>> shown;

    MaskedCalls(ApiSet set) {
        shown = set.apis().stream().collect(Collectors.toMap(Api::method, MaskedCalls::shown, (one, other) -> other));
    }

    /** The call, as {@code request -> answer}. */
    String text(RecordedRequest request) {
        var names = shown.getOrDefault(request.method(), SYSTEM);
        return masked(request.json(), names) + " -> "
                + masked(request.handling().answer(), names);
    }

    private static Set<String> shown(Api api) {
        var fields = Stream.of(api.request(), api.response())
                .flatMap(MaskedCalls::fields)
                .toList();
        var names = fields.stream().map(Field::wireName).collect(Collectors.toCollection(HashSet::new));
        names.addAll(SYSTEM);
        // The name of a result that is no object.
        names.add("result");
        if (api.response().result() != null) {
            names.add(api.response().result());
        }
        // A name may stand in several places: one of them is enough to mask it.
        fields.stream()
                .filter(field -> field.personal() || field.secret())
                .forEach(field -> names.remove(field.wireName()));
        return names;
    }

    private static Stream<Field> fields(Body body) {
        return Stream.concat(
                body.fields().stream(),
                body.types().stream()
                        .filter(TypeDefinition.RecordType.class::isInstance)
                        .flatMap(type -> ((TypeDefinition.RecordType) type).fields().stream()));
    }

    private static String masked(String json, Set<String> names) {
        try {
            return mask(JSON.readTree(json), true, names).toString();
        } catch (JacksonException e) {
            return "(" + json.length() + " characters, no JSON)";
        }
    }

    private static JsonNode mask(JsonNode node, boolean isShown, Set<String> names) {
        if (node instanceof ObjectNode object) {
            for (var name : List.copyOf(object.propertyNames())) {
                object.set(name, mask(object.get(name), names.contains(name), names));
            }
            return object;
        }
        if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, mask(array.get(i), isShown, names));
            }
            return array;
        }
        if (node.isString() && node.stringValue().startsWith("{")) {
            return JSON.getNodeFactory().stringNode(masked(node.stringValue(), names));
        }
        return isShown || node.isNull() ? node : JSON.getNodeFactory().stringNode(MASK);
    }
}
