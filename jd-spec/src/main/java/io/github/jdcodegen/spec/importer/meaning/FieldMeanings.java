package io.github.jdcodegen.spec.importer.meaning;

import io.github.jdcodegen.spec.importer.report.Finding;
import io.github.jdcodegen.spec.importer.report.FindingCollector;
import io.github.jdcodegen.spec.model.Body;
import io.github.jdcodegen.spec.model.Deprecation;
import io.github.jdcodegen.spec.model.Field;
import io.github.jdcodegen.spec.model.Field.Limits;
import io.github.jdcodegen.spec.model.Level;
import io.github.jdcodegen.spec.model.Scalar;
import io.github.jdcodegen.spec.model.Text;
import io.github.jdcodegen.spec.model.TypeDefinition;
import io.github.jdcodegen.spec.model.TypeDefinition.RecordType;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Adds to the fields of a body what their texts say: limits, units, that they end, that they may be left out. */
final class FieldMeanings {
    private static final Set<Scalar> NUMBERS = Set.of(Scalar.INT, Scalar.LONG, Scalar.DECIMAL);

    private final FindingCollector notes;
    private final boolean sent;

    private FieldMeanings(FindingCollector notes, boolean sent) {
        this.notes = notes;
        this.sent = sent;
    }

    static Body add(Body body, String place, FindingCollector notes) {
        var meanings = new FieldMeanings(notes, place.equals("request"));
        return new Body(
                body.result(),
                body.type(),
                meanings.fields(body.fields(), place),
                body.rules(),
                body.types().stream().map(type -> meanings.type(type, place)).toList(),
                body.outcome(),
                body.location());
    }

    private TypeDefinition type(TypeDefinition type, String place) {
        return type instanceof RecordType struct
                ? new RecordType(
                        struct.name(),
                        struct.doc(),
                        fields(struct.fields(), place + "." + struct.name()),
                        struct.rules(),
                        struct.location())
                : type;
    }

    private List<Field> fields(List<Field> fields, String place) {
        return fields.stream()
                .map(field -> field.doc().zhOrEmpty().isEmpty()
                        ? field
                        : add(field, fields, field.doc().zhOrEmpty(), place + "." + field.wireName()))
                .toList();
    }

    private Field add(Field field, List<Field> beside, String doc, String place) {
        var guessed = new TreeSet<>(field.guessed());
        var builder = field.toBuilder();
        var limits = limits(field, doc);
        if (!limits.equals(Limits.NONE)) {
            builder.limits(limits);
            guessed.add("level");
            note(Finding.Kind.LIMIT, place, doc);
        }
        if (field.type() instanceof Scalar scalar && (NUMBERS.contains(scalar) || scalar == Scalar.STRING)) {
            UnitWords.in(doc, NUMBERS.contains(scalar)).ifPresent(unit -> {
                builder.unit(unit);
                guessed.add("unit");
                note(Finding.Kind.UNIT, place, doc);
            });
        }
        if (EndWords.say(doc)) {
            builder.deprecated(new Deprecation(EndWords.use(doc, beside), Text.NONE))
                    .required(false);
            guessed.add("deprecated");
            note(Finding.Kind.DEPRECATED, place, doc);
        }
        if (sent && field.required() && OptionalWords.say(doc)) {
            builder.required(false);
            guessed.add("required");
            note(Finding.Kind.REQUIRED_DENIED, place, doc);
        }
        return builder.guessed(guessed).build();
    }

    private void note(Finding.Kind kind, String place, String doc) {
        notes.add(kind, place, "\"" + Quote.of(doc) + "\"");
    }

    /** Limits from prose are advice. */
    private static Limits limits(Field field, String doc) {
        if (field.type() == Scalar.STRING) {
            return LengthWords.in(doc)
                    .map(length -> new Limits(null, null, null, length, null, null, null, Level.ADVICE))
                    .orElse(Limits.NONE);
        }
        if (field.type() == Scalar.LONG || field.type() == Scalar.INT) {
            var range = RangeWords.in(doc);
            return range.min() == null && range.max() == null
                    ? Limits.NONE
                    : new Limits(range.min(), range.max(), null, null, null, null, null, Level.ADVICE);
        }
        return Limits.NONE;
    }
}
