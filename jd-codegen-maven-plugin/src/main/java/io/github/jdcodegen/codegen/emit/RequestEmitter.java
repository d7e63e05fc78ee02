package io.github.jdcodegen.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.jdcodegen.codegen.plan.MethodPlan;
import io.github.jdcodegen.codegen.plan.TypePlan.EnumPlan;
import io.github.jdcodegen.codegen.plan.TypePlan.RecordPlan;
import io.github.jdcodegen.runtime.JdRequest;
import io.github.jdcodegen.runtime.Operation;
import javax.lang.model.element.Modifier;

/** The request of a method: what is sent, and in a constant what else is known of the method. */
final class RequestEmitter {
    private final MethodPlan method;
    private final Context context;
    private final SentType sent;
    private final ParameterizedTypeName operation;

    private RequestEmitter(MethodPlan method, Context context) {
        this.method = method;
        this.context = context;
        sent = new SentType(method.request().root(), method.request(), context.wording());
        operation = ParameterizedTypeName.get(
                ClassName.get(Operation.class),
                context.className(method.response().name()));
    }

    static GeneratedFile emit(MethodPlan method, Context context) {
        return new RequestEmitter(method, context).emit();
    }

    private GeneratedFile emit() {
        var body = method.request();
        var response = context.className(method.response().name());
        var type = TypeSpec.classBuilder(body.name())
                .addJavadoc(ApiDocs.request(method, context))
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .superclass(ParameterizedTypeName.get(ClassName.get(JdRequest.class), response))
                .addField(FieldSpec.builder(operation, "OPERATION", Modifier.STATIC, Modifier.FINAL)
                        .initializer(OperationCode.of(method, response, context.gateways()))
                        .build());
        sent.addMaking(type);
        type.addMethod(operation());
        sent.addMembers(type);
        type.addType(sent.builder());
        for (var nested : body.types()) {
            type.addType(
                    nested instanceof RecordPlan record
                            ? SentType.nested(record, body, context.wording())
                            : EnumEmitter.emit((EnumPlan) nested, context.wording())
                                    .addModifiers(Modifier.STATIC)
                                    .build());
        }
        if (method.api().deprecated() != null) {
            type.addAnnotation(Deprecated.class);
        }
        return context.file(type, body.types(), method.api().method());
    }

    private MethodSpec operation() {
        return MethodSpec.methodBuilder("operation")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(operation)
                .addStatement("return OPERATION")
                .build();
    }
}
