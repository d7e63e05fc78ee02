package io.github.jdcodegen.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import io.github.jdcodegen.codegen.plan.MethodPlan;
import io.github.jdcodegen.codegen.plan.TypePlan.EnumPlan;
import io.github.jdcodegen.codegen.plan.TypePlan.RecordPlan;
import javax.lang.model.element.Modifier;

/** The response of a method. */
final class ResponseEmitter {
    private ResponseEmitter() {}

    static GeneratedFile emit(MethodPlan method, Context context) {
        var body = method.response();
        var wording = context.wording();
        var read = new ReadType(body.root(), wording);
        var type = read.declare(ApiDocs.response(method, context));
        type.addMethod(fromJson(method, context));
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
            type.addAnnotation(Deprecated.class);
        }
        return context.file(type, body.types(), method.api().method());
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
                .addStatement(
                        "return $T.OPERATION.decode(json).value()",
                        context.className(method.request().name()))
                .build();
    }
}
