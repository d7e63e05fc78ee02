package io.github.jdcodegen.runtime.testing;

import io.github.jdcodegen.runtime.Operation;
import io.github.jdcodegen.runtime.testing.Content.Definition;
import io.github.jdcodegen.runtime.testing.Content.Encoding;
import io.github.jdcodegen.runtime.testing.Content.Field;
import io.github.jdcodegen.runtime.testing.Content.ObjectOf;
import io.github.jdcodegen.runtime.testing.Content.OneOf;
import io.github.jdcodegen.runtime.testing.WireType.Scalar;
import io.github.jdcodegen.runtime.wire.EnvelopeRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a {@link GatewayMethod} from the JSON that the plugin writes. */
public final class GatewayMethodReader {
    private GatewayMethodReader() {}

    /**
     * Reads a method.
     *
     * @param json the JSON text
     * @param origin what it was read from, for messages
     * @throws IllegalArgumentException if it is not what the plugin writes; the message names the origin and the place
     */
    public static GatewayMethod read(String json, String origin) {
        try {
            return method(new Node("$", Json.parseObject(json)));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    origin + ": " + e.getMessage() + ". Let jd:generate write the file again", e);
        }
    }

    private static GatewayMethod method(Node node) {
        return new GatewayMethod(
                node.text("method"),
                node.text("version"),
                node.keyword("token", Operation.TokenNeed.class),
                node.keyword("access", Operation.Access.class),
                profile(node.object("gateway")),
                content(node.object("request")),
                node.optionalText("result"),
                content(node.object("response")),
                node.texts("fixed"),
                node.objects("examples").stream()
                        .map(example ->
                                new GatewayMethod.Example(example.optionalText("request"), example.text("response")))
                        .toList(),
                Set.copyOf(node.list("guessed")));
    }

    private static GatewayMethod.Profile profile(Node node) {
        return new GatewayMethod.Profile(
                node.text("parameter"),
                new EnvelopeRules(
                        node.list("keys"),
                        node.list("results"),
                        node.list("errorKeys"),
                        node.text("code"),
                        node.list("ok"),
                        node.list("messages")),
                node.flag("text"),
                node.list("codes"));
    }

    private static Content content(Node node) {
        var types = new LinkedHashMap<String, Definition>();
        for (var name : node.optional("types").names()) {
            types.put(name, definition(node.object("types").object(name)));
        }
        var type = node.optionalText("type");
        return new Content(type == null ? null : WireType.of(type), fields(node), types);
    }

    private static Definition definition(Node node) {
        return node.has("values")
                ? new OneOf(node.keyword("type", Scalar.class), node.list("values"))
                : new ObjectOf(fields(node));
    }

    private static List<Field> fields(Node node) {
        return node.objects("fields").stream()
                .map(field -> new Field(
                        field.text("name"),
                        WireType.of(field.text("type")),
                        field.flag("required"),
                        field.has("encoding") ? field.keyword("encoding", Encoding.class) : Encoding.PLAIN,
                        field.optionalText("example"),
                        field.flag("encrypted"),
                        field.flag("guessed")))
                .toList();
    }

    /** A JSON object and where it stands. */
    private record Node(String path, Map<String, @Nullable Object> values) {

        boolean has(String name) {
            return values.get(name) != null;
        }

        Iterable<String> names() {
            return values.keySet();
        }

        String text(String name) {
            return get(name, String.class);
        }

        @Nullable
        String optionalText(String name) {
            return has(name) ? text(name) : null;
        }

        boolean flag(String name) {
            return has(name) && get(name, Boolean.class);
        }

        <E extends Enum<E>> E keyword(String name, Class<E> type) {
            var text = text(name);
            try {
                return Enum.valueOf(type, text.toUpperCase(Locale.ROOT).replace('-', '_'));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("unknown value at " + path + "." + name, e);
            }
        }

        Node object(String name) {
            return new Node(path + "." + name, Json.object(get(name, Map.class)));
        }

        Node optional(String name) {
            return has(name) ? object(name) : new Node(path + "." + name, Map.of());
        }

        List<Node> objects(String name) {
            List<Node> nodes = new ArrayList<>();
            for (Map<?, ?> element : elements(name, Map.class)) {
                nodes.add(new Node(path + "." + name + "[" + nodes.size() + "]", Json.object(element)));
            }
            return nodes;
        }

        List<String> list(String name) {
            return elements(name, String.class);
        }

        Map<String, String> texts(String name) {
            var texts = new LinkedHashMap<String, String>();
            var node = optional(name);
            node.values.keySet().forEach(key -> texts.put(key, node.text(key)));
            return texts;
        }

        private <T> List<T> elements(String name, Class<T> type) {
            List<?> list = has(name) ? get(name, List.class) : List.of();
            return list.stream().map(element -> check(name, element, type)).toList();
        }

        private <T> T get(String name, Class<T> type) {
            return check(name, values.get(name), type);
        }

        private <T> T check(String name, @Nullable Object value, Class<T> type) {
            if (type.isInstance(value)) {
                return type.cast(value);
            }
            var found = value == null ? "nothing" : value.getClass().getSimpleName();
            throw new IllegalArgumentException(
                    "a " + type.getSimpleName() + " is expected at " + path + "." + name + ", found " + found);
        }
    }
}
