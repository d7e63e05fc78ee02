package io.github.jdcodegen.spec.load;

import io.github.jdcodegen.spec.model.Keys;
import io.github.jdcodegen.spec.model.Location;
import io.github.jdcodegen.spec.model.Problems;
import io.github.jdcodegen.spec.model.Text;
import io.github.jdcodegen.spec.yaml.Node;
import io.github.jdcodegen.spec.yaml.Node.Entry;
import io.github.jdcodegen.spec.yaml.Node.Kind;
import io.github.jdcodegen.spec.yaml.Node.Mapping;
import io.github.jdcodegen.spec.yaml.Node.Scalar;
import io.github.jdcodegen.spec.yaml.Node.Sequence;
import io.github.jdcodegen.spec.yaml.YamlScalars;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the keys and values of one mapping in a document as the types that they must have. A value that does not fit is a
 * problem, and is then read as if the key were absent.
 */
final class MappingReader {
    private final Mapping mapping;
    private final Problems problems;

    private MappingReader(Mapping mapping, Problems problems) {
        this.mapping = mapping;
        this.problems = problems;
    }

    /** Creates a reader and reports unknown keys, each with the known key that is most similar. */
    static MappingReader of(Mapping mapping, List<String> known, Problems problems) {
        for (var entry : mapping.entries()) {
            var key = entry.key();
            if (!known.contains(key.text())) {
                problems.add(key.location(), "Unknown key \"" + key.text() + "\"", Problems.suggest(key.text(), known));
            }
        }
        return new MappingReader(mapping, problems);
    }

    Location location() {
        return mapping.location();
    }

    /** Returns the place of the value of a key. If the key is absent, it is the place where the mapping begins. */
    Location at(String key) {
        return mapping.entry(key).map(entry -> entry.value().location()).orElse(location());
    }

    void problem(String key, String message, String hint) {
        problems.add(at(key), message, hint);
    }

    boolean has(String key) {
        return mapping.entry(key).isPresent();
    }

    /** Reports the keys that must be there and are not. */
    MappingReader require(String... keys) {
        for (var key : keys) {
            if (!has(key)) {
                problems.add(location(), "\"" + key + "\" is missing", "Add it.");
            }
        }
        return this;
    }

    @Nullable
    String text(String key) {
        return scalar(key, Kind.TEXT).map(Scalar::text).orElse(null);
    }

    /** Returns a required text. If it is missing, that is a problem, and the result is empty. */
    String textOrEmpty(String key) {
        var text = text(key);
        return text == null ? "" : text;
    }

    boolean flag(String key, boolean usual) {
        return scalar(key, Kind.BOOLEAN)
                .map(scalar -> scalar.text().equalsIgnoreCase("true"))
                .orElse(usual);
    }

    @Nullable
    BigDecimal number(String key) {
        return scalar(key, Kind.NUMBER).flatMap(this::decimal).orElse(null);
    }

    /** A whole number from 0. */
    @Nullable
    Integer count(String key) {
        var number = number(key);
        if (number == null) {
            return null;
        }
        try {
            var count = number.intValueExact();
            if (count >= 0) {
                return count;
            }
        } catch (ArithmeticException e) {
            // It is reported below.
        }
        problem(key, "\"" + key + "\" is " + number + ", not a whole number from 0", "Write one.");
        return null;
    }

    private Optional<BigDecimal> decimal(Scalar scalar) {
        try {
            return Optional.of(new BigDecimal(scalar.text()));
        } catch (NumberFormatException e) {
            problems.add(
                    scalar.location(), scalar.text() + " is no decimal number", "Write it in digits, such as 12.5.");
            return Optional.empty();
        }
    }

    /** One of several keywords. */
    <E extends Enum<E>> @Nullable E word(String key, Class<E> words, Function<E, String> spelling) {
        var text = text(key);
        if (text == null) {
            return null;
        }
        var all = words.getEnumConstants();
        for (var word : all) {
            if (spelling.apply(word).equals(text)) {
                return word;
            }
        }
        var known = Arrays.stream(all).map(spelling).toList();
        problem(
                key,
                "\"" + text + "\" is no word for \"" + key + "\"",
                "Write one of: " + String.join(", ", known) + ".");
        return null;
    }

    List<String> texts(String key) {
        return has(key) ? texts(items(key)) : List.of();
    }

    private List<String> texts(Stream<Node> items) {
        return items.flatMap(item -> scalar(item, Kind.TEXT).stream())
                .map(Scalar::text)
                .toList();
    }

    /** The items of a list. */
    Stream<Node> items(String key) {
        return value(key).stream().flatMap(this::items);
    }

    private Stream<Node> items(Node node) {
        if (node instanceof Sequence sequence) {
            return sequence.items().stream();
        }
        wrong(node, "a list");
        return Stream.of();
    }

