package io.github.jdcodegen.codegen.plan;

import io.github.jdcodegen.spec.model.Scalar;
import java.util.List;

/** The Java type of a field. */
public sealed interface JavaType {

    /**
     * A scalar.
     *
     * @param scalar which
     */
    record Basic(Scalar scalar) implements JavaType {}

    /**
     * A {@code List}.
     *
     * @param element the type of its elements
     */
    record ListOf(JavaType element) implements JavaType {}

    /**
     * A {@code Map} from {@code String}.
     *
     * @param value the type of its values
     */
    record MapOf(JavaType value) implements JavaType {}

    /**
     * A generated type with fields.
     *
     * @param type where it is
     */
    record OfRecord(ClassRef type) implements JavaType {}

    /**
     * A generated open enum.
     *
     * @param type where it is
     * @param wire its form on the wire: a text or a number
     */
    record OfEnum(ClassRef type, Scalar wire) implements JavaType {}

    /**
     * A generated class.
     *
     * @param packageName its package
     * @param simpleNames its simple name, after that of the class it nests in, if any
     */
    record ClassRef(String packageName, List<String> simpleNames) {
        /** Copies the list. */
        public ClassRef {
            simpleNames = List.copyOf(simpleNames);
        }

        /** The name without package and outer class. */
        public String simpleName() {
            return simpleNames.get(simpleNames.size() - 1);
        }
    }
}
