package io.github.jdcodegen.spec.load;

import io.github.jdcodegen.spec.load.MappingReader.Named;
import io.github.jdcodegen.spec.model.Keys;
import io.github.jdcodegen.spec.model.NameRegistry;
import io.github.jdcodegen.spec.model.Names;
import io.github.jdcodegen.spec.model.Problems;
import io.github.jdcodegen.spec.model.Scalar;
import io.github.jdcodegen.spec.model.TypeDefinition;
import io.github.jdcodegen.spec.model.TypeDefinition.EnumType;
import io.github.jdcodegen.spec.model.TypeDefinition.RecordType;
import io.github.jdcodegen.spec.yaml.Node.Entry;
import io.github.jdcodegen.spec.yaml.Node.Mapping;
import java.util.List;
import java.util.Set;

/** Reads named types. */
final class TypeReader {
    private static final Set<Scalar> ENUM_TYPES = Set.of(Scalar.STRING, Scalar.INT, Scalar.LONG);

    /** The greatest number of types of one request or response; the richest of JD's methods has 40. */
    private static final int MAX_TYPES = 1000;

    private TypeReader() {}

    /** The records and enums under {@code types}. */
    static List<TypeDefinition> types(MappingReader body, FieldReader fields, TypeTable types) {
        if (body.named("types").count() > MAX_TYPES) {
            body.problem("types", "There are more than " + MAX_TYPES + " types", "Leave out what you do not need.");
            return List.of();
        }
        return body.named("types")
                .flatMap(entry -> body.mapping(entry.value()).stream()
                        .map(mapping -> mapping.entry("values").isPresent()
                                ? enumType(named(entry, mapping, Keys.ENUM, body.problems()))
                                : recordType(
                                        named(entry, mapping, fields.recordKeys(), body.problems()), fields, types)))
                .toList();
    }

    /** The enums under {@code types}, where there can be nothing else. */
    static List<EnumType> enums(MappingReader shared) {
        return shared.each("types", Keys.ENUM, TypeReader::enumType);
    }

    private static Named named(Entry entry, Mapping mapping, List<String> known, Problems problems) {
        return new Named(entry.key(), MappingReader.of(mapping, known, problems));
    }

    private static TypeDefinition recordType(Named named, FieldReader fields, TypeTable types) {
        checkName(named);
        var entries = named.entries().require("fields");
        var read = fields.fields(entries);
        return new RecordType(
                named.name(), entries.prose("doc"), read, RuleReader.rules(entries, read, types), named.location());
    }

    private static EnumType enumType(Named named) {
        checkName(named);
        var entries = named.entries().require("type", "values");
        var keyword = entries.text("type");
        var type = keyword == null ? Scalar.STRING : Scalar.of(keyword).orElse(Scalar.JSON);
        if (!ENUM_TYPES.contains(type)) {
            entries.problem("type", "An enum is of type string, int or long, not " + keyword, "Write one of these.");
        }
        var values = entries.each("values", Keys.VALUE, TypeReader::value);
        if (values.isEmpty() && entries.has("values")) {
            entries.problem("values", "An enum has no values", "Add some, or use the type itself instead of the enum.");
        }
        checkValues(values, type, entries.problems());
        return new EnumType(named.name(), entries.prose("doc"), type, values, named.location());
    }

    private static TypeDefinition.Value value(Named named) {
        var entries = named.entries();
        return new TypeDefinition.Value(
                named.name(),
                entries.text("name"),
                entries.prose(),
                entries.texts("for"),
                entries.part("deprecated", Keys.DEPRECATED, PartReaders::deprecation),
                named.location());
    }

    private static void checkValues(List<TypeDefinition.Value> values, Scalar type, Problems problems) {
        var constants = NameRegistry.ofMembers(problems::add);
        for (var value : values) {
            var wire = "\"" + value.wire() + "\"";
            if (ENUM_TYPES.contains(type) && !Constants.fits(value.wire(), type)) {
                problems.add(
                        value.location(),
                        wire + " is no value of type " + type,
                        "Write a value of that type, or change the type.");
            }
            var name = value.name();
            var constant = Names.constant(name == null ? value.wire() : name);
            if (!Names.isLegalConstant(constant)) {
                problems.add(
                        value.location(),
                        (name == null ? wire : "\"" + name + "\"") + " cannot be the name of a constant in Java",
                        "Add a name in English letters, such as name: ON_SHELF.");
            } else {
                constants.take(constant, wire, value.location(), free -> "Add, for example, name: " + free + ".");
            }
        }
    }

    private static void checkName(Named named) {
        if (!Names.isLegalType(named.name())) {
            named.entries()
                    .problems()
                    .add(
                            named.location(),
                            "\"" + named.name() + "\" cannot be the name of a type",
                            "Write a capital, then letters and digits; not Builder or Known.");
        }
    }
}
