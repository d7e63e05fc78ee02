package io.github.jdcodegen.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.jdcodegen.codegen.emit.javadoc.JavadocBuilder;
import io.github.jdcodegen.codegen.emit.javadoc.JavadocPhrase;
import io.github.jdcodegen.codegen.emit.javadoc.JavadocText;
import io.github.jdcodegen.codegen.emit.syntax.JavaTypes;
import io.github.jdcodegen.codegen.emit.syntax.Literals;
import io.github.jdcodegen.codegen.plan.TypePlan.EnumPlan;
import io.github.jdcodegen.codegen.plan.TypePlan.ValuePlan;
import io.github.jdcodegen.runtime.wire.OpenEnum;
import io.github.jdcodegen.spec.model.JavaRules;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** An open enum: its constants, the enum of known values behind them, and any other value besides. */
final class EnumEmitter {
    private static final ClassName KNOWN = ClassName.get("", JavaRules.KNOWN);

    private final EnumPlan plan;
    private final JavadocText javadoc;
    private final ClassName self;

    private EnumEmitter(EnumPlan plan, JavadocText javadoc) {
        this.plan = plan;
        this.javadoc = javadoc;
        self = ClassName.get("", plan.name());
    }

    static TypeSpec.Builder emit(EnumPlan plan, JavadocText javadoc) {
        return new EnumEmitter(plan, javadoc).emit();
    }

    private TypeSpec.Builder emit() {
        var type = TypeSpec.classBuilder(plan.name())
                .addJavadoc(new JavadocBuilder()
                        .paragraph(javadoc.described(plan.name(), plan.doc()))
                        .build())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .superclass(ParameterizedTypeName.get(
                        ClassName.get(OpenEnum.class), ClassName.get("", plan.name(), JavaRules.KNOWN)));
        plan.values().forEach(value -> type.addField(constant(value)));
        return type.addMethod(constructor()).addMethod(of()).addType(known());
    }

    private FieldSpec constant(ValuePlan value) {
        var field = FieldSpec.builder(self, value.constant(), Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .initializer(
                        "new $L($L,$WKnown.$L)",
                        plan.name(),
                        Literals.string(value.value().wire()),
                        value.constant());
        var doc = new JavadocBuilder().paragraph(javadoc.value(value));
        deprecated(value).ifPresent(text -> {
            field.addAnnotation(JavaTypes.DEPRECATED);
            doc.tag("@deprecated", text);
        });
        return field.addJavadoc(doc.build()).build();
    }

    private MethodSpec constructor() {
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(JavaTypes.STRING, "wire")
                .addParameter(KNOWN, "known")
                .addStatement("super(wire, known)")
                .build();
    }

    private MethodSpec of() {
        var code = CodeBlock.builder().add("return switch (wire) {\n$>");
        plan.values()
                .forEach(value -> code.add(
                        "case $L -> $L;\n", Literals.string(value.value().wire()), value.constant()));
        code.add("default -> new $L(wire, Known.$L);\n", plan.name(), JavaRules.UNRECOGNIZED)
                .add("$<};\n");
        return MethodSpec.methodBuilder("of")
                .addJavadoc(new JavadocBuilder()
                        .returns(javadoc.say(JavadocPhrase.OF))
                        .tag("@param wire", javadoc.say(JavadocPhrase.WIRE))
                        .build())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(self)
                .addParameter(JavaTypes.STRING, "wire")
                .addCode(code.build())
                .build();
    }

    private TypeSpec known() {
        var known = TypeSpec.enumBuilder(KNOWN)
                .addJavadoc(new JavadocBuilder()
                        .paragraph(javadoc.say(JavadocPhrase.KNOWN, "{@link " + plan.name() + "}"))
                        .build())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC);
        for (var value : plan.values()) {
            var doc = new JavadocBuilder().paragraph(javadoc.value(value));
            var constant = TypeSpec.anonymousClassBuilder("");
            deprecated(value).ifPresent(text -> {
                constant.addAnnotation(JavaTypes.DEPRECATED);
                doc.tag("@deprecated", text);
            });
            known.addEnumConstant(
                    value.constant(), constant.addJavadoc(doc.build()).build());
        }
        return known.addEnumConstant(
                        JavaRules.UNRECOGNIZED,
                        TypeSpec.anonymousClassBuilder("")
                                .addJavadoc(new JavadocBuilder()
                                        .paragraph(javadoc.say(JavadocPhrase.UNRECOGNIZED))
                                        .build())
                                .build())
                .build();
    }

    private Optional<String> deprecated(ValuePlan value) {
        return Optional.ofNullable(value.value().deprecated())
                .map(deprecation -> javadoc.deprecated(
                        deprecation,
                        plan.values().stream()
                                .filter(other -> other.value().wire().equals(deprecation.use()))
                                .map(other -> "#" + other.constant())
                                .findFirst()));
    }
}
