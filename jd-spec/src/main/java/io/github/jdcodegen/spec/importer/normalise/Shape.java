package io.github.jdcodegen.spec.importer.normalise;

import io.github.jdcodegen.spec.model.Scalar;
import io.github.jdcodegen.spec.model.Text;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The structure of a value on the wire, before its types have names. */
public sealed interface Shape {

    /** Whether it holds no field at all. */
    default boolean isEmpty() {
        return false;
    }

    /**
     * A single value.
     *
     * @param scalar its type
     */
    record Leaf(Scalar scalar) implements Shape {}

    /**
     * A list.
     *
     * @param element what its elements are
     */
    record Items(Shape element) implements Shape {
        @Override
        public boolean isEmpty() {
            return element.isEmpty();
        }
    }

    /**
     * A map from text.
     *
     * @param value what its values are
     */
    record Entries(Shape value) implements Shape {
        @Override
        public boolean isEmpty() {
            return value.isEmpty();
        }
    }

    /**
     * An object with fields.
     *
     * @param path its place in the body: wire names with dots, elements and values not counted
     * @param className the simple name of its class in JD's code, or {@code null}
     * @param label what the document calls a value of it, where the class has no name
     * @param doc what it is
     * @param members its fields
     */
    record Struct(String path, @Nullable String className, String label, Text doc, List<Member> members)
            implements Shape {
        public Struct {
            members = List.copyOf(members);
        }

        /** Returns this object with only those fields required that another object with the same fields requires too. */
        public Struct withRequiredOfBoth(Struct other) {
            var required = other.members().stream()
                    .filter(Member::required)
                    .map(Member::wireName)
                    .collect(Collectors.toSet());
            var both = members.stream()
                    .map(member -> member.withRequired(member.required() && required.contains(member.wireName())))
                    .toList();
            return withMembers(both);
        }

        /** The field of that name, which is there. */
        public Member member(String wireName) {
            return members.stream()
                    .filter(member -> member.wireName().equals(wireName))
                    .findFirst()
                    .orElseThrow();
        }

        public Struct withMembers(List<Member> other) {
            return new Struct(path, className, label, doc, other);
        }

        @Override
        public boolean isEmpty() {
            return members.isEmpty();
        }
    }

    /**
     * A reference to an object around this value: the type is recursive.
     *
     * @param path the place of that object
     */
    record Recursive(String path) implements Shape {}
}
