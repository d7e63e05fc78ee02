package io.github.jdcodegen.spec.importer.normalise;

import io.github.jdcodegen.spec.importer.document.RawDocument;
import io.github.jdcodegen.spec.importer.document.RawNode;
import io.github.jdcodegen.spec.importer.normalise.SpelledType.Kind;
import io.github.jdcodegen.spec.importer.report.Finding;
import io.github.jdcodegen.spec.importer.report.FindingCollector;
import io.github.jdcodegen.spec.model.Encoding;
import io.github.jdcodegen.spec.model.Names;
import io.github.jdcodegen.spec.model.Scalar;
import io.github.jdcodegen.spec.model.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads requests of the flat layout. Every leaf is sent at top level under its own wire name; containers are not sent. A list
 * of single values is one text with commas. Of a list of objects, each leaf is such a text; users see them as rows.
 */
public final class FlatRequest {
    private final LeafMapper leaves;
    private final FindingCollector notes;
    private final List<Parameter> parameters = new ArrayList<>();

    /**
     * A leaf that is sent.
     *
     * @param node its node
     * @param place its place in the document
     * @param row the rows that it is a column of, or {@code null}
     * @param list whether it is a list of single values
     * @param required whether it is required, and all its containers are
     */
    private record Parameter(
            RawNode node, String place, @Nullable Row row, boolean list, boolean required) {}

    /**
     * A list of objects.
     *
     * @param node the list
     * @param element the node of its elements
     * @param parent the name of its container, or empty
     * @param required whether it and all its containers are required
     */
    private record Row(RawNode node, RawNode element, String parent, boolean required) {}

    /**
     * The position of the walk through the tree.
     *
     * @param name the name of the container, or empty
     * @param place its place in the document
     * @param row the rows that it is inside of, or {@code null}
     * @param required whether it and all its containers are required
     */
    private record Inside(
            String name, String place, @Nullable Row row, boolean required) {
        Inside container(RawNode node) {
            return new Inside(node.name(), place + "." + node.name(), row, required && node.required());
        }

        /** Tells whether a list inside the rows, which cannot be a column, is required beside them. */
        boolean isRequiredBeside() {
            return required && (row == null || row.required());
        }
    }

    private FlatRequest(RawDocument document, FindingCollector notes) {
        this.leaves = new LeafMapper(NumberEvidence.of(document.request()), notes);
        this.notes = notes;
    }

    /** The parameters of a flat request, in the order of the document; rows stand where their first column does. */
    public static List<Member> members(RawDocument document, FindingCollector notes) {
        var request = new FlatRequest(document, notes);
        var sent = document.request().stream().filter(node -> !node.isFilled()).toList();
        var isWhole = !sent.isEmpty() && sent.stream().allMatch(FlatRequest::isOptionalContainer);
        for (var node : document.request()) {
            if (isWhole && !node.isFilled()) {
                // Containers are not sent, and nothing stands beside them: what they need, the request needs.
                request.walk(node.children(), new Inside(node.name(), "request." + node.name(), null, true));
            } else {
                request.walk(node, new Inside("", "request", null, true));
            }
        }
        return request.members();
    }

    private static boolean isOptionalContainer(RawNode node) {
        return !node.isLeaf()
                && !node.required()
                && !SpelledType.of(node.type()).isList();
    }

    private void walk(List<RawNode> nodes, Inside inside) {
        for (var node : nodes) {
            walk(node, inside);
        }
    }

    private void walk(RawNode node, Inside inside) {
        var place = inside.place() + "." + node.name();
        if (node.isFilled()) {
            notes.add(
                    node.defaultValue() == null ? Finding.Kind.GATEWAY_FILLED : Finding.Kind.DEFAULTED,
                    place,
                    node.defaultValue() == null
                            ? "not sent: the gateway fills it in"
                            : "not sent: the documentation gives it a value");
            return;
        }
        var type = SpelledType.of(node.type());
        if (node.isLeaf()) {
            // Inside rows, [] only says that there are several rows.
            add(node, inside, inside.row() == null && type.isList());
        } else if (type.isList()) {
            list(node, inside.name(), inside.container(node));
        } else {
            walk(node.children(), inside.container(node));
        }
    }

    /**
     * A list with children.
     *
     * @param parent the name of its container, or empty
     * @param inside inside of it
     */
    private void list(RawNode list, String parent, Inside inside) {
        var only = list.children().size() == 1 ? list.children().get(0) : null;
        if (only != null && only.isLeaf()) {
            scalars(only, inside);
            return;
        }
        if (inside.row() != null) {
            notes.add(Finding.Kind.LIST_HOISTED, inside.place(), "rows inside rows: they stand beside them");
        }
        if (only != null && only.isFilled()) {
            walk(only, inside);
            return;
        }
        var element = only == null ? list : only;
        if (only != null) {
            notes.add(
                    Finding.Kind.LIST_UNWRAPPED, inside.place(), "\"" + only.name() + "\" is its element, not a field");
        }
        var place = only == null ? inside.place() : inside.place() + "." + only.name();
        if (only != null && SpelledType.of(only.type()).isList()) {
            list(only, parent, new Inside(only.name(), place, inside.row(), inside.required()));
            return;
        }
        var row = new Row(list, element, parent, inside.isRequiredBeside());
        // Inside a row, only the column itself says whether it is required.
        walk(element.children(), new Inside(list.name(), place, row, true));
    }

