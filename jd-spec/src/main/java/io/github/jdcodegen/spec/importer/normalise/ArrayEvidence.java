package io.github.jdcodegen.spec.importer.normalise;

import io.github.jdcodegen.spec.importer.document.RawNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Decides what {@code []} on the fields of a list's elements means. If all fields carry it, it is a habit of the
 * documentation and means nothing. If only some do, those are lists whose name, example or description is plural.
 *
 * @param lists the names of the fields that are lists
 * @param mixed whether some fields carry it and others do not
 */
public record ArrayEvidence(Set<String> lists, boolean mixed) {
    /** Fields outside of lists, where {@code []} means what it says. */
    public static final ArrayEvidence NONE = new ArrayEvidence(Set.of(), false);

    private static final Pattern SAYS_LIST = Pattern.compile("数组|集合|列表|多个");
    private static final Pattern PLURAL = Pattern.compile(".*(?:[^su]s|List|Set|Array)", Pattern.DOTALL);
    private static final Pattern SINGULAR_END = Pattern.compile("s$|List$|Set$|Array$");

    /** Looks at the fields of an object that is, or is inside of, a list's element. */
    public static ArrayEvidence of(List<RawNode> fields) {
        var leaves = fields.stream().filter(RawNode::isLeaf).toList();
        var marked = leaves.stream().filter(ArrayEvidence::isMarked).toList();
        // A field without a type is no evidence of how its siblings were written.
        var mixed = leaves.stream()
                .anyMatch(leaf -> SpelledType.of(leaf.type()).kind() != SpelledType.Kind.NONE && !isMarked(leaf));
        var lists = new TreeSet<String>();
        for (var leaf : marked) {
            if (isPlural(leaf, mixed)) {
                lists.add(leaf.name());
            }
        }
        if (mixed) {
            marked.stream()
                    .map(RawNode::name)
                    .filter(name -> goesWith(name, lists))
                    .forEach(lists::add);
        }
        return new ArrayEvidence(lists, mixed && !marked.isEmpty());
    }

    private static boolean isMarked(RawNode leaf) {
        return SpelledType.of(leaf.type()).array();
    }

    private static boolean isPlural(RawNode leaf, boolean mixed) {
        return leaf.example().startsWith("[")
                || SAYS_LIST.matcher(leaf.doc()).find()
                || mixed && PLURAL.matcher(leaf.name()).matches();
    }

    /** Whether a field goes with a list, as {@code attrValueAlias} goes with {@code attrValues}. */
    private static boolean goesWith(String name, Set<String> lists) {
        return lists.stream()
                .map(list -> SINGULAR_END.matcher(list).replaceFirst(""))
                .anyMatch(singular -> singular.length() > 3 && name.startsWith(singular));
    }
}
