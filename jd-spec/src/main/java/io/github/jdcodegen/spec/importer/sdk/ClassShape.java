package io.github.jdcodegen.spec.importer.sdk;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a class file says of its class.
 *
 * @param name its internal name
 * @param superName the internal name of its superclass, or {@code null}
 * @param interfaces the internal names of its interfaces
 * @param signature its own signature
 * @param fields its fields that are not static, in their order
 * @param methods its methods that are not static, in their order
 * @param constants the texts that its constructor gives to fields, by field
 * @param request what it says as a request; {@code null} for every other class
 */
record ClassShape(
        String name,
        @Nullable String superName,
        List<String> interfaces,
        TypeParser.ClassSignature signature,
        List<Member> fields,
        List<Member> methods,
        Map<String, String> constants,
        @Nullable RequestFacts request) {

    ClassShape {
        interfaces = List.copyOf(interfaces);
        fields = List.copyOf(fields);
        methods = List.copyOf(methods);
        constants = Map.copyOf(constants);
    }

    /**
     * A field or a method.
     *
     * @param name its name
     * @param descriptor its descriptor
     * @param signature its signature, or {@code null}
     * @param isPublic whether everybody may use it
     * @param wireName the name that an annotation gives its property; empty for an annotation that leaves it open;
     *     {@code null} without one
     * @param isIgnored whether an annotation takes the property away
     */
    record Member(
            String name,
            String descriptor,
            @Nullable String signature,
            boolean isPublic,
            @Nullable String wireName,
            boolean isIgnored) {}

    /** Its name in Java, as people write it. */
    String javaName() {
        return name.replace('/', '.').replace('$', '.');
    }

    String simpleName() {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('$')) + 1);
    }
}
