package io.github.jdcodegen.spec.diff;

import static io.github.jdcodegen.spec.diff.ChangeLevel.ADDITION;
import static io.github.jdcodegen.spec.diff.ChangeLevel.BEHAVIOUR;
import static io.github.jdcodegen.spec.diff.ChangeLevel.JAVA_SOURCE;
import static io.github.jdcodegen.spec.diff.ChangeLevel.TEXT;
import static io.github.jdcodegen.spec.diff.ChangeLevel.WIRE;

import io.github.jdcodegen.spec.model.Api;
import io.github.jdcodegen.spec.model.FieldPath;
import io.github.jdcodegen.spec.model.Names;
import io.github.jdcodegen.spec.yaml.Node;
import io.github.jdcodegen.spec.yaml.Node.Mapping;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a change does to the Java that is generated: names and types of it, by the same rules as the generator. Constructors
 * of records are no part of it: answers are read, not built.
 */
final class JavaVerdict {
    private JavaVerdict() {}

    /** A field that came: a constant is sent by itself, and a required one is asked for by the checks. */
    static ChangeLevel fieldAdded(Difference difference) {
        if (difference.place() == Place.READ_FIELD) {
            return ADDITION;
        }
        return has(difference.after(), "const") ? WIRE : has(difference.after(), "required") ? BEHAVIOUR : ADDITION;
    }

    /** A field that went: its Java goes too, unless another field has taken over its name and type. */
    static ChangeLevel fieldRemoved(Difference difference) {
        var hidden = difference.place() == Place.SENT_FIELD && has(difference.before(), "const");
        return hidden || isTakenOver(difference, TreeNames::member) ? WIRE : JAVA_SOURCE;
    }

    static ChangeLevel valueRemoved(Difference difference) {
        return isTakenOver(difference, TreeNames::constant) ? WIRE : JAVA_SOURCE;
    }

    private static boolean isTakenOver(Difference difference, TreeNames names) {
        var old = Objects.requireNonNull(difference.before());
        var name = names.of(difference.owner(), old);
        return difference.newAround().entries().stream()
                .anyMatch(entry -> names.of(entry.key().text(), entry.value()).equals(name)
                        && Objects.equals(type(entry.value()), type(old))
                        && !has(entry.value(), "const"));
    }

    /** Another type of a field: both kinds of time are one type in Java, and a constant has no Java at all. */
    static ChangeLevel type(Difference difference) {
        if (difference.place() == Place.ENUM
                || Objects.equals(inJava(difference.oldText()), inJava(difference.newText()))
                || difference.place() == Place.SENT_FIELD
                        && has(difference.oldAround(), "const")
                        && has(difference.newAround(), "const")) {
            return WIRE;
        }
        return JAVA_SOURCE;
    }

    /** A constant that came takes the field out of the Java, one that went puts it there. */
    static ChangeLevel constant(Difference difference) {
        return difference.place() == Place.SENT_FIELD && difference.added() ? JAVA_SOURCE : WIRE;
    }

    /** Another name in a descriptor, which may give the same name in Java. */
    static ChangeLevel name(Difference difference) {
        var names = switch (difference.place()) {
            case METHOD -> (TreeNames) TreeNames::method;
            case VALUE -> (TreeNames) TreeNames::constant;
            default -> (TreeNames) TreeNames::member;
        };
        return names.of(difference.owner(), difference.oldAround())
                        .equals(names.of(difference.owner(), difference.newAround()))
                ? TEXT
                : JAVA_SOURCE;
    }

    /** Another name of the root of an answer, which shows in Java if the root is a single value. */
    static ChangeLevel result(Difference difference) {
        return difference.oldApi().response().type() == null
                        && difference.newApi().response().type() == null
                ? BEHAVIOUR
                : JAVA_SOURCE;
    }

    /** Other items of a page: their type is in the signature of the method that pages. */
    static ChangeLevel items(Difference difference) {
        var old = itemType(difference.oldApi());
        return old != null && old.equals(itemType(difference.newApi())) ? BEHAVIOUR : JAVA_SOURCE;
    }

    private static @Nullable String itemType(Api api) {
        return api.paging() == null
                ? null
                : FieldPath.find(api.paging().items(), api.response())
                        .map(path -> path.fields()
                                .get(path.fields().size() - 1)
                                .type()
                                .toString())
                        .map(JavaVerdict::inJava)
                        .orElse(null);
    }

    private static @Nullable String type(Node field) {
        return inJava(Difference.text(field, "type"));
    }

    private static @Nullable String inJava(@Nullable String type) {
        return type == null ? null : type.replace("epoch-millis", "datetime");
    }

    static boolean has(@Nullable Node node, String key) {
        return node instanceof Mapping mapping && mapping.entry(key).isPresent();
    }

    /** The Java name that a part of a descriptor gets. */
    private interface TreeNames {
        String of(String wireName, Node part);

        static String member(String wireName, Node part) {
            return Names.member(neutral(wireName, part));
        }

        static String constant(String wireName, Node part) {
            return Names.constant(neutral(wireName, part));
        }

        static String method(String wireName, Node part) {
            return Names.method(neutral(wireName, part));
        }

        private static String neutral(String wireName, Node part) {
            return Objects.requireNonNullElse(Difference.text(part, "name"), wireName);
        }
    }
}
