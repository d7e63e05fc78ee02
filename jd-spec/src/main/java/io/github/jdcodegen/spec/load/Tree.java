package io.github.jdcodegen.spec.load;

import io.github.jdcodegen.spec.load.Node.Entry;
import io.github.jdcodegen.spec.load.Node.Mapping;
import io.github.jdcodegen.spec.load.Node.Scalar;
import io.github.jdcodegen.spec.load.Node.Sequence;
import io.github.jdcodegen.spec.model.Location;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Builds the keys and values of one place in a document; what is absent or as it would be without a word is left out. */
final class Tree {
    private final boolean flow;
    private final List<Entry> entries = new ArrayList<>();

    private Tree(boolean flow) {
        this.flow = flow;
    }

    /** One key a line. */
    static Tree block() {
        return new Tree(false);
    }

    /** In braces, where it fits on a line. */
    static Tree flow() {
        return new Tree(true);
    }

    /** One key a line, made from a collection. */
    static <T> Mapping block(Collection<T> values, Function<T, String> key, Function<T, Mapping> value) {
        var tree = block();
        values.forEach(each -> tree.put(key.apply(each), value.apply(each)));
        return tree.end();
    }

    Tree put(String key, Node value) {
        entries.add(new Entry(Scalar.text(key), value));
        return this;
    }

    Tree text(String key, @Nullable String text) {
        return text == null ? this : put(key, Scalar.text(text));
    }

    Tree number(String key, @Nullable Number number) {
        return number == null ? this : put(key, Scalar.of(number));
    }

    /** A switch, where it is not as it would be without a word. */
    Tree flag(String key, boolean value, boolean usual) {
        return value == usual ? this : put(key, Scalar.of(value));
    }

    Tree texts(String key, Collection<String> texts) {
        return texts.isEmpty() ? this : put(key, sequence(texts, Scalar::text));
    }

    Tree items(String key, Collection<Mapping> items) {
        return items.isEmpty() ? this : put(key, sequence(items, Function.identity()));
    }

    /** What a part gives, where there is that part. */
    <T> Tree with(String key, @Nullable T part, Function<T, Node> node) {
        return part == null ? this : put(key, node.apply(part));
    }

    /** Keys and values, where there are any. */
    Tree mapping(String key, Mapping value) {
        return value.entries().isEmpty() ? this : put(key, value);
    }

    Mapping end() {
        return new Mapping(List.copyOf(entries), flow, Location.NONE);
    }

    private static <T> Sequence sequence(Collection<T> items, Function<? super T, ? extends Node> node) {
        return new Sequence(items.stream().<Node>map(node).toList(), Location.NONE);
    }
}
