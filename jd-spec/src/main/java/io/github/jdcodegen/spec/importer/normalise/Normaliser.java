package io.github.jdcodegen.spec.importer.normalise;

import io.github.jdcodegen.spec.importer.document.RawDocument;
import io.github.jdcodegen.spec.importer.document.RawNode;
import io.github.jdcodegen.spec.importer.normalise.SpelledType.Kind;
import io.github.jdcodegen.spec.importer.report.Finding;
import io.github.jdcodegen.spec.importer.report.FindingCollector;
import io.github.jdcodegen.spec.model.Scalar;
import io.github.jdcodegen.spec.model.Text;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds out from a documented tree what is really on the wire, for answers and for requests whose containers are sent. The
 * pseudo child of a list is its element; {@code []} inside list elements means nothing; maps with fixed names are objects;
 * recursion that the documentation cut off refers back to the object around it.
 */
public final class Normaliser {
    /** The names of the two children of a map that are its key and its value. */
    private static final Map<String, String> ENTRY_NAMES = Map.of("key", "value", "k", "v", "v1", "v2");

    private final RawDocument document;
    private final boolean sent;
    private final LeafMapper leaves;
    private final FindingCollector notes;
    private final Map<String, RawNode> described = new HashMap<>();
    private final Deque<Enclosing> enclosing = new ArrayDeque<>();

    /**
     * An object that is being read.
     *
     * @param listName the name of the list that it is an element of, or {@code null}
     * @param name its own name
     * @param className its class, or {@code null}
     * @param path its place in the body
     */
    private record Enclosing(
            @Nullable String listName,
            String name,
            @Nullable String className,
            String path) {}

    /** A shape and whether it is a guess. */
    private record Shaped(Shape shape, boolean guessed) {}

    private Normaliser(RawDocument document, boolean sent, List<RawNode> tree, FindingCollector notes) {
        this.document = document;
        this.sent = sent;
        this.leaves = new LeafMapper(NumberEvidence.of(tree), notes);
        this.notes = notes;
        describe(tree);
    }

    /** The members of a nested request: what the gateway fills in is left out. */
    public static List<Member> request(RawDocument document, FindingCollector notes) {
        var tree = document.request();
        return new Normaliser(document, true, tree, notes).members(tree, "", "request", ArrayEvidence.NONE);
    }

    /**
     * The roots of an answer. The one root that nearly every answer has is unwrapped, so places count from inside it.
     */
    public static List<Member> response(RawDocument document, List<RawNode> roots, FindingCollector notes) {
        var normaliser = new Normaliser(document, false, roots, notes);
        if (roots.size() != 1) {
            return normaliser.members(roots, "", "response", ArrayEvidence.NONE);
        }
        var root = roots.get(0);
        var shaped = normaliser.shape(root, "", "response." + root.name(), ArrayEvidence.NONE);
        return List.of(normaliser.member(root, shaped));
    }

    private void describe(List<RawNode> nodes) {
        for (var node : nodes) {
            var type = SpelledType.of(node.type());
            if (type.kind() == Kind.CLASS && !node.isLeaf()) {
                described.putIfAbsent(type.name(), node);
            }
            describe(node.children());
        }
    }

    /**
     * The members of an object.
     *
     * @param nodes the nodes
     * @param path the place of the object in the body
     * @param documented its place in the document
     * @param arrays what {@code []} on one of them means
     */
    private List<Member> members(List<RawNode> nodes, String path, String documented, ArrayEvidence arrays) {
        var members = new ArrayList<Member>();
        var names = new HashSet<String>();
        for (var node : nodes) {
            var place = documented + "." + node.name();
            if (sent && isLeftOut(node, place)) {
                continue;
            }
            if (node.name().isEmpty()) {
                notes.add(Finding.Kind.NAMELESS_DROPPED, documented, "left out a node without a name");
                continue;
            }
            if (names.contains(node.name())) {
                notes.add(Finding.Kind.DUPLICATE_LEAF, place, "described twice in one object: the first counts");
                continue;
            }
            var shaped = shape(node, path.isEmpty() ? node.name() : path + "." + node.name(), place, arrays);
            if (sent && shaped.shape().isEmpty()) {
                notes.add(Finding.Kind.EMPTY_CONTAINER, place, "left out: nothing in it is sent");
                continue;
            }
            names.add(node.name());
            members.add(member(node, shaped));
        }
        return members;
    }

