package io.github.jdcodegen.spec.importer.map;

import io.github.jdcodegen.spec.importer.normalise.DummyNames;
import io.github.jdcodegen.spec.importer.normalise.Shape;
import io.github.jdcodegen.spec.importer.report.Finding;
import io.github.jdcodegen.spec.importer.report.FindingCollector;
import io.github.jdcodegen.spec.model.Names;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Names the objects of one body. Objects of one class with equal fields become one type; objects of one class with different
 * fields become several types. A type gets the name of its class in JD's code, else the name of its field. If that name is
 * taken, the name of the object around it is put before it.
 */
public final class TypeNames {
    /** Names that generated code uses for something else. */
    private static final Set<String> TAKEN = Stream.of(
                    ("Builder Known Object String Boolean Integer Long Number BigDecimal Instant LocalDate Date Record "
                                    + "Enum Class Override List Map Set Void System Thread Error Exception Iterable "
                                    + "Checks Encoded FieldNaming OpenEnum Operation RawJson WireObject WireReader "
                                    + "JdRequest Gateways Nullable NullMarked")
                            .split(" "))
            .map(TypeNames::key)
            .collect(Collectors.toUnmodifiableSet());

    private final PreviousImport earlier;
    private final FindingCollector notes;
    private final String documented;
    private final Set<String> taken = new HashSet<>(TAKEN);
    private final Map<String, String> byShape = new HashMap<>();
    private final Map<String, String> byPath = new LinkedHashMap<>();
    private final Map<String, Shape.Struct> structs = new LinkedHashMap<>();

    /**
     * Names for one body.
     *
     * @param reserved names that this body cannot use
     * @param documented where the body is in the document, for notes
     */
    public TypeNames(PreviousImport earlier, Set<String> reserved, FindingCollector notes, String documented) {
        this.earlier = earlier;
        this.notes = notes;
        this.documented = documented;
        reserved.stream().map(TypeNames::key).forEach(taken::add);
        earlier.types().stream().map(TypeNames::key).forEach(taken::add);
    }

    /** Names the objects in a shape, outer ones first. */
    public void add(Shape shape, @Nullable String outer) {
        if (shape instanceof Shape.Items items) {
            add(items.element(), outer);
        } else if (shape instanceof Shape.Entries entries) {
            add(entries.value(), outer);
        } else if (shape instanceof Shape.Struct struct) {
            add(struct, outer);
        }
    }

    private void add(Shape.Struct struct, @Nullable String outer) {
        var wish = wish(struct);
        var shape = wish + shape(struct, struct.path());
        var known = byShape.get(shape);
        if (known != null) {
            join(Objects.requireNonNull(structs.get(known)), struct);
            return;
        }
        var name = earlier.type(struct.path())
                .filter(before -> !structs.containsKey(before))
                .orElseGet(() -> free(struct, wish, outer));
        taken.add(key(name));
        byShape.put(shape, name);
        byPath.put(struct.path(), name);
        structs.put(name, struct);
        struct.members().forEach(member -> add(member.shape(), name));
    }

    /** Gives the objects in a shape the same types as the objects in an equal shape. */
    private void join(Shape known, Shape other) {
        if (known instanceof Shape.Items items) {
            join(items.element(), ((Shape.Items) other).element());
        } else if (known instanceof Shape.Entries entries) {
            join(entries.value(), ((Shape.Entries) other).value());
        } else if (known instanceof Shape.Struct struct) {
            var joined = (Shape.Struct) other;
            var name = byPath.get(struct.path());
            byPath.put(joined.path(), name);
            structs.merge(name, joined, Shape.Struct::withRequiredOfBoth);
            struct.members()
                    .forEach(member -> join(
                            member.shape(), joined.member(member.wireName()).shape()));
        }
    }

    private String free(Shape.Struct struct, String wish, @Nullable String outer) {
        var inside = outer == null || outer.endsWith(wish) ? wish : outer + wish;
        var name = Stream.concat(
                        Stream.of(wish, inside, Names.type(lastPart(struct.path())), wish + "Item"),
                        IntStream.iterate(2, i -> i + 1).mapToObj(i -> wish + i))
                .filter(candidate -> Names.isLegalType(candidate) && !taken.contains(key(candidate)))
                .findFirst()
                .orElseThrow();
        if (!name.equals(wish) && struct.className() != null) {
            notes.add(
                    Finding.Kind.CLASS_SPLIT,
                    documented + "." + struct.path(),
                    "\"" + wish + "\" has other fields elsewhere, or means something else in code: this is " + name);
        }
        return name;
    }

    /** Returns the name that a type gets if it is free. */
    private static String wish(Shape.Struct struct) {
        var label = lastPart(struct.label());
        return Stream.of(struct.className(), DummyNames.contain(label) ? null : label, lastPart(struct.path()))
                .flatMap(Stream::ofNullable)
                .map(Names::type)
                .map(name -> name.length() > 100 ? name.substring(0, 100) : name)
                .filter(Names::isLegalType)
                .findFirst()
                .orElse("Item");
    }

    private static String lastPart(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /**
     * Returns a key that is equal for two shapes of one type. The order of fields does not count.
     *
     * @param path the place of the object; a recursive field that refers to an object around it makes two objects equal
     *     only if it refers to the same object
     */
    private static String shape(Shape shape, String path) {
        if (shape instanceof Shape.Leaf leaf) {
            return leaf.scalar().keyword();
        }
        if (shape instanceof Shape.Items items) {
            return "[" + shape(items.element(), path) + "]";
        }
        if (shape instanceof Shape.Entries entries) {
            return "<" + shape(entries.value(), path) + ">";
        }
        if (shape instanceof Shape.Recursive recursive) {
            return recursive.path().startsWith(path)
                    ? "^" + recursive.path().substring(path.length())
                    : "^^" + recursive.path();
        }
        var struct = (Shape.Struct) shape;
        var fields = new ArrayList<String>();
        for (var member : struct.members()) {
            fields.add(member.wireName() + ":" + shape(member.shape(), path));
        }
        fields.sort(null);
        return wish(struct) + fields;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** The name of the object at that place. */
    public String at(String path) {
        return Objects.requireNonNull(byPath.get(path));
    }

    /** Each type once, by name, in the order of the body. */
    public Map<String, Shape.Struct> structs() {
        return structs;
    }
}
