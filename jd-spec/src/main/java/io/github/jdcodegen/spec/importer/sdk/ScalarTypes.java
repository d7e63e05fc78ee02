package io.github.jdcodegen.spec.importer.sdk;

import io.github.jdcodegen.spec.model.Scalar;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The types of Java that are single values on the wire. */
final class ScalarTypes {
    private static final Map<Character, Scalar> PRIMITIVES = Map.of(
            'Z',
            Scalar.BOOLEAN,
            'B',
            Scalar.INT,
            'S',
            Scalar.INT,
            'I',
            Scalar.INT,
            'J',
            Scalar.LONG,
            'F',
            Scalar.DECIMAL,
            'D',
            Scalar.DECIMAL,
            'C',
            Scalar.STRING);
    private static final Map<String, Scalar> CLASSES = Map.ofEntries(
            Map.entry("java/lang/String", Scalar.STRING),
            Map.entry("java/lang/CharSequence", Scalar.STRING),
            Map.entry("java/lang/Character", Scalar.STRING),
            Map.entry("java/lang/Boolean", Scalar.BOOLEAN),
            Map.entry("java/lang/Byte", Scalar.INT),
            Map.entry("java/lang/Short", Scalar.INT),
            Map.entry("java/lang/Integer", Scalar.INT),
            Map.entry("java/lang/Long", Scalar.LONG),
            Map.entry("java/lang/Float", Scalar.DECIMAL),
            Map.entry("java/lang/Double", Scalar.DECIMAL),
            Map.entry("java/lang/Number", Scalar.DECIMAL),
            Map.entry("java/math/BigDecimal", Scalar.DECIMAL),
            Map.entry("java/math/BigInteger", Scalar.DECIMAL),
            Map.entry("java/util/Date", Scalar.DATETIME),
            Map.entry("java/sql/Date", Scalar.DATETIME),
            Map.entry("java/sql/Timestamp", Scalar.DATETIME),
            Map.entry("java/util/Calendar", Scalar.DATETIME));

    private ScalarTypes() {}

    /** The scalar that a type is, or {@code null} if it is none. */
    static @Nullable Scalar of(JavaType type) {
        if (type instanceof JavaType.Primitive primitive) {
            return PRIMITIVES.get(primitive.letter());
        }
        if (type instanceof JavaType.Array array
                && array.element() instanceof JavaType.Primitive element
                && element.letter() == 'B') {
            return Scalar.BYTES;
        }
        return type instanceof JavaType.Named named ? CLASSES.get(named.name()) : null;
    }
}
