package io.github.jdcodegen.codegen.plan;

import io.github.jdcodegen.spec.model.Field;
import io.github.jdcodegen.spec.model.Rule;
import io.github.jdcodegen.spec.model.Scalar;
import io.github.jdcodegen.spec.model.Text;
import io.github.jdcodegen.spec.model.TypeDefinition;
import java.util.List;

/** A type that is generated. */
public sealed interface TypePlan {

    /** Its simple name. */
    String name();

    /** What it is. */
    Text doc();

    /**
     * A type with fields.
     *
     * @param name its simple name
     * @param doc what it is
     * @param fields its fields, in order
     * @param constants the fields that are always sent with the same value; they have no accessor and no setter
     * @param rules the rules between its fields
     */
    record RecordPlan(String name, Text doc, List<FieldPlan> fields, List<Field> constants, List<Rule> rules)
            implements TypePlan {
        /** Copies the lists. */
        public RecordPlan {
            fields = List.copyOf(fields);
            constants = List.copyOf(constants);
            rules = List.copyOf(rules);
        }
    }

    /**
     * An open enum.
     *
     * @param name its simple name
     * @param doc what it is
     * @param wire its form on the wire: a text or a number
     * @param values its values, in order
     */
    record EnumPlan(String name, Text doc, Scalar wire, List<ValuePlan> values) implements TypePlan {
        /** Copies the list. */
        public EnumPlan {
            values = List.copyOf(values);
        }
    }

    /**
     * A value of an enum.
     *
     * @param constant the name of its constant
     * @param value what the descriptor says
     */
    record ValuePlan(String constant, TypeDefinition.Value value) {}
}
