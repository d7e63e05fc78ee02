package io.github.jdcodegen.spec.importer.normalise;

import io.github.jdcodegen.spec.importer.document.RawNode;
import io.github.jdcodegen.spec.importer.report.Finding;
import io.github.jdcodegen.spec.importer.report.FindingCollector;
import io.github.jdcodegen.spec.model.Encoding;
import io.github.jdcodegen.spec.model.Scalar;
import io.github.jdcodegen.spec.model.Text;
import java.util.Set;

/** Makes members from nodes, and decides the types of leaves. */
public final class LeafMapper {
    /** The key of a field that a guessed type is marked under. */
    public static final Set<String> TYPE_GUESSED = Set.of("type");

    private final NumberEvidence numbers;
    private final FindingCollector notes;

    public LeafMapper(NumberEvidence numbers, FindingCollector notes) {
        this.numbers = numbers;
        this.notes = notes;
    }

    /**
     * A type and whether it is a guess.
     *
     * @param scalar the type
     * @param guessed whether it is a guess
     */
    public record Typed(Scalar scalar, boolean guessed) {}

    /** Returns the scalar of a leaf, without regard to arrays; text if the type is not a scalar. */
    public Typed scalar(RawNode leaf, SpelledType type, String path) {
        if (type.odd()) {
            notes.add(Finding.Kind.TYPE_SPELLING, path, "read the type \"" + leaf.type() + "\"");
        }
        if (type.number()) {
            var verdict = numbers.verdict(leaf);
            if (verdict == NumberEvidence.Verdict.NONE) {
                notes.add(Finding.Kind.NUMBER, path, "nothing tells whether the number is whole: assumed decimal");
            }
            return new Typed(verdict.scalar(), verdict == NumberEvidence.Verdict.NONE);
        }
        var scalar = type.scalar();
        if (scalar != null) {
            return new Typed(scalar, false);
        }
        notes.add(
                Finding.Kind.TYPE_MISSING,
                path,
                leaf.type() == null
                        ? "no type given: assumed string"
                        : "the type \"" + leaf.type() + "\" is not described: assumed string");
        return new Typed(Scalar.STRING, true);
    }

    /** Returns a member with that shape; everything else is taken from the node. */
    public Member member(RawNode node, Shape shape, boolean guessed) {
        return new Member(
                node.name(),
                node.serverName(),
                node.alias(),
                shape,
                Encoding.PLAIN,
                node.required(),
                Text.zh(node.doc()),
                node.example().isEmpty() ? null : node.example(),
                node.sensitive(),
                null,
                guessed ? TYPE_GUESSED : Set.of());
    }
}