    /** Drops "required" in answers, where documents are wrong about it, and on fields that refer back to their own object. */
    private Member member(RawNode node, Shaped shaped) {
        var required = sent && node.required() && !(shaped.shape() instanceof Shape.Recursive);
        return leaves.member(node, shaped.shape(), shaped.guessed()).withRequired(required);
    }

    private boolean isLeftOut(RawNode node, String place) {
        if (node.defaultValue() != null) {
            notes.add(Finding.Kind.DEFAULTED, place, "not sent: the documentation gives it a value");
            return true;
        }
        if (node.isFilled()) {
            notes.add(Finding.Kind.GATEWAY_FILLED, place, "not sent: the gateway fills it in");
            return true;
        }
        return false;
    }

    private Shaped shape(RawNode node, String path, String place, ArrayEvidence arrays) {
        var type = SpelledType.of(node.type());
        if (type.isList()) {
            return list(node, type, path, place, arrays);
        }
        if (!sent
                && type.kind() == Kind.SCALAR
                && !node.isLeaf()
                && node.children().stream().allMatch(Normaliser::isUntyped)) {
            notes.add(
                    Finding.Kind.TYPE_SPELLING, place, "is a single value: its fields have no types and mean nothing");
            return leaf(null, node, type, path, place);
        }
        return node.isLeaf() ? leaf(null, node, type, path, place) : object(null, node, type, path, place);
    }

    private static boolean isUntyped(RawNode node) {
        return node.isLeaf() && SpelledType.of(node.type()).kind() == Kind.NONE;
    }

    private Shaped list(RawNode node, SpelledType type, String path, String place, ArrayEvidence arrays) {
        if (node.isLeaf()) {
            return emptyList(node, type, path, place, arrays);
        }
        if (type.odd()) {
            notes.add(Finding.Kind.TYPE_SPELLING, place, "read the type \"" + node.type() + "\"");
        }
        var only = node.children().size() == 1 ? node.children().get(0) : null;
        if (only == null
                || type.kind() == Kind.CLASS
                        && only.isLeaf()
                        && SpelledType.of(only.type()).kind() == Kind.SCALAR) {
            return items(object(node.name(), node, elementOf(type), path, place));
        }
        if (sent && isLeftOut(only, place + "." + only.name())) {
            return nothing(path);
        }
        notes.add(Finding.Kind.LIST_UNWRAPPED, place, "\"" + only.name() + "\" is its element, not a field");
        var inner = place + "." + only.name();
        var element = SpelledType.of(only.type());
        if (only.isLeaf()) {
            // The [] of a scalar element only repeats that it is in a list.
            return items(leaf(node.name(), only, element.element(), path, inner));
        }
        if (element.kind() == Kind.LIST) {
            return items(list(only, element, path, inner, ArrayEvidence.NONE));
        }
        return items(object(node.name(), only, element.element(), path, inner));
    }

    /** Makes a list of which the document only gives the type. */
    private Shaped emptyList(RawNode node, SpelledType type, String path, String place, ArrayEvidence arrays) {
        if (type.kind() == Kind.LIST) {
            var element = SpelledType.of(type.name());
            if (element.kind() == Kind.NONE) {
                notes.add(Finding.Kind.TYPE_UNKNOWN, place, "the elements are not described: assumed any JSON");
                return new Shaped(new Shape.Items(new Shape.Leaf(Scalar.JSON)), true);
            }
            return items(leaf(node.name(), node, element, path, place));
        }
        var element = leaf(node.name(), node, type.element(), path, place);
        // The documents of Union are reliable here.
        if (!isListElement() || document.form() == RawDocument.Form.UNION) {
            return items(element);
        }
        var isList = arrays.lists().contains(node.name());
        if (!isList && !arrays.mixed()) {
            notes.add(Finding.Kind.ARRAY_NOISE, place, "\"" + node.type() + "\" in a list's element is a single value");
            return element;
        }
        notes.add(
                Finding.Kind.ARRAY,
                place,
                "\"" + node.type() + "\" in a list's element was taken for " + (isList ? "a list" : "a single value"));
        return new Shaped(isList ? new Shape.Items(element.shape()) : element.shape(), true);
    }

