package io.github.jdcodegen.codegen.gateway;

import io.github.jdcodegen.codegen.write.GeneratedFile;
import io.github.jdcodegen.runtime.testing.Content;
import io.github.jdcodegen.runtime.testing.Content.Definition;
import io.github.jdcodegen.runtime.testing.Content.Encoding;
import io.github.jdcodegen.runtime.testing.Content.Field;
import io.github.jdcodegen.runtime.testing.Content.ObjectOf;
import io.github.jdcodegen.runtime.testing.Content.OneOf;
import io.github.jdcodegen.runtime.testing.GatewayMethod;
import io.github.jdcodegen.runtime.testing.MethodSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Writes the data of a method for the embedded gateway as a JSON file. The embedded gateway reads these files. */
public final class GatewayFiles {
    private static final ObjectWriter JSON = JsonMapper.shared()
            .writer()
            .with(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));

    private GatewayFiles() {}

    /** The file of a method. */
    public static GeneratedFile file(GatewayMethod method) {
        return new GeneratedFile(MethodSource.fileName(method.name()), JSON.writeValueAsString(tree(method)) + "\n");
    }

    private static Map<String, Object> tree(GatewayMethod method) {
        return object(
                "method", method.name(),
                "version", method.version(),
                "token", keyword(method.token()),
                "access", keyword(method.access()),
                "gateway", tree(method.gateway()),
                "request", tree(method.request()),
                "result", method.result(),
                "response", tree(method.response()),
                "fixed", some(method.fixed()),
                "examples",
                        some(method.examples().stream().map(GatewayFiles::tree).toList()),
                "guessed", some(method.guessed().stream().sorted().toList()));
    }

    private static Map<String, Object> tree(GatewayMethod.Profile profile) {
        var envelope = profile.envelope();
        return object(
                "parameter", profile.parameter(),
                "keys", envelope.keys(),
                "results", envelope.results(),
                "errorKeys", envelope.errorKeys(),
                "code", envelope.code(),
                "ok", envelope.ok(),
                "messages", envelope.messages(),
                "text", profile.text() ? true : null,
                "codes", profile.codes());
    }

    private static Map<String, Object> tree(GatewayMethod.Example example) {
        return object("request", example.request(), "response", example.response());
    }

    private static Map<String, Object> tree(Content content) {
        var types = new LinkedHashMap<String, Object>();
        content.types().forEach((name, definition) -> types.put(name, tree(definition)));
        return object(
                "type", content.type() == null ? null : content.type().toString(),
                "fields", some(trees(content.fields())),
                "types", some(types));
    }

    private static Map<String, Object> tree(Definition definition) {
        return definition instanceof OneOf oneOf
                ? object("type", oneOf.type().toString(), "values", oneOf.values())
                : object("fields", trees(((ObjectOf) definition).fields()));
    }

    private static List<Map<String, Object>> trees(List<Field> fields) {
        return fields.stream().map(GatewayFiles::tree).toList();
    }

    private static Map<String, Object> tree(Field field) {
        return object(
                "name",
                field.name(),
                "type",
                field.type().toString(),
                "required",
                field.required() ? true : null,
                "encoding",
                field.encoding() == Encoding.PLAIN ? null : keyword(field.encoding()),
                "example",
                field.example(),
                "encrypted",
                field.encrypted() ? true : null,
                "guessed",
                field.guessed() ? true : null);
    }

    private static String keyword(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable List<?> some(List<?> list) {
        return list.isEmpty() ? null : list;
    }

    private static @Nullable Map<String, ?> some(Map<String, ?> map) {
        return map.isEmpty() ? null : map;
    }

    /** An object from alternating names and values. Members with the value {@code null} are left out. */
    private static Map<String, Object> object(@Nullable Object... namesAndValues) {
        var object = new LinkedHashMap<String, Object>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) {
                object.put((String) namesAndValues[i], namesAndValues[i + 1]);
            }
        }
        return object;
    }
}
