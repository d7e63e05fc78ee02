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

/** What an answer that is made up must say to be a success, and a last page: values by path, as JSON text. */
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
