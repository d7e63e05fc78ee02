package io.github.jdcodegen.spec.importer.sdk;

import java.util.List;

/** A Java type as class files spell it; classes have their internal names, with {@code /}. */
sealed interface JavaType {
    /** What stands where nothing is known. */
    JavaType OBJECT = new Named("java/lang/Object", List.of());

    /**
     * A primitive type.
     *
     * @param letter its letter in a descriptor, such as {@code J} for long
     */
    record Primitive(char letter) implements JavaType {}

    /**
     * A class.
     *
     * @param name its internal name
     * @param arguments its type arguments; none where it is raw
     */
    record Named(String name, List<JavaType> arguments) implements JavaType {
        public Named {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * An array.
     *
     * @param element what its elements are
     */
    record Array(JavaType element) implements JavaType {}

    /**
     * A variable of the class around it.
     *
     * @param name its name
     */
    record Variable(String name) implements JavaType {}
}
