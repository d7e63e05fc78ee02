package io.github.jdcodegen.codegen.gateway;

import io.github.jdcodegen.spec.model.Api;
import io.github.jdcodegen.spec.model.Body;
import io.github.jdcodegen.spec.model.FieldPath;
import io.github.jdcodegen.spec.model.Gateway;
import io.github.jdcodegen.spec.model.Paging;
import io.github.jdcodegen.spec.model.Scalar;
import io.github.jdcodegen.spec.model.Type;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values that a synthesized answer needs in order to be a success and the last page: JSON texts by path. */
final class Fixed {
    private final Body response;
    private final Map<String, String> values = new LinkedHashMap<>();

    private Fixed(Body response) {
        this.response = response;
    }

    static Map<String, String> values(Api api, Gateway gateway) {
        var fixed = new Fixed(api.response());
        var outcome = api.response().outcome().isEmpty()
                ? gateway.outcome()
                : api.response().outcome();
        for (var condition : outcome) {
            condition.ok().stream().findFirst().ifPresent(ok -> fixed.put(condition.code(), ok));
            if (condition.error() != null && !condition.error().equals(condition.code())) {
                fixed.put(condition.error(), "0");
            }
        }
        if (api.paging() != null) {
            fixed.put(api.paging(), api.examples().stream().anyMatch(example -> example.response() != null));
        }
        return fixed.values;
    }

    private void put(Paging paging, boolean hasExample) {
        if (!hasExample) {
            // A synthesized list has one item.
            put(paging.total(), "1");
        }
        put(paging.hasMore(), "false");
        put(paging.next(), "");
    }

    /** Adds a value only if the documented answer has that field. */
    private void put(@Nullable String path, String value) {
        if (path != null) {
            FieldPath.find(path, response)
                    .ifPresent(found -> values.put(
                            response.type() == null ? path : "",
                            json(found.last().type(), value)));
        }
    }

    private static String json(Type type, String value) {
        var isNumber = type == Scalar.INT || type == Scalar.LONG || type == Scalar.DECIMAL;
        return isNumber && value.matches("-?\\d+") || type == Scalar.BOOLEAN && value.matches("true|false")
                ? value
                : "\"" + value + "\"";
    }
}
