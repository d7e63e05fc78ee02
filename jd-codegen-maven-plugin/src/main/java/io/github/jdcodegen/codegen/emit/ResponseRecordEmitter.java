package io.github.jdcodegen.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.jdcodegen.codegen.emit.javadoc.JavadocBuilder;
import io.github.jdcodegen.codegen.emit.javadoc.JavadocText;
import io.github.jdcodegen.codegen.emit.syntax.JavaTypes;
import io.github.jdcodegen.codegen.emit.syntax.Literals;
import io.github.jdcodegen.codegen.plan.FieldPlan;
import io.github.jdcodegen.codegen.plan.TypePlan.RecordPlan;
import io.github.jdcodegen.runtime.generated.FieldNames;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** What a response and the types nested in it have in common: a record that is read from a stream. */
final class ResponseRecordEmitter {
    private static final ClassName FIELD_NAMES = ClassName.get(FieldNames.class);
    /** What stands between names, or before such a character that is part of a name. */
    private static final Pattern SEPARATOR = Pattern.compile("[;|\\\\]");

    private static final String MASK = Literals.string("***");

    private final RecordPlan record;
    private final JavadocText javadoc;

    ResponseRecordEmitter(RecordPlan record, JavadocText javadoc) {
        this.record = record;
        this.javadoc = javadoc;
    }

    /** A type nested in a response. */
    static TypeSpec nested(RecordPlan record, JavadocText javadoc) {
        var read = new ResponseRecordEmitter(record, javadoc);
        var type = read.declare(new JavadocBuilder().paragraph(javadoc.described(record.name(), record.doc())));
        read.addReading(type, false);
        return type.build();
    }

    /** The record with its components and all that follows from them, but no way to read it yet. */
    TypeSpec.Builder declare(JavadocBuilder doc) {
        var header = MethodSpec.constructorBuilder();
        var type = TypeSpec.recordBuilder(record.name()).addModifiers(Modifier.PUBLIC);
        for (var field : record.fields()) {
            header.addParameter(JavaTypes.read(field.type()), field.member());
            doc.tag("@param " + field.member(), javadoc.answered(field));
        }
        record.fields().stream()
                .filter(field -> field.field().deprecated() != null)
                .map(this::deprecated)
                .forEach(type::addMethod);
        masking().ifPresent(type::addMethod);
        return type.addJavadoc(doc.build()).recordConstructor(header.build());
    }

    /** A component cannot be deprecated itself, its accessor can. */
    private MethodSpec deprecated(FieldPlan plan) {
        var field = plan.field();
        return MethodSpec.methodBuilder(plan.member())
                .addJavadoc(new JavadocBuilder()
                        .returns(javadoc.got(plan))
                        .tag("@deprecated", javadoc.deprecated(Objects.requireNonNull(field.deprecated()), record))
                        .build())
                .addAnnotation(JavaTypes.DEPRECATED)
                .addModifiers(Modifier.PUBLIC)
                .returns(JavaTypes.read(plan.type()))
                .addStatement("return $L", plan.member())
                .build();
    }

    /** Where something is personal or secret, {@code toString} tells all but that. */
    private Optional<MethodSpec> masking() {
        if (record.fields().stream().noneMatch(FieldPlan::isMasked)) {
            return Optional.empty();
        }
        var values =
                Literals.arguments(record.fields().stream().map(field -> field.isMasked() ? MASK : field.member()));
        return Optional.of(MethodSpec.methodBuilder("toString")
                .addAnnotation(JavaTypes.OVERRIDE)
                .addModifiers(Modifier.PUBLIC)
                .returns(JavaTypes.STRING)
                .addStatement("return NAMES.describe($L,$W$L)", Literals.string(record.name()), values)
                .build());
    }

    /** Reads what the reader stands on: its fields, or the one value where that is no object. */
    void addReading(TypeSpec.Builder type, boolean bare) {
        if (bare) {
            type.addMethod(read(CodeBlock.builder()
                    .addStatement(
                            "return new $L($L)",
                            record.name(),
                            ReadCode.of(record.fields().get(0), local("in"), local("element")))));
        } else {
            type.addField(names()).addMethod(read(fields()));
        }
    }

    private MethodSpec read(CodeBlock.Builder code) {
        return MethodSpec.methodBuilder("read")
                .addModifiers(Modifier.STATIC)
                .returns(JavaTypes.nullable(ClassName.get("", record.name())))
                .addParameter(JavaTypes.WIRE_READER, local("in"))
                .addCode(code.build())
                .build();
    }

    private CodeBlock.Builder fields() {
        var in = local("in");
        var code = CodeBlock.builder()
                .beginControlFlow("if (!$L.beginObject())", in)
                .addStatement("return null")
                .endControlFlow();
        for (var field : record.fields()) {
            code.addStatement(
                    "$T " + field.member() + " = $L", JavaTypes.of(field.type()), ReadCode.none(field.type()));
        }
        if (record.fields().isEmpty()) {
            code.addStatement("$L.nextField(NAMES)", in);
        } else {
            loop(in, local("field"), code);
        }
        return code.addStatement(
                "return new $L($L)",
                record.name(),
                Literals.arguments(record.fields().stream().map(FieldPlan::member)));
    }

    private void loop(String in, String index, CodeBlock.Builder code) {
        code.beginControlFlow("for (int $1L; ($1L = $2L.nextField(NAMES)) >= 0; )", index, in)
                .beginControlFlow("switch ($L)", index);
        for (int i = 0; i < record.fields().size(); i++) {
            var field = record.fields().get(i);
            code.addStatement(
                    "case " + i + " -> " + field.member() + " = $L", ReadCode.of(field, in, local("element")));
        }
        code.endControlFlow().endControlFlow();
    }

    /** A name for a local variable that is no component's; components have no underscores. */
    private String local(String name) {
        return record.fields().stream().anyMatch(field -> field.member().equals(name)) ? name + "_" : name;
    }

    /**
     * The names to match, each with its other spellings, in one text: where no name on the wire differs from its
     * component's, the compiler has that very constant for the record already.
     */
    private FieldSpec names() {
        var names = record.fields().stream()
                .map(FieldPlan::field)
                .map(field -> Stream.concat(Stream.of(field.wireName()), field.also().stream())
                        .map(name -> SEPARATOR.matcher(name).replaceAll("\\\\$0"))
                        .collect(Collectors.joining("|")))
                .collect(Collectors.joining(";"));
        return FieldSpec.builder(FIELD_NAMES, "NAMES", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer("$Z$T.of($L)", FIELD_NAMES, Literals.lines(names, ';'))
                .build();
    }
}