    private boolean isListElement() {
        return enclosing.stream().anyMatch(object -> object.listName() != null);
    }

    private static Shaped items(Shaped element) {
        return new Shaped(new Shape.Items(element.shape()), element.guessed());
    }

    private static SpelledType elementOf(SpelledType list) {
        return list.kind() == Kind.LIST ? SpelledType.of(list.name()) : list.element();
    }

    /** A node without children. */
    private Shaped leaf(@Nullable String listName, RawNode node, SpelledType type, String path, String place) {
        switch (type.kind()) {
            case SCALAR -> {
                var typed = leaves.scalar(node, type, place);
                return new Shaped(new Shape.Leaf(typed.scalar()), typed.guessed());
            }
            case NONE -> {
                var ancestor = enclosing.stream()
                        .filter(object -> isNamed(object, node.name()))
                        .findFirst();
                if (ancestor.isPresent() && !isOwnResult(ancestor.get(), node.name())) {
                    return tied(ancestor.get(), node, place);
                }
                var typed = leaves.scalar(node, type, place);
                return new Shaped(new Shape.Leaf(typed.scalar()), true);
            }
            case CLASS -> {
                return named(listName, node, type, path, place);
            }
            case MAP -> {
                notes.add(Finding.Kind.TYPE_UNKNOWN, place, "the values are not described: assumed any JSON");
                return new Shaped(new Shape.Entries(new Shape.Leaf(Scalar.JSON)), true);
            }
            case LIST -> {
                notes.add(Finding.Kind.TYPE_UNKNOWN, place, "the elements are not described: assumed any JSON");
                return new Shaped(new Shape.Items(new Shape.Leaf(Scalar.JSON)), true);
            }
        }
        throw new IllegalStateException(type.kind() + " is no kind");
    }

    /** A node with a class, whose fields stand elsewhere in the document or nowhere. */
    private Shaped named(@Nullable String listName, RawNode node, SpelledType type, String path, String place) {
        var ancestor = enclosing.stream()
                .filter(object -> Objects.equals(type.name(), object.className()))
                .findFirst();
        if (ancestor.isPresent()) {
            return tied(ancestor.get(), node, place);
        }
        var description = Optional.ofNullable(described.get(type.name())).filter(it -> !sent || holdsWhatIsSent(it));
        if (description.isPresent()) {
            return object(listName, description.get(), type, path, place);
        }
        notes.add(Finding.Kind.TYPE_UNKNOWN, place, "\"" + node.type() + "\" is not described: assumed any JSON");
        return new Shaped(new Shape.Leaf(Scalar.JSON), true);
    }

    /** Tells whether a node has anything to send. Without that, it cannot describe a leaf of the same class. */
    private static boolean holdsWhatIsSent(RawNode node) {
        return node.children().stream()
                .filter(child -> child.defaultValue() == null && !child.isFilled())
                .anyMatch(child -> child.isLeaf() || holdsWhatIsSent(child));
    }

    /** Tells whether a field of the root only repeats the name of the root, as in {@code result.result}, and is no recursion. */
    @SuppressWarnings("ReferenceEquality") // The very root, not an equal one.
    private boolean isOwnResult(Enclosing ancestor, String name) {
        return ancestor.path().isEmpty()
                && ancestor == enclosing.peek()
                && !sent
                && (DummyNames.contain(name) || name.equals("data"));
    }

