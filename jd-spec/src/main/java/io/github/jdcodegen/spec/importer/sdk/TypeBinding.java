package io.github.jdcodegen.spec.importer.sdk;

import java.util.Map;

/** Puts types in the place of type variables. */
final class TypeBinding {
    /** What is built of types that contain each other ends here. */
    private static final int MAX_DEPTH = 24;

    private TypeBinding() {}

    /** The type with what its variables are; a variable that nothing binds is any object. */
    static JavaType resolve(JavaType type, Map<String, JavaType> variables) {
        return resolve(type, variables, 0);
    }

    private static JavaType resolve(JavaType type, Map<String, JavaType> variables, int depth) {
        if (depth > MAX_DEPTH) {
            return JavaType.OBJECT;
        }
        if (type instanceof JavaType.Variable variable) {
            return variables.getOrDefault(variable.name(), JavaType.OBJECT);
        }
        if (type instanceof JavaType.Array array) {
            return new JavaType.Array(resolve(array.element(), variables, depth + 1));
        }
        return type instanceof JavaType.Named named && !named.arguments().isEmpty()
                ? new JavaType.Named(
                        named.name(),
                        named.arguments().stream()
                                .map(argument -> resolve(argument, variables, depth + 1))
                                .toList())
                : type;
    }
}
