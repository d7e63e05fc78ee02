package io.github.jdcodegen.spec.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A named type: a record or an enum. */
public sealed interface TypeDefinition {

    /** Its name, which is also its Java name. */
    String name();

    /** What it is. */
    Text doc();

    /** Where it stands. */
    Location location();

    /**
     * A record type.
     *
     * @param name its name
     * @param doc what it is
     * @param fields its fields, in order
     * @param rules what holds between its fields
     * @param location where it stands
     */
    record RecordType(String name, Text doc, List<Field> fields, List<Rule> rules, Location location)
            implements TypeDefinition {
        /** Copies the lists. */
        public RecordType {
            fields = List.copyOf(fields);
            rules = List.copyOf(rules);
        }
    }

    /**
     * An open enum: values outside its table are possible and kept.
     *
     * @param name its name
     * @param doc what it is
     * @param type {@link Scalar#STRING}, {@link Scalar#INT} or {@link Scalar#LONG}: its form on the wire
     * @param values its values, in order
     * @param location where it stands
     */
    record EnumType(String name, Text doc, Scalar type, List<Value> values, Location location)
            implements TypeDefinition {
        /** Copies the list. */
        public EnumType {
            values = List.copyOf(values);
        }
    }

    /**
     * A value of an enum.
     *
     * @param wire the exact value on the wire
     * @param name the name of its constant where the wire value cannot serve; else {@code null}
     * @param doc what it means
     * @param appliesTo whom it is for, such as merchant types {@code SOP}, {@code LBP}; empty for all
     * @param deprecated not to be used any more; else {@code null}
     * @param location where it stands
     */
    record Value(
            String wire,
            @Nullable String name,
            Text doc,
            List<String> appliesTo,
            @Nullable Deprecation deprecated,
            Location location) {
        /** Copies the list. */
        public Value {
            appliesTo = List.copyOf(appliesTo);
        }
    }
}
