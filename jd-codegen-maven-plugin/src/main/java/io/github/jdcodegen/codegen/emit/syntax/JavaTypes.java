package io.github.jdcodegen.codegen.emit.syntax;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.github.jdcodegen.codegen.plan.JavaType;
import io.github.jdcodegen.codegen.plan.JavaType.ClassRef;
import io.github.jdcodegen.runtime.generated.WireReader;
import io.github.jdcodegen.runtime.wire.RawJson;
import io.github.jdcodegen.spec.model.Scalar;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The types of a plan as JavaPoet has them. */
public final class JavaTypes {
    public static final ClassName STRING = ClassName.get(String.class);
    public static final ClassName LIST = ClassName.get(List.class);
    public static final ClassName MAP = ClassName.get(Map.class);
    public static final ClassName OVERRIDE = ClassName.get(Override.class);
    public static final ClassName DEPRECATED = ClassName.get(Deprecated.class);
    public static final ClassName WIRE_READER = ClassName.get(WireReader.class);

    private static final ClassName BOOLEAN = ClassName.get(Boolean.class);
    private static final ClassName INTEGER = ClassName.get(Integer.class);
    private static final ClassName LONG = ClassName.get(Long.class);
    private static final ClassName BIG_DECIMAL = ClassName.get(BigDecimal.class);
    private static final ClassName INSTANT = ClassName.get(Instant.class);
    private static final ClassName LOCAL_DATE = ClassName.get(LocalDate.class);
    private static final ClassName RAW_JSON = ClassName.get(RawJson.class);
    private static final TypeName BYTES = ArrayTypeName.of(TypeName.BYTE);
    private static final AnnotationSpec NULLABLE =
            AnnotationSpec.builder(Nullable.class).build();

    private JavaTypes() {}

    /** The type as it is, inside the class that it may nest in; numbers and truth values boxed. */
    public static TypeName of(JavaType type) {
        return of(type, JavaTypes::inside);
    }

    /** The simple name of a class, or a primitive or array as it is written. */
    public static String simpleName(TypeName type) {
        return type instanceof ClassName name ? name.simpleName() : type.toString();
    }

    /** The type as it is, seen from elsewhere in its package. */
    public static TypeName outside(JavaType type) {
        return of(type, JavaTypes::className);
    }

    private static TypeName of(JavaType type, Function<ClassRef, ClassName> name) {
        if (type instanceof JavaType.Basic basic) {
            return boxed(basic.scalar());
        }
        if (type instanceof JavaType.ListOf list) {
            return ParameterizedTypeName.get(LIST, of(list.element(), name));
        }
        if (type instanceof JavaType.MapOf map) {
            return ParameterizedTypeName.get(MAP, STRING, of(map.value(), name));
        }
        return name.apply(type instanceof JavaType.OfEnum ofEnum ? ofEnum.type() : ((JavaType.OfRecord) type).type());
    }

    /** The type of something read: lists and maps are never {@code null}, all else may be. */
    public static TypeName read(JavaType type) {
        return isCollection(type) ? of(type) : nullable(of(type));
    }

    /**
     * The type of something set: what is required is not {@code null}; numbers and truth values are primitive, so that
     * {@code page(1)} will do.
     */
    public static TypeName set(JavaType type, boolean required) {
        if (type instanceof JavaType.Basic basic) {
            switch (basic.scalar()) {
                case BOOLEAN, INT, LONG -> {
                    return boxed(basic.scalar()).unbox();
                }
                default -> {}
            }
        }
        return required ? of(type) : nullable(of(type));
    }

    public static TypeName nullable(TypeName type) {
        return type.annotated(NULLABLE);
    }

    public static boolean isCollection(JavaType type) {
        return type instanceof JavaType.ListOf || type instanceof JavaType.MapOf;
    }

    private static ClassName className(ClassRef ref) {
        var names = ref.simpleNames();
        return ClassName.get(
                ref.packageName(), names.get(0), names.subList(1, names.size()).toArray(String[]::new));
    }

    /**
     * A nested class by its simple name alone, which is enough inside the class it nests in; without a package JavaPoet
     * writes just that, in a record's header too.
     */
    private static ClassName inside(ClassRef ref) {
        return ref.simpleNames().size() == 1 ? className(ref) : ClassName.get("", ref.simpleName());
    }

    private static TypeName boxed(Scalar scalar) {
        return switch (scalar) {
            case STRING -> STRING;
            case BOOLEAN -> BOOLEAN;
            case INT -> INTEGER;
            case LONG -> LONG;
            case DECIMAL -> BIG_DECIMAL;
            case DATETIME, EPOCH_MILLIS -> INSTANT;
            case DATE -> LOCAL_DATE;
            case BYTES -> BYTES;
            case JSON -> RAW_JSON;
        };
    }
}
