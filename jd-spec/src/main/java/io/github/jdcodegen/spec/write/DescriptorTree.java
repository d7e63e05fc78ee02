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

/** Builds the keys and values of one place in a document. What is absent or has its default value is left out. */
public final class DescriptorTree {
    private final boolean flow;
    private final List<Entry> entries = new ArrayList<>();

    private DescriptorTree(boolean flow) {
        this.flow = flow;
    }

    /** One key a line. */
    public static DescriptorTree block() {
        return new DescriptorTree(false);
    }

    /** In braces, where it fits on a line. */
    public static DescriptorTree flow() {
        return new DescriptorTree(true);
    }

    /** One key a line, made from a collection. */
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

    /** A switch, if it does not have its default value. */
    public DescriptorTree flag(String key, boolean value, boolean usual) {
        return value == usual ? this : put(key, Scalar.of(value));
    }

    public DescriptorTree texts(String key, Collection<String> texts) {
        return texts.isEmpty() ? this : put(key, sequence(texts, Scalar::text));
    }

    public DescriptorTree items(String key, Collection<Mapping> items) {
        return items.isEmpty() ? this : put(key, sequence(items, Function.identity()));
    }

    /** A part, or a list where there are several. */
    public <T> DescriptorTree oneOrMore(String key, List<T> parts, Function<T, Mapping> node) {
        return parts.size() == 1
                ? put(key, node.apply(parts.get(0)))
                : items(key, parts.stream().map(node).toList());
    }

    /** What a part gives, where there is that part. */
    public <T> DescriptorTree with(String key, @Nullable T part, Function<T, Node> node) {
        return part == null ? this : put(key, node.apply(part));
    }

    /** Keys and values, where there are any. */
    public DescriptorTree mapping(String key, Mapping value) {
        return value.entries().isEmpty() ? this : put(key, value);
    }

    public Mapping end() {
        return new Mapping(List.copyOf(entries), flow, Location.NONE);
    }

    private static <T> Sequence sequence(Collection<T> items, Function<? super T, ? extends Node> node) {
        return new Sequence(items.stream().<Node>map(node).toList(), Location.NONE);
    }
}
