package io.github.jdcodegen.spec.model;

/** The type of a field; {@link Object#toString()} is its spelling in a descriptor, such as {@code list<OrderInfo>}. */
public sealed interface Type permits Scalar, Type.ListOf, Type.MapOf, Type.Named {

    /**
     * A list.
     *
     * @param element the type of its elements
     */
    record ListOf(Type element) implements Type {
        @Override
        public String toString() {
            return "list<" + element + ">";
        }
    }

    /**
     * A map from text.
     *
     * @param value the type of its values
     */
    record MapOf(Type value) implements Type {
        @Override
        public String toString() {
            return "map<" + value + ">";
        }
    }

    /**
     * A record or enum that is defined under that name: in the same request or response, or in the group's shared file.
     *
     * @param name the name
     */
    record Named(String name) implements Type {
        @Override
        public String toString() {
            return name;
        }
    }
}