    private static boolean isNamed(Enclosing object, String name) {
        return name.equals(object.name()) || name.equals(object.listName());
    }

    private Shaped tied(Enclosing ancestor, RawNode node, String place) {
        notes.add(
                Finding.Kind.RECURSION_TIED,
                place,
                "stands for the object at \"" + ancestor.path() + "\" that it is in");
        var recursive = new Shape.Recursive(ancestor.path());
        var isList = node.name().equals(ancestor.listName()) && !node.name().equals(ancestor.name());
        return new Shaped(isList ? new Shape.Items(recursive) : recursive, false);
    }

    /** A node with children that is no list, or the element of one. */
    private Shaped object(@Nullable String listName, RawNode node, SpelledType type, String path, String place) {
        if (type.kind() == Kind.MAP) {
            var map = map(listName, node, path, place);
            if (map.isPresent()) {
                return map.get();
            }
        } else if (type.kind() == Kind.SCALAR || type.kind() == Kind.NONE && listName == null) {
            notes.add(Finding.Kind.TYPE_SPELLING, place, "has fields and the type \"" + node.type() + "\": an object");
        }
        return new Shaped(struct(listName, node, type, path, place), false);
    }

    private Shape.Struct struct(@Nullable String listName, RawNode node, SpelledType type, String path, String place) {
        var className = type.kind() == Kind.CLASS ? type.name() : null;
        enclosing.push(new Enclosing(listName, node.name(), className, path));
        var arrays = isListElement() ? ArrayEvidence.of(node.children()) : ArrayEvidence.NONE;
        var members = members(node.children(), path, place, arrays);
        enclosing.pop();
        return new Shape.Struct(
                path,
                className == null ? null : simpleName(className),
                label(listName, node.name()),
                Text.zh(node.doc()),
                members);
    }

    /** Returns the name of one element. If the fields stand in the list itself, the name of the list is a plural. */
    private static String label(@Nullable String listName, String name) {
        return name.equals(listName) ? name.replaceFirst("_?[Ll]ist$|(?<=[^sui])s$", "") : name;
    }

    public static String simpleName(String className) {
        return className.substring(Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')) + 1);
    }

    /** A map, if the children are its key and value or a dummy; nothing if they are fields. */
    private Optional<Shaped> map(@Nullable String listName, RawNode node, String path, String place) {
        var children = node.children();
        if (children.size() == 2) {
            return value(children.get(0), children.get(1))
                    .map(value -> entries(shape(value, path, place + "." + value.name(), ArrayEvidence.NONE)));
        }
        if (children.size() != 1) {
            return Optional.empty();
        }
        var only = children.get(0);
        if (sent && isLeftOut(only, place + "." + only.name())) {
            return Optional.of(nothing(path));
        }
        if (only.isLeaf() || DummyNames.contain(only.name())) {
            notes.add(Finding.Kind.MAP, place, "\"" + only.name() + "\" was taken for what the map's values are");
            var value = shape(only, path, place + "." + only.name(), ArrayEvidence.NONE);
            return Optional.of(new Shaped(new Shape.Entries(value.shape()), true));
        }
        notes.add(Finding.Kind.MAP, place, "a map with the only field \"" + only.name() + "\" was taken for an object");
        return Optional.of(new Shaped(struct(listName, node, SpelledType.of(node.type()), path, place), true));
    }

    /** Returns an object without fields, for a container that holds nothing that is sent. */
    private static Shaped nothing(String path) {
        return new Shaped(new Shape.Struct(path, null, "", Text.NONE, List.of()), false);
    }

    private static Shaped entries(Shaped value) {
        return new Shaped(new Shape.Entries(value.shape()), value.guessed());
    }

    /** Of the only two children of a map, the one that is its value, if they are key and value. */
    private static Optional<RawNode> value(RawNode first, RawNode second) {
        if (second.name().equals(ENTRY_NAMES.get(first.name()))) {
            return Optional.of(second);
        }
        return first.name().equals(ENTRY_NAMES.get(second.name())) ? Optional.of(first) : Optional.empty();
    }
}
