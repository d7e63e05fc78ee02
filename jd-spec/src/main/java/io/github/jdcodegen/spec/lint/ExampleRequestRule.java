package io.github.jdcodegen.spec.lint;

import io.github.jdcodegen.spec.model.Api;
import io.github.jdcodegen.spec.model.ApiSet;
import io.github.jdcodegen.spec.model.Body;
import io.github.jdcodegen.spec.model.Encoding;
import io.github.jdcodegen.spec.model.Field;
import io.github.jdcodegen.spec.model.Type;
import io.github.jdcodegen.spec.model.TypeDefinition.RecordType;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Finds examples of requests that the described request does not allow. */
final class ExampleRequestRule implements LintRule {
    @Override
    public String id() {
        return "example-request";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public String meaning() {
        return "The example request is no JSON object, has a field that is not described, or lacks a required one.";
    }

    @Override
    public void checkMethod(Api api, ApiSet set, Sink sink) {
        for (var i = 0; i < api.examples().size(); i++) {
            var request = api.examples().get(i).request();
            if (request != null) {
                check(request, "examples[" + i + "].request", api, sink);
            }
        }
    }

    private static void check(String request, String where, Api api, Sink sink) {
        var place = api.location().withPath(where);
        var hint = "Mend the example or the fields.";
        try {
            var json = JsonMapper.shared().readTree(request);
            if (!json.isObject()) {
                sink.found(place, "The example request is no object", hint);
                return;
            }
            var parameters = parameters(api.request());
            for (var name : json.propertyNames()) {
                if (parameters.stream().noneMatch(field -> field.wireName().equals(name))) {
                    sink.found(place, "The example request has \"" + name + "\", which is not described", hint);
                }
            }
            parameters.stream()
                    .filter(field -> field.required() && field.constant() == null && !json.has(field.wireName()))
                    .forEach(field -> sink.found(
                            place, "The example request lacks \"" + field.wireName() + "\", which is required", hint));
        } catch (JacksonException e) {
            sink.found(place, "The example request is no JSON", hint);
        }
    }

    /** What is sent: the columns of rows stand beside the other parameters, and the rows themselves are not sent. */
    private static List<Field> parameters(Body request) {
        return request.fields().stream()
                .flatMap(field -> field.encoding() == Encoding.COLUMNS ? columns(field, request) : Stream.of(field))
                .toList();
    }

    private static Stream<Field> columns(Field rows, Body request) {
        return rows.type() instanceof Type.ListOf list
                        && list.element() instanceof Type.Named named
                        && request.type(named.name()).orElse(null) instanceof RecordType row
                ? row.fields().stream()
                        .map(column -> column.toBuilder()
                                .required(rows.required() && column.required())
                                .build())
                : Stream.empty();
    }
}
