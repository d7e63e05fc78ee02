package io.github.jdcodegen.spec.diff;

import io.github.jdcodegen.spec.model.Api;
import io.github.jdcodegen.spec.yaml.Node;
import io.github.jdcodegen.spec.yaml.Node.Mapping;
import io.github.jdcodegen.spec.yaml.Node.Scalar;
import org.jspecify.annotations.Nullable;

/**
 * A key that stands on both sides with other values, or on one side only.
 *
 * @param place what the mapping around the key is; for a part that came or went, what the part is
 * @param key the key; empty for a part that came or went as a whole
 * @param owner the name of the part that it belongs to, such as the wire name of a field
 * @param path where it is
 * @param before what stood there, or {@code null}
 * @param after what stands there, or {@code null}
 * @param oldAround the mapping in which it stood
 * @param newAround the mapping in which it stands
 * @param oldApi the method as it was
 * @param newApi the method as it is
 */
record Difference(
        Place place,
        String key,
        String owner,
        String path,
        @Nullable Node before,
        @Nullable Node after,
        Mapping oldAround,
        Mapping newAround,
        Api oldApi,
        Api newApi) {

    boolean added() {
        return before == null;
    }

    boolean removed() {
        return after == null;
    }

    /** The old value as text, or {@code null} if there is none. */
    @Nullable
    String oldText() {
        return before == null ? null : MethodTree.text(before);
    }

    /** The new value as text, or {@code null} if there is none. */
    @Nullable
    String newText() {
        return after == null ? null : MethodTree.text(after);
    }

    /** The text of a key of a mapping, or {@code null}. */
    static @Nullable String text(@Nullable Node mapping, String key) {
        return mapping instanceof Mapping there
                ? there.entry(key)
                        .map(Node.Entry::value)
                        .filter(Scalar.class::isInstance)
                        .map(value -> ((Scalar) value).text())
                        .orElse(null)
                : null;
    }
}
