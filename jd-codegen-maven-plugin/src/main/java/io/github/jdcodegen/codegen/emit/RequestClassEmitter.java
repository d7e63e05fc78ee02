package io.github.jdcodegen.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.jdcodegen.codegen.emit.javadoc.FieldTable;
import io.github.jdcodegen.codegen.emit.javadoc.JavadocBuilder;
import io.github.jdcodegen.codegen.emit.javadoc.JavadocPhrase;
import io.github.jdcodegen.codegen.emit.javadoc.JavadocText;
import io.github.jdcodegen.codegen.emit.syntax.ConstantValues;
import io.github.jdcodegen.codegen.emit.syntax.GroupContext;
import io.github.jdcodegen.codegen.emit.syntax.JavaTypes;
import io.github.jdcodegen.codegen.emit.syntax.Literals;
import io.github.jdcodegen.codegen.plan.BodyPlan;
import io.github.jdcodegen.codegen.plan.FieldPlan;
import io.github.jdcodegen.codegen.plan.JavaType;
import io.github.jdcodegen.codegen.plan.TypePlan.RecordPlan;
import io.github.jdcodegen.codegen.plan.WireForm;
import io.github.jdcodegen.runtime.generated.Encoded;
import io.github.jdcodegen.runtime.generated.WireObject;
import io.github.jdcodegen.spec.model.Field;
import io.github.jdcodegen.spec.model.JavaRules;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * What a request and the types nested in it have in common: an immutable object over the values that its builder was
 * given, with accessors, checks and that builder.
 */
final class RequestClassEmitter {
    private static final ClassName BUILDER = ClassName.get("", JavaRules.BUILDER);
    private static final ClassName ENCODED = ClassName.get(Encoded.class);

    private final RecordPlan record;
    private final BodyPlan body;
    private final JavadocText javadoc;

    RequestClassEmitter(RecordPlan record, BodyPlan body, JavadocText javadoc) {
        this.record = record;
        this.body = body;
        this.javadoc = javadoc;
    }

    /** A type nested in a request. */
    static TypeSpec nested(RecordPlan record, BodyPlan body, GroupContext context) {
        var javadoc = JavadocText.of(context);
        var type = TypeSpec.classBuilder(record.name())
                .addJavadoc(FieldTable.add(
                                new JavadocBuilder().paragraph(javadoc.described(record.name(), record.doc())),
                                record,
                                body,
                                context)
                        .list(javadoc.say(JavadocPhrase.RULES), javadoc.rules(record.rules()))
                        .build())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .superclass(WireObject.class);
        var sent = new RequestClassEmitter(record, body, javadoc);
        sent.addMaking(type, CodeBlock.of("builder"));
        sent.addMembers(type);
        return type.addType(sent.builder()).build();
    }

    /**
     * What makes such an object: a builder that is empty, or has the values of another object.
     *
     * @param superArguments what the constructor of the superclass takes
     */
    void addMaking(TypeSpec.Builder type, CodeBlock superArguments) {
        type.addMethod(constructor(superArguments)).addMethod(start()).addMethod(copy());
    }

    /** Accessors, checks and what is masked. */
    void addMembers(TypeSpec.Builder type) {
        record.fields().forEach(field -> type.addMethod(accessor(field)));
        CheckCode.of(record).ifPresent(type::addMethod);
        masked().ifPresent(type::addMethod);
    }

    private MethodSpec constructor(CodeBlock superArguments) {
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(BUILDER, "builder")
                .addStatement("super($L)", superArguments)
                .build();
    }

    private MethodSpec start() {
        return MethodSpec.methodBuilder("builder")
                .addJavadoc(new JavadocBuilder()
                        .returns(javadoc.say(JavadocPhrase.A_BUILDER))
                        .build())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(BUILDER)
                .addStatement("return new Builder(null)")
                .build();
    }

    private MethodSpec copy() {
        return MethodSpec.methodBuilder("toBuilder")
                .addJavadoc(new JavadocBuilder()
                        .returns(javadoc.say(JavadocPhrase.A_COPY))
                        .build())
                .addModifiers(Modifier.PUBLIC)
                .returns(BUILDER)
                .addStatement("return new Builder(this)")
                .build();
    }

    private MethodSpec accessor(FieldPlan plan) {
        var doc = new JavadocBuilder().returns(javadoc.got(plan));
        var method = MethodSpec.methodBuilder(plan.member())
                .addModifiers(Modifier.PUBLIC)
                .returns(JavaTypes.read(plan.type()))
                .addStatement(
                        "return $L($L)",
                        getter(plan.type()),
                        Literals.string(plan.field().wireName()));
        return deprecated(plan.field(), doc, method).build();
    }

