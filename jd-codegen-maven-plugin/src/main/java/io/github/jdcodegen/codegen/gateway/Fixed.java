package io.github.jdcodegen.codegen.gateway;

import io.github.jdcodegen.spec.model.Api;
import io.github.jdcodegen.spec.model.Body;
import io.github.jdcodegen.spec.model.Field;
import io.github.jdcodegen.spec.model.Gateway;
import io.github.jdcodegen.spec.model.Paging;
import io.github.jdcodegen.spec.model.Scalar;
import io.github.jdcodegen.spec.model.Type;
import io.github.jdcodegen.spec.model.TypeDefinition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an answer that is made up must say to be a success, and a last page: values by path, as JSON text. */
final class Fixed {
    private final Body response;
    private final Map<String, String> values = new LinkedHashMap<>();

    private Fixed(Body response) {
        this.response = response;
    }

    static Map<String, String> values(Api api, Gateway gateway) {
        var fixed = new Fixed(api.response());
        var outcome = api.response().outcome() == null
                ? gateway.outcome()
                : api.response().outcome();
        if (outcome != null && !outcome.ok().isEmpty()) {
            fixed.put(outcome.code(), outcome.ok().get(0));
            fixed.put(outcome.error(), "0");
        }
        if (api.paging() != null) {
            fixed.put(api.paging());
        }
        return fixed.values;
    }

    private void put(Paging paging) {
        // One item is made up for each list.
        put(paging.total(), "1");
        put(paging.hasMore(), "false");
        put(paging.next(), "");
    }

    /** Only what the answer documents can be said in it. */
    private void put(@Nullable String path, String value) {
        if (path != null) {
            type(path).ifPresent(type -> values.put(path, json(type, value)));
        }
    }

    private Optional<Type> type(String path) {
        List<Field> fields = response.fields();
        Optional<Type> found = Optional.empty();
        for (var name : path.split("\\.")) {
            found = fields.stream()
                    .filter(field -> field.wireName().equals(name))
                    .findFirst()
                    .map(Field::type);
            fields = found.flatMap(this::members).orElse(List.of());
        }
        return found;
    }

    private Optional<List<Field>> members(Type type) {
        return type instanceof Type.Named named
                        && response.type(named.name()).orElse(null) instanceof TypeDefinition.RecordType object
                ? Optional.of(object.fields())
                : Optional.empty();
    }

    private static String json(Type type, String value) {
        var isNumber = type == Scalar.INT || type == Scalar.LONG || type == Scalar.DECIMAL;
        return isNumber && value.matches("-?\\d+") || type == Scalar.BOOLEAN && value.matches("true|false")
                ? value
                : "\"" + value + "\"";
    }
}