    /** Keys and values whose keys are all known. */
    Optional<MappingReader> entries(String key, List<String> known) {
        return mapping(key).map(value -> of(value, known, problems));
    }

    /** A part, made of keys and values whose keys are all known. */
    <T> @Nullable T part(String key, List<String> known, Function<MappingReader, T> read) {
        return entries(key, known).map(read).orElse(null);
    }

    /** One part, or a list of such parts. */
    <T> List<T> partOrList(String key, List<String> known, Function<MappingReader, T> read) {
        if (!(value(key).orElse(null) instanceof Sequence list)) {
            var one = part(key, known, read);
            return one == null ? List.of() : List.of(one);
        }
        if (list.items().isEmpty()) {
            problems.add(list.location(), "The list is empty", "Add to it, or remove \"" + key + "\".");
        }
        return list(key, known, read);
    }

    /** Parts under keys of their own, in order: for each its key and its keys and values. */
    <T> List<T> each(String key, List<String> known, Function<Named, T> read) {
        return named(key)
                .flatMap(entry -> mapping(entry.value()).stream()
                        .map(value -> read.apply(new Named(entry.key(), of(value, known, problems)))))
                .toList();
    }

    /** Returns the entries of a mapping whose keys are not fixed by the language. */
    Stream<Entry> named(String key) {
        return mapping(key).stream().flatMap(value -> value.entries().stream());
    }

    /** Parts in a list. */
    <T> List<T> list(String key, List<String> known, Function<MappingReader, T> read) {
        return items(key)
                .flatMap(item -> mapping(item).stream())
                .map(value -> read.apply(of(value, known, problems)))
                .toList();
    }

    /** Texts under keys of their own, in order. */
    Map<String, String> textMap(String key) {
        var map = new LinkedHashMap<String, String>();
        named(key)
                .forEach(entry -> scalar(entry.value(), Kind.TEXT)
                        .ifPresent(scalar -> map.put(entry.key().text(), scalar.text())));
        return map;
    }

    /** Lists of texts under keys of their own, in order. */
    Map<String, List<String>> textsMap(String key) {
        var map = new LinkedHashMap<String, List<String>>();
        named(key).forEach(entry -> map.put(entry.key().text(), texts(items(entry.value()))));
        return map;
    }

    /** A text for people. */
    Text prose(String key) {
        return entries(key, Keys.TEXT).map(MappingReader::prose).orElse(Text.NONE);
    }

    /** Returns the text for people whose languages are keys of this mapping itself. */
    Text prose() {
        return new Text(text("en"), text("zh"));
    }

    Problems problems() {
        return problems;
    }

    /** A value of any kind. */
    Optional<Node> node(String key) {
        return value(key);
    }

    private Optional<Node> value(String key) {
        return mapping.entry(key).map(Entry::value);
    }

    private Optional<Mapping> mapping(String key) {
        return value(key).flatMap(this::mapping);
    }

    Optional<Mapping> mapping(Node node) {
        if (node instanceof Mapping found) {
            return Optional.of(found);
        }
        wrong(node, "keys and values");
        return Optional.empty();
    }

    private Optional<Scalar> scalar(String key, Kind kind) {
        return value(key).flatMap(node -> scalar(node, kind));
    }

    private Optional<Scalar> scalar(Node node, Kind kind) {
        if (node instanceof Scalar scalar && scalar.kind() == kind) {
            return Optional.of(scalar);
        }
        wrong(node, kind.words());
        return Optional.empty();
    }

    private void wrong(Node node, String wanted) {
        if (!(node instanceof Scalar scalar)) {
            problems.add(
                    node.location(), "Here stands " + node.describe() + ", not " + wanted, "Write " + wanted + ".");
        } else if (scalar.kind() == Kind.NOTHING) {
            problems.add(
                    node.location(), "Nothing stands here, but " + wanted + " must", "Write it, or remove the key.");
        } else if (scalar.kind() != Kind.REFUSED) {
            problems.add(
                    node.location(),
                    YamlScalars.doubleQuoted(scalar.text()) + " is " + scalar.describe() + ", not " + wanted,
                    hint(scalar, wanted));
        }
    }

    private static String hint(Scalar scalar, String wanted) {
        if (wanted.equals(Kind.TEXT.words())) {
            return "Put it in double quotes: " + YamlScalars.doubleQuoted(scalar.text()) + ".";
        }
        if (wanted.equals(YamlScalars.kind(scalar.text()).words())) {
            return "Write it without quotes.";
        }
        return wanted.equals(Kind.BOOLEAN.words()) ? "Write true or false." : "Write " + wanted + ".";
    }

    /** A part under a key of its own. */
    record Named(Scalar key, MappingReader entries) {
        String name() {
            return key.text();
        }

        /** Where the part begins, its key included. */
        Location location() {
            return key.location();
        }
    }
}