    private static String getter(JavaType type) {
        return type instanceof JavaType.ListOf ? "list" : type instanceof JavaType.MapOf ? "map" : "get";
    }

    private Optional<MethodSpec> masked() {
        var wireNames = record.fields().stream()
                .filter(FieldPlan::isMasked)
                .map(field -> field.field().wireName())
                .toList();
        return wireNames.isEmpty()
                ? Optional.empty()
                : Optional.of(MethodSpec.methodBuilder("masked")
                        .addAnnotation(JavaTypes.OVERRIDE)
                        .addModifiers(Modifier.PROTECTED)
                        .returns(TypeName.BOOLEAN)
                        .addParameter(JavaTypes.STRING, "wireName")
                        .beginControlFlow("return switch (wireName)")
                        .addCode("case $L -> true;\ndefault -> false;\n", Literals.strings(wireNames))
                        .addCode("$<};\n")
                        .build());
    }

    private MethodSpec builderConstructor() {
        var constructor = MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(JavaTypes.nullable(ClassName.get("", record.name())), "from")
                .addStatement("super(from)");
        record.constants()
                .forEach(field -> constructor.addStatement(
                        "preset($L, $L)", Literals.string(field.wireName()), ConstantValues.constant(field)));
        return constructor.build();
    }

    /** The builder. */
    TypeSpec builder() {
        var builder = TypeSpec.classBuilder(BUILDER)
                .addJavadoc(new JavadocBuilder()
                        .paragraph(javadoc.say(JavadocPhrase.BUILDS, record.name()))
                        .build())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .superclass(ParameterizedTypeName.get(ClassName.get(WireObject.Builder.class), BUILDER))
                .addMethod(builderConstructor());
        record.fields().forEach(field -> builder.addMethod(setter(field)));
        return builder.addMethod(build()).build();
    }

    private MethodSpec setter(FieldPlan plan) {
        var required = plan.field().required();
        var type = JavaTypes.set(plan.type(), required);
        var doc = new JavadocBuilder()
                .returns(javadoc.say(
                        JavadocPhrase.THIS_BUILDER,
                        JavadocBuilder.code(plan.field().wireName())))
                .tag("@param " + plan.member(), javadoc.sent(plan, type.isPrimitive()));
        var method = MethodSpec.methodBuilder(plan.member())
                .addModifiers(Modifier.PUBLIC)
                .returns(BUILDER)
                .addParameter(type, plan.member())
                .addStatement(encoded(plan));
        return deprecated(plan.field(), doc, method).build();
    }

    /** Keeps the value, in the form that it takes on the wire. */
    private CodeBlock encoded(FieldPlan plan) {
        var value = plan.member();
        var inForm = switch (WireForm.of(plan.type())) {
            case MILLIS -> CodeBlock.of("$T.millis($Z$L)", ENCODED, value);
            case NUMBER -> CodeBlock.of("$T.numeric($Z$L)", ENCODED, value);
            case NATURAL -> CodeBlock.of("$L", value);
        };
        var encoded = switch (plan.field().encoding()) {
            case CSV -> CodeBlock.of("$T.csv($Z$L)", ENCODED, inForm);
            case JSON -> CodeBlock.of("$T.json($Z$L)", ENCODED, inForm);
            case COLUMNS -> CodeBlock.of("$T.columns($L,$W$L)", ENCODED, value, Literals.strings(columns(plan.type())));
            case PLAIN -> inForm;
        };
        return CodeBlock.of("return put($L,$W$L)", Literals.string(plan.field().wireName()), encoded);
    }

    /** The wire names of a row's fields. */
    private List<String> columns(JavaType type) {
        var row = (JavaType.OfRecord) ((JavaType.ListOf) type).element();
        return body.record(row).fields().stream()
                .map(field -> field.field().wireName())
                .toList();
    }

    private MethodSpec build() {
        return MethodSpec.methodBuilder("build")
                .addJavadoc(new JavadocBuilder()
                        .returns(javadoc.say(JavadocPhrase.BUILT))
                        .build())
                .addModifiers(Modifier.PUBLIC)
                .returns(ClassName.get("", record.name()))
                .addStatement("return new $L(this)", record.name())
                .build();
    }

    private MethodSpec.Builder deprecated(Field field, JavadocBuilder doc, MethodSpec.Builder method) {
        if (field.deprecated() != null) {
            method.addAnnotation(JavaTypes.DEPRECATED);
            doc.tag("@deprecated", javadoc.deprecated(field.deprecated(), record));
        }
        return method.addJavadoc(doc.build());
    }
}
