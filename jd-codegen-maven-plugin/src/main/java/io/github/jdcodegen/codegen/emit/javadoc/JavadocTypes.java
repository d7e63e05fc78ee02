package io.github.jdcodegen.codegen.emit.javadoc;

import io.github.jdcodegen.codegen.emit.syntax.JavaTypes;
import io.github.jdcodegen.codegen.plan.JavaType;
import io.github.jdcodegen.codegen.plan.JavaType.ClassRef;
import java.util.Optional;

/** Java types as Javadoc shows them, by their simple names. */
final class JavadocTypes {
    private JavadocTypes() {}

    /** As code. */
    static String code(JavaType type) {
        return "{@code " + name(type) + "}";
    }

    /**
     * The type of a setter, inside the class of that body: as a link to the generated type that it is, or has as element;
     * else as code.
     */
    static String set(JavaType type) {
        return generated(type)
                .map(ref -> {
                    var name = name(type);
                    return "{@link " + ref.simpleName()
                            + (name.equals(ref.simpleName()) ? "" : " " + JavadocBuilder.text(name)) + "}";
                })
                .orElseGet(() -> type instanceof JavaType.Basic
                        ? "{@code " + JavaTypes.simpleName(JavaTypes.set(type, true)) + "}"
                        : code(type));
    }

    private static String name(JavaType type) {
        if (type instanceof JavaType.ListOf list) {
            return "List<" + name(list.element()) + ">";
        }
        if (type instanceof JavaType.MapOf map) {
            return "Map<String, " + name(map.value()) + ">";
        }
        return generated(type).map(ClassRef::simpleName).orElseGet(() -> JavaTypes.simpleName(JavaTypes.of(type)));
    }

    private static Optional<ClassRef> generated(JavaType type) {
        if (type instanceof JavaType.ListOf list) {
            return generated(list.element());
        }
        if (type instanceof JavaType.MapOf map) {
            return generated(map.value());
        }
        return type instanceof JavaType.OfEnum ofEnum
                ? Optional.of(ofEnum.type())
                : type instanceof JavaType.OfRecord record ? Optional.of(record.type()) : Optional.empty();
    }
}
