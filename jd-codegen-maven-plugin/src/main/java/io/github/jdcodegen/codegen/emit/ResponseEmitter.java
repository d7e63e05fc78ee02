package io.github.jdcodegen.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import io.github.jdcodegen.codegen.plan.MethodPlan;
import io.github.jdcodegen.codegen.plan.TypePlan.EnumPlan;
import io.github.jdcodegen.codegen.plan.TypePlan.RecordPlan;
import io.github.jdcodegen.runtime.Operation;
import io.github.jdcodegen.runtime.Responses;
import javax.lang.model.element.Modifier;

/**
 * The response of a method, and in a constant what else is known of the method. The constant stands here, not in the
 * request: it names the way to read the response, which costs a class as much as ten fields do, once.
 */
final class ResponseEmitter {
    private ResponseEmitter() {}

    static GeneratedFile emit(MethodPlan method, Context context) {
        var body = method.response();
        var wording = context.wording();
        var read = new ReadType(body.root(), wording);
        var type = read.declare(ApiDocs.response(method, context));
        type.addField(operation(method, context)).addMethod(fromJson(method, context));
        read.addReading(type, body.bare());
        for (var nested : body.types()) {
            type.addType(
                    nested instanceof RecordPlan record
                            ? ReadType.nested(record, wording)
                            : EnumEmitter.emit((EnumPlan) nested, wording)
                                    .addModifiers(Modifier.STATIC)
                                    .build());
        }
        if (method.api().deprecated() != null) {
            type.addAnnotation(Types.DEPRECATED);
        }
        return context.file(type, body.types(), method.api().method());
    }

    private static FieldSpec operation(MethodPlan method, Context context) {
        var type = ParameterizedTypeName.get(
                ClassName.get(Operation.class),
                ClassName.get("", method.response().name()));
        return FieldSpec.builder(type, "OPERATION", Modifier.STATIC, Modifier.FINAL)
                .initializer(OperationCode.of(method, context.gateways()))
                .build();
    }

    private static MethodSpec fromJson(MethodPlan method, Context context) {
        var wording = context.wording();
        return MethodSpec.methodBuilder("fromJson")
                .addJavadoc(new Doc()
                        .paragraph(wording.say(Phrase.FROM_JSON))
                        .tag("@param json", wording.say(Phrase.JSON))
                        .tag("@return", wording.say(Phrase.READ_ANSWER))
                        .tag("@throws io.github.jdcodegen.runtime.error.JdException", wording.say(Phrase.FAILS_TO_READ))
                        .build())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(ClassName.get("", method.response().name()))
                .addParameter(Types.STRING, "json")
                .addStatement("return $T.read(OPERATION, json)", Responses.class)
                .build();
    }
}
