package io.github.jdcodegen.spec.importer.sdk;

import io.github.jdcodegen.spec.importer.document.RefusedException;
import io.github.jdcodegen.spec.importer.normalise.Member;
import io.github.jdcodegen.spec.importer.normalise.Shape;
import io.github.jdcodegen.spec.importer.report.Finding;
import io.github.jdcodegen.spec.importer.report.FindingCollector;
import io.github.jdcodegen.spec.model.Encoding;
import io.github.jdcodegen.spec.model.Scalar;
import io.github.jdcodegen.spec.model.Text;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds out what the types of one request or answer look like on the wire. */
final class SdkShapes {
    /** The wire name under which JD's classes send the name of a class on JD's side. */
    static final String SERVER_CLASS = "@type";

    private static final int MAX_FIELDS = 20_000;
    private static final int MAX_DEPTH = 40;

    private final Classes classes;
    private final BeanProperties properties;
    private final boolean sent;
    private final FindingCollector notes;
    private final Map<JavaType.Named, String> open = new HashMap<>();
    private final Deque<JavaType.Named> enclosing = new ArrayDeque<>();
    private final Set<String> used = new HashSet<>();
    private int fields;

    /**
     * The shapes of one body.
     *
     * @param sent whether it is a request
     */
    SdkShapes(Classes classes, boolean sent, FindingCollector notes) {
        this.classes = classes;
        this.properties = new BeanProperties(classes);
        this.sent = sent;
        this.notes = notes;
    }

    /** A shape, and whether it is a guess. */
    record Shaped(Shape shape, boolean guessed) {
        private static Shaped sure(Shape shape) {
            return new Shaped(shape, false);
        }
    }

    /** The internal names of the classes that were met. */
    Set<String> used() {
        return used;
    }

    /** The members of the class of an answer: its roots. */
    List<Member> roots(String className) {
        var type = new JavaType.Named(className, List.of());
        var roots = properties.of(type, sent);
        if (roots.size() != 1) {
            return members(type, "");
        }
        // Places count from inside the one root, which is unwrapped.
        var root = roots.get(0);
        return List.of(member(root.wireName(), shape(root.type(), root.wireName(), "", 1), null));
    }

    /** A parameter at the top of a request. */
    Member parameter(RequestFacts.Parameter parameter, ClassShape request) {
        var field = request.fields().stream()
                .filter(one -> one.name().equals(parameter.field()))
                .findFirst();
        var type = field.map(one -> TypeParser.field(one.descriptor(), one.signature()))
                .orElse(JavaType.OBJECT);
        var pattern = parameter.datePattern();
        if (pattern != null && !pattern.contains("H") && scalar(type) == Scalar.DATETIME) {
            return member(parameter.wireName(), Shaped.sure(new Shape.Leaf(Scalar.DATE)), null);
        }
        // JD's client prints a date at the top as text, and a date in an object as milliseconds.
        return member(
                parameter.wireName(),
                scalar(type) == Scalar.DATETIME
                        ? Shaped.sure(new Shape.Leaf(Scalar.DATETIME))
                        : shape(type, parameter.wireName(), parameter.wireName(), 0),
                null);
    }

    private List<Member> members(JavaType.Named type, String path) {
        used.add(type.name());
        open.put(type, path);
        enclosing.push(type);
        var members = new ArrayList<Member>();
        for (var property : properties.of(type, sent)) {
            if (++fields > MAX_FIELDS) {
                throw new RefusedException(
                        "Its " + (sent ? "request" : "answer") + " has more than " + MAX_FIELDS
                                + " fields, all objects in it counted",
                        "Leave the method out by jd.excludes.");
            }
            var place = path.isEmpty() ? property.wireName() : path + "." + property.wireName();
            var shaped = shape(property.type(), property.wireName(), place, enclosing.size());
            var constant = sent && property.wireName().equals(SERVER_CLASS) ? property.constant() : null;
            if (property.wireName().equals(SERVER_CLASS)) {
                notes.add(
                        Finding.Kind.SERVER_CLASS,
                        body() + "." + place,
                        constant == null
                                ? "the name of a class on JD's side; the jar does not say which"
                                : "always sent as \"" + constant + "\", the name of a class on JD's side");
            }
            members.add(member(property.wireName(), shaped, constant));
        }
        enclosing.pop();
        open.remove(type);
        return members;
    }

    private static Member member(String wireName, Shaped shaped, @Nullable String constant) {
        return new Member(
                wireName,
                null,
                null,
                shaped.shape(),
                Encoding.PLAIN,
                false,
                Text.NONE,
                null,
                false,
                constant,
                shaped.guessed() ? Set.of("type") : Set.of());
    }

    private String body() {
        return sent ? "request" : "response";
    }

    private Shaped shape(JavaType type, String label, String path, int depth) {
        var scalar = scalar(type);
        if (scalar != null) {
            return Shaped.sure(new Shape.Leaf(scalar == Scalar.DATETIME && sent ? Scalar.EPOCH_MILLIS : scalar));
        }
        if (depth > MAX_DEPTH) {
            return any(path, "it lies deeper than " + MAX_DEPTH + " objects");
        }
        if (type instanceof JavaType.Array array) {
            return items(array.element(), label, path, depth);
        }
        if (!(type instanceof JavaType.Named named)) {
            return any(path, "its type is not told");
        }
        var container = Containers.of(named.name());
        if (container == Containers.LIST) {
            return items(argument(named, 0), label, path, depth);
        }
        if (container == Containers.MAP) {
            var value = shape(argument(named, 1), label, path, depth + 1);
            return new Shaped(new Shape.Entries(value.shape()), value.guessed());
        }
        return object(named, label, path);
    }

    private static JavaType argument(JavaType.Named type, int index) {
        return index < type.arguments().size() ? type.arguments().get(index) : JavaType.OBJECT;
    }

    private Shaped items(JavaType element, String label, String path, int depth) {
        var inner = shape(element, label.replaceFirst("_?[Ll]ist$|(?<=[^sui])s$", ""), path, depth + 1);
        return new Shaped(new Shape.Items(inner.shape()), inner.guessed());
    }

    private Shaped object(JavaType.Named type, String label, String path) {
        var shape = classes.find(type.name());
        if (shape == null) {
            return any(
                    path,
                    type.name().equals("java/lang/Object")
                            ? "the jar does not tell its type"
                            : "the jar does not hold the class " + type.name().replace('/', '.'));
        }
        if ("java/lang/Enum".equals(shape.superName())) {
            return Shaped.sure(new Shape.Leaf(Scalar.STRING));
        }
        var around = open.get(type);
        if (around != null) {
            notes.add(
                    Finding.Kind.RECURSION_TIED,
                    body() + "." + path,
                    "stands for the object at \"" + around + "\" that it is in");
            return Shaped.sure(new Shape.Recursive(around));
        }
        var members = members(type, path);
        return members.isEmpty()
                ? any(path, "the class " + shape.javaName() + " has no fields")
                : Shaped.sure(new Shape.Struct(path, shape.simpleName(), label, Text.NONE, members));
    }

    private Shaped any(String path, String why) {
        notes.add(Finding.Kind.TYPE_UNKNOWN, body() + "." + path, why + ": assumed any JSON");
        return new Shaped(new Shape.Leaf(Scalar.JSON), true);
    }

    private static @Nullable Scalar scalar(JavaType type) {
        return ScalarTypes.of(type);
    }
}
