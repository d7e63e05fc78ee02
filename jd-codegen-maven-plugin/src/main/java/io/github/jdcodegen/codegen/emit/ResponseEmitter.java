package io.github.jdcodegen.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import io.github.jdcodegen.codegen.emit.javadoc.JavadocBuilder;
import io.github.jdcodegen.codegen.emit.javadoc.JavadocPhrase;
import io.github.jdcodegen.codegen.emit.javadoc.JavadocText;
import io.github.jdcodegen.codegen.emit.javadoc.MethodJavadoc;
import io.github.jdcodegen.codegen.emit.syntax.GroupContext;
import io.github.jdcodegen.codegen.emit.syntax.JavaTypes;
import io.github.jdcodegen.codegen.plan.MethodPlan;
import io.github.jdcodegen.codegen.plan.TypePlan.EnumPlan;
import io.github.jdcodegen.codegen.plan.TypePlan.RecordPlan;
import io.github.jdcodegen.codegen.write.GeneratedFile;
import io.github.jdcodegen.runtime.Operation;
import io.github.jdcodegen.runtime.Responses;
import javax.lang.model.element.Modifier;

/**
 * The response of a method, and in a constant what else is known of the method. The constant stands here, not in the
 * request: it names the way to read the response, which costs a class as much as ten fields do, once.
 */
final class ResponseEmitter {
    private ResponseEmitter() {}

    static GeneratedFile emit(MethodPlan method, GroupContext context) {
        var body = method.response();
        var javadoc = JavadocText.of(context);
        var read = new ResponseRecordEmitter(body.root(), javadoc);
        var type = read.declare(MethodJavadoc.response(method, context));
        type.addField(operation(method, context)).addMethod(fromJson(method, context));
        read.addReading(type, body.bare());
        for (var nested : body.types()) {
            type.addType(
                    nested instanceof RecordPlan record
                            ? ResponseRecordEmitter.nested(record, javadoc)
                            : EnumEmitter.emit((EnumPlan) nested, javadoc)
                                    .addModifiers(Modifier.STATIC)
                                    .build());
        }
        if (method.api().deprecated() != null) {
            type.addAnnotation(JavaTypes.DEPRECATED);
        }
        return SourceFile.of(context, type, body.types(), method.api().method());
    }

    private static FieldSpec operation(MethodPlan method, GroupContext context) {
        var type = ParameterizedTypeName.get(
                ClassName.get(Operation.class),
                ClassName.get("", method.response().name()));
        return FieldSpec.builder(type, "OPERATION", Modifier.STATIC, Modifier.FINAL)
                .initializer(OperationCode.of(method, context.gateways()))
                .build();
    }

    private static MethodSpec fromJson(MethodPlan method, GroupContext context) {
        var javadoc = JavadocText.of(context);
        return MethodSpec.methodBuilder("fromJson")
                .addJavadoc(new JavadocBuilder()
                        .paragraph(javadoc.say(JavadocPhrase.FROM_JSON))
                        .tag("@param json", javadoc.say(JavadocPhrase.JSON))
                        .tag("@return", javadoc.say(JavadocPhrase.READ_ANSWER))
                        .tag(
                                "@throws io.github.jdcodegen.runtime.error.JdException",
                                javadoc.say(JavadocPhrase.FAILS_TO_READ))
                        .build())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(ClassName.get("", method.response().name()))
                .addParameter(JavaTypes.STRING, "json")
                .addStatement("return $T.read(OPERATION, json)", Responses.class)
                .build();
    }
}