    private void scalars(RawNode element, Inside inside) {
        if (element.isFilled()) {
            walk(element, inside);
            return;
        }
        notes.add(
                Finding.Kind.LIST_UNWRAPPED,
                inside.place(),
                "sent as \"" + element.name() + "\", which is what its elements are called");
        if (inside.row() != null) {
            notes.add(Finding.Kind.LIST_HOISTED, inside.place(), "a list inside rows: it stands beside them");
        }
        add(element, new Inside(inside.name(), inside.place(), null, inside.isRequiredBeside()), true);
    }

    private void add(RawNode node, Inside inside, boolean list) {
        var place = inside.place() + "." + node.name();
        if (node.required() && !inside.required()) {
            notes.add(Finding.Kind.REQUIRED_WITHIN_OPTIONAL, place, "required only if its optional container is given");
        }
        parameters.add(new Parameter(node, place, inside.row(), list, node.required() && inside.required()));
    }

    private List<Member> members() {
        var byName = new LinkedHashMap<String, List<Parameter>>();
        for (var parameter : parameters) {
            byName.computeIfAbsent(parameter.node().name(), name -> new ArrayList<>())
                    .add(parameter);
        }
        var columns = new LinkedHashMap<Row, List<Member>>();
        for (var same : byName.values()) {
            var row = same.get(0).row();
            if (same.size() == 1 && row != null) {
                columns.computeIfAbsent(row, first -> new ArrayList<>()).add(single(same.get(0)));
            }
        }
        var names = new HashSet<>(byName.keySet());
        var members = new ArrayList<Member>();
        for (var same : byName.values()) {
            var first = same.get(0);
            if (same.size() > 1) {
                members.add(merged(same));
            } else if (first.row() == null) {
                members.add(first.list() ? csv(first) : single(first));
            } else if (columns.containsKey(first.row())) {
                members.add(rows(first.row(), columns.remove(first.row()), names));
            }
        }
        return members;
    }

    private Member single(Parameter parameter) {
        var typed =
                leaves.scalar(parameter.node(), SpelledType.of(parameter.node().type()), parameter.place());
        return leaves.member(parameter.node(), new Shape.Leaf(typed.scalar()), typed.guessed())
                .withRequired(parameter.required());
    }

    private Member csv(Parameter parameter) {
        var typed =
                leaves.scalar(parameter.node(), SpelledType.of(parameter.node().type()), parameter.place());
        var shape = new Shape.Items(new Shape.Leaf(typed.scalar()));
        return leaves.member(parameter.node(), shape, typed.guessed())
                .withRequired(parameter.required())
                .withEncoding(Encoding.CSV);
    }

    /** One parameter that the document describes several times. */
    private Member merged(List<Parameter> same) {
        var first = same.get(0);
        var places = same.stream().map(Parameter::place).collect(Collectors.joining(", "));
        notes.add(
                Finding.Kind.DUPLICATE_LEAF,
                first.place(),
                "sent once, described " + same.size() + " times: " + places);
        var typed = common(same.stream()
                .map(parameter -> leaves.scalar(
                        parameter.node(), SpelledType.of(parameter.node().type()), parameter.place()))
                .toList());
        var isList = same.stream().anyMatch(parameter -> parameter.list() || parameter.row() != null);
        var leaf = new Shape.Leaf(typed.scalar());
        var doc = same.stream()
                .map(parameter -> parameter.node().doc())
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining("\n"));
        return leaves.member(first.node(), isList ? new Shape.Items(leaf) : leaf, isList || typed.guessed())
                .withRequired(same.stream().anyMatch(Parameter::required))
                .withEncoding(isList ? Encoding.CSV : Encoding.PLAIN)
                .withDoc(Text.zh(doc));
    }

    private static LeafMapper.Typed common(List<LeafMapper.Typed> types) {
        var scalars = types.stream().map(LeafMapper.Typed::scalar).collect(Collectors.toSet());
        if (scalars.size() == 1) {
            return new LeafMapper.Typed(types.get(0).scalar(), types.stream().allMatch(LeafMapper.Typed::guessed));
        }
        return new LeafMapper.Typed(
                Set.of(Scalar.LONG, Scalar.DECIMAL).containsAll(scalars) ? Scalar.DECIMAL : Scalar.STRING, true);
    }

    /** Makes the rows of a list of objects. Their name is not sent, so it must differ from every name that is sent. */
    private Member rows(Row row, List<Member> columns, Set<String> names) {
        var list = row.node();
        var type = SpelledType.of(row.element().type());
        var className = type.kind() == Kind.CLASS
                ? type.name()
                : SpelledType.of(list.type()).name();
        var simpleName = className == null ? null : Normaliser.simpleName(className);
        var plain = Names.canServe(list.name()) ? list.name() : "list";
        var wishes = Stream.of(
                list.name(),
                row.element().name(),
                simpleName == null ? "" : Names.member(simpleName) + "List",
                row.parent() + Names.type(plain));
        var name = Stream.concat(
                        wishes.filter(wish -> Names.canServe(wish) && !DummyNames.contain(wish)),
                        IntStream.iterate(1, i -> i + 1).mapToObj(i -> plain + "Rows" + (i == 1 ? "" : i)))
                .filter(candidate -> !names.contains(candidate))
                .findFirst()
                .orElseThrow();
        names.add(name);
        if (!name.equals(list.name())) {
            notes.add(
                    Finding.Kind.NAME_GIVEN,
                    "request." + list.name(),
                    "the rows are called \"" + name
                            + "\": the list's own name is sent for something else, or cannot serve");
        }
        var struct =
                new Shape.Struct(name, simpleName, name, Text.zh(row.element().doc()), columns);
        return leaves.member(list, new Shape.Items(struct), false)
                .withName(name)
                .withRequired(row.required())
                .withEncoding(Encoding.COLUMNS);
    }
}
