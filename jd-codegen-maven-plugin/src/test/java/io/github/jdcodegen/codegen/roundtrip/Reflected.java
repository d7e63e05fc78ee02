package io.github.jdcodegen.codegen.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jdcodegen.codegen.plan.FieldPlan;
import io.github.jdcodegen.codegen.plan.JavaType;
import io.github.jdcodegen.codegen.roundtrip.RandomValues.Fields;
import io.github.jdcodegen.runtime.wire.OpenEnum;
import io.github.jdcodegen.runtime.wire.RawJson;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Uses generated classes as a program would, by their planned names. */
record Reflected(GeneratedClient client) {

    /** Builds an object of a generated request class, or of a type nested in one. */
    Object build(Class<?> type, Fields fields) {
        var builder = call(null, method(type, "builder", 0));
        fields.values()
                .forEach((field, value) ->
                        call(builder, method(builder.getClass(), field.member(), 1), java(field.type(), value)));
        return call(builder, method(builder.getClass(), "build", 0));
    }

    private Object java(JavaType type, Object value) {
        if (type instanceof JavaType.ListOf list) {
            return ((List<?>) value)
                    .stream().map(element -> java(list.element(), element)).toList();
        } else if (type instanceof JavaType.MapOf map) {
            var values = new LinkedHashMap<String, Object>();
            ((Map<?, ?>) value).forEach((key, member) -> values.put((String) key, java(map.value(), member)));
            return values;
        } else if (type instanceof JavaType.OfRecord object) {
            return build(client.type(object.type()), (Fields) value);
        } else if (type instanceof JavaType.OfEnum open) {
            return call(null, method(client.type(open.type()), "of", 1), value);
        }
        return value;
    }

    /** Checks that an object gives back these values, and nothing for its other fields. */
    void check(String path, Fields expected, Object actual) {
        assertThat(actual).as(path).isNotNull();
        for (var field : expected.type().fields()) {
            var found = call(actual, method(actual.getClass(), field.member(), 0));
            check(path + "." + field.member(), field, expected.values().get(field), found);
        }
    }

    private void check(String path, FieldPlan field, Object expected, Object found) {
        if (expected == null && field.type() instanceof JavaType.ListOf) {
            assertThat(found).as(path).isEqualTo(List.of());
        } else if (expected == null && field.type() instanceof JavaType.MapOf) {
            assertThat(found).as(path).isEqualTo(Map.of());
        } else if (expected == null) {
            assertThat(found).as(path).isNull();
        } else {
            check(path, field.type(), expected, found);
        }
    }

    void check(String path, JavaType type, Object expected, Object found) {
        if (type instanceof JavaType.ListOf list) {
            var elements = new ArrayList<>((List<?>) found);
            var wanted = (List<?>) expected;
            assertThat(elements).as(path).hasSameSizeAs(wanted);
            for (var i = 0; i < wanted.size(); i++) {
                check(path + "[" + i + "]", list.element(), wanted.get(i), elements.get(i));
            }
        } else if (type instanceof JavaType.MapOf map) {
            var members = (Map<?, ?>) found;
            var wanted = (Map<?, ?>) expected;
            assertThat(members.keySet()).as(path).isEqualTo(wanted.keySet());
            wanted.forEach((key, value) -> check(path + "." + key, map.value(), value, members.get(key)));
        } else if (expected instanceof Fields fields) {
            check(path, fields, found);
        } else if (found instanceof OpenEnum<?> open) {
            assertThat(open.wire()).as(path).isEqualTo(expected);
        } else if (found instanceof RawJson json) {
            assertThat(Trees.parse(json.text())).as(path).isEqualTo(Trees.parse(((RawJson) expected).text()));
        } else {
            assertThat(found).as(path).isEqualTo(expected);
        }
    }

    private static Method method(Class<?> type, String name, int parameters) {
        return Stream.of(type.getMethods())
                .filter(method ->
                        method.getName().equals(name) && method.getParameterCount() == parameters && !method.isBridge())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + " in " + type));
    }

    private static Object call(Object target, Method method, Object... arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(method + " failed: " + e.getCause(), e);
        }
    }
}
