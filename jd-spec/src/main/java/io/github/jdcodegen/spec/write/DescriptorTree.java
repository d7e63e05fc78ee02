package io.github.jdcodegen.spec.write;

import io.github.jdcodegen.spec.model.Location;
import io.github.jdcodegen.spec.yaml.Node;
import io.github.jdcodegen.spec.yaml.Node.Entry;
import io.github.jdcodegen.spec.yaml.Node.Mapping;
import io.github.jdcodegen.spec.yaml.Node.Scalar;
import io.github.jdcodegen.spec.yaml.Node.Sequence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Builds one mapping of a document. Absent values, and values that are equal to the default, are left out. */
public final class DescriptorTree {
    private final boolean flow;
    private final List<Entry> entries = new ArrayList<>();

    private DescriptorTree(boolean flow) {
        this.flow = flow;
    }

    /** Creates a mapping that is written with one key on each line. */
    public static DescriptorTree block() {
        return new DescriptorTree(false);
    }

    /** Creates a mapping that is written in braces if it fits on one line. */
    public static DescriptorTree flow() {
        return new DescriptorTree(true);
    }

    /** Creates a mapping with one entry for each element of a collection, each on its own line. */
    public static <T> Mapping block(Collection<T> values, Function<T, String> key, Function<T, Mapping> value) {
        var tree = block();
        values.forEach(each -> tree.put(key.apply(each), value.apply(each)));
        return tree.end();
    }

    public DescriptorTree put(String key, Node value) {
        entries.add(new Entry(Scalar.text(key), value));
        return this;
    }

    public DescriptorTree text(String key, @Nullable String text) {
        return text == null ? this : put(key, Scalar.text(text));
    }

    public DescriptorTree number(String key, @Nullable Number number) {
        return number == null ? this : put(key, Scalar.of(number));
    }

    /** Adds a boolean if it differs from its default. */
    public DescriptorTree flag(String key, boolean value, boolean usual) {
        return value == usual ? this : put(key, Scalar.of(value));
    }

    public DescriptorTree texts(String key, Collection<String> texts) {
        return texts.isEmpty() ? this : put(key, sequence(texts, Scalar::text));
    }

    public DescriptorTree items(String key, Collection<Mapping> items) {
        return items.isEmpty() ? this : put(key, sequence(items, Function.identity()));
    }

    /** Adds one mapping, or a list if there are several. */
    public <T> DescriptorTree oneOrMore(String key, List<T> parts, Function<T, Mapping> node) {
        return parts.size() == 1
                ? put(key, node.apply(parts.get(0)))
                : items(key, parts.stream().map(node).toList());
    }

    /** Adds what is made of a value, if there is that value. */
    public <T> DescriptorTree with(String key, @Nullable T part, Function<T, Node> node) {
        return part == null ? this : put(key, node.apply(part));
    }

    /** Adds a mapping if it is not empty. */
    public DescriptorTree mapping(String key, Mapping value) {
        return value.entries().isEmpty() ? this : put(key, value);
    }

    public Mapping end() {
        return new Mapping(List.copyOf(entries), flow, Location.NONE);
    }

    /** A list of nodes. */
    public static Sequence list(Collection<Node> items) {
        return sequence(items, item -> item);
    }

    private static <T> Sequence sequence(Collection<T> items, Function<? super T, ? extends Node> node) {
        return new Sequence(items.stream().<Node>map(node).toList(), Location.NONE);
    }
}
