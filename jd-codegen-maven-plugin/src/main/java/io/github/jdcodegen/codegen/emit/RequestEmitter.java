package io.github.jdcodegen.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.jdcodegen.codegen.plan.MethodPlan;
import io.github.jdcodegen.codegen.plan.TypePlan.EnumPlan;
import io.github.jdcodegen.codegen.plan.TypePlan.RecordPlan;
import io.github.jdcodegen.runtime.JdRequest;
import javax.lang.model.element.Modifier;

/** The request of a method. */
final class RequestEmitter {
    private RequestEmitter() {}

    static GeneratedFile emit(MethodPlan method, Context context) {
        var body = method.request();
        var wording = context.wording();
        var response = context.className(method.response().name());
        var type = TypeSpec.classBuilder(body.name())
                .addJavadoc(ApiDocs.request(method, context))
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .superclass(ParameterizedTypeName.get(ClassName.get(JdRequest.class), response));
        var sent = new SentType(body.root(), body, wording);
        sent.addMaking(type, CodeBlock.of("$T.OPERATION, builder", response));
        sent.addMembers(type);
        type.addType(sent.builder());
        for (var nested : body.types()) {
            type.addType(
                    nested instanceof RecordPlan record
                            ? SentType.nested(record, body, wording)
                            : EnumEmitter.emit((EnumPlan) nested, wording)
                                    .addModifiers(Modifier.STATIC)
                                    .build());
        }
        if (method.api().deprecated() != null) {
            type.addAnnotation(Types.DEPRECATED);
        }
        return context.file(type, body.types(), method.api().method());
    }
}
