package io.github.jdcodegen.spec.importer.merge;

import io.github.jdcodegen.spec.importer.normalise.Member;
import io.github.jdcodegen.spec.importer.normalise.Shape;
import io.github.jdcodegen.spec.importer.report.Finding;
import io.github.jdcodegen.spec.importer.report.FindingCollector;
import io.github.jdcodegen.spec.model.Encoding;
import io.github.jdcodegen.spec.model.Scalar;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/** Joins the fields of one body, one by one. */
final class ShapeMerge {
    private static final Set<Scalar> NUMBERS = Set.of(Scalar.INT, Scalar.LONG, Scalar.DECIMAL);
    private static final Set<Scalar> TIMES = Set.of(Scalar.DATETIME, Scalar.DATE, Scalar.EPOCH_MILLIS);

    private final String body;
    private final boolean takesNewFields;
    private final FindingCollector notes;

    /**
     * Joins a body.
     *
     * @param body {@code request} or {@code response}
     * @param takesNewFields whether a field that the document lacks is taken
     */
    ShapeMerge(String body, boolean takesNewFields, FindingCollector notes) {
        this.body = body;
        this.takesNewFields = takesNewFields;
        this.notes = notes;
    }

    /** A shape, and whether it is a guess. */
    private record Decided(Shape shape, boolean guessed) {}

    /** The fields of an object: in the document's order, and after them those that only the SDK has. */
    List<Member> members(List<Member> documented, List<Member> classes, String path) {
        var real = new LinkedHashMap<String, Member>();
        classes.forEach(member -> real.put(member.wireName(), member));
        var merged = new ArrayList<Member>();
        for (var member : documented) {
            var other = real.remove(member.wireName());
            if (other == null && member.encoding() != Encoding.COLUMNS) {
                notes.add(Finding.Kind.SOURCES_DISAGREE, place(path, member), "in the document, and not in JD's class");
            }
            merged.add(other == null ? member : member(member, other, at(path, member)));
        }
        real.values().forEach(member -> {
            notes.add(
                    takesNewFields ? Finding.Kind.FIELD_ADDED : Finding.Kind.SOURCES_DISAGREE,
                    place(path, member),
                    takesNewFields
                            ? "taken from JD's class: the document lacks it"
                            : "left out: JD's class has it, and the document, which is newer, lacks it");
            if (takesNewFields) {
                merged.add(member);
            }
        });
        return merged;
    }

    private String place(String path, Member member) {
        return body + "." + at(path, member);
    }

    private static String at(String path, Member member) {
        return path.isEmpty() ? member.wireName() : path + "." + member.wireName();
    }

    /** One field that both have. */
    Member member(Member documented, Member real, String path) {
        if (documented.encoding() != Encoding.PLAIN) {
            // Lists and objects inside a text are a text to the SDK.
            return documented;
        }
        var decided = shape(documented, real, path);
        var guessed = new HashSet<>(documented.guessed());
        guessed.remove("type");
        if (decided.guessed()) {
            guessed.add("type");
        }
        return documented
                .withShape(decided.shape())
                .withConstant(real.constant())
                .withGuessed(guessed);
    }

    private Decided shape(Member documented, Member real, String path) {
        var isGuess = documented.guessed().contains("type");
        if (real.guessed().contains("type")) {
            return new Decided(documented.shape(), isGuess);
        }
        return shape(documented.shape(), real.shape(), isGuess, path);
    }

    private Decided shape(Shape documented, Shape real, boolean isGuess, String path) {
        if (documented instanceof Shape.Leaf leaf && real instanceof Shape.Leaf other) {
            return scalar(leaf, other, isGuess, path);
        }
        if (documented instanceof Shape.Items items && real instanceof Shape.Items others) {
            var element = shape(items.element(), others.element(), isGuess, path);
            return new Decided(new Shape.Items(element.shape()), element.guessed());
        }
        if (documented instanceof Shape.Entries entries && real instanceof Shape.Entries others) {
            var value = shape(entries.value(), others.value(), isGuess, path);
            return new Decided(new Shape.Entries(value.shape()), value.guessed());
        }
        if (documented instanceof Shape.Struct struct && real instanceof Shape.Struct other) {
            return new Decided(struct.withMembers(members(struct.members(), other.members(), path)), false);
        }
        if (documented instanceof Shape.Recursive || real instanceof Shape.Recursive) {
            return new Decided(documented, isGuess);
        }
        var isMap = documented instanceof Shape.Entries || real instanceof Shape.Entries;
        if (isMap || isGuess || isAny(documented)) {
            disagree(documented, real, path, "JD's class");
            return new Decided(real, false);
        }
        disagree(documented, real, path, "the document");
        return new Decided(documented, false);
    }

    private static boolean isAny(Shape shape) {
        return shape instanceof Shape.Leaf leaf && leaf.scalar() == Scalar.JSON;
    }

    private Decided scalar(Shape.Leaf documented, Shape.Leaf real, boolean isGuess, String path) {
        if (documented.equals(real)) {
            return new Decided(real, false);
        }
        var areNumbers = NUMBERS.contains(documented.scalar()) && NUMBERS.contains(real.scalar());
        var areTimes = TIMES.contains(documented.scalar()) && TIMES.contains(real.scalar());
        if (areNumbers || areTimes) {
            if (!isGuess && documented.scalar() == Scalar.DECIMAL) {
                disagree(documented, real, path, "JD's class");
            }
            return new Decided(real, false);
        }
        if (isGuess || documented.scalar() == Scalar.JSON) {
            return new Decided(real, false);
        }
        disagree(documented, real, path, "the document");
        return new Decided(documented, false);
    }

    private void disagree(Shape documented, Shape real, String path, String winner) {
        notes.add(
                Finding.Kind.SOURCES_DISAGREE,
                body + (path.isEmpty() ? "" : "." + path),
                "the document says " + said(documented) + ", JD's class says " + said(real) + ": taken from " + winner);
    }

    private static String said(Shape shape) {
        if (shape instanceof Shape.Leaf leaf) {
            return leaf.scalar().keyword();
        }
        if (shape instanceof Shape.Items items) {
            return "list of " + said(items.element());
        }
        return shape instanceof Shape.Entries entries ? "map of " + said(entries.value()) : "object";
    }
}
