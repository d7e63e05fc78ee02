package io.github.jdcodegen.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.jdcodegen.codegen.emit.javadoc.JavadocText;
import io.github.jdcodegen.codegen.emit.javadoc.MethodJavadoc;
import io.github.jdcodegen.codegen.emit.syntax.GroupContext;
import io.github.jdcodegen.codegen.emit.syntax.JavaTypes;
import io.github.jdcodegen.codegen.plan.MethodPlan;
import io.github.jdcodegen.codegen.plan.TypePlan.EnumPlan;
import io.github.jdcodegen.codegen.plan.TypePlan.RecordPlan;
import io.github.jdcodegen.codegen.write.GeneratedFile;
import io.github.jdcodegen.runtime.JdRequest;
import javax.lang.model.element.Modifier;

/** The request of a method. */
final class RequestEmitter {
    private RequestEmitter() {}

    static GeneratedFile emit(MethodPlan method, GroupContext context) {
        var body = method.request();
        var javadoc = JavadocText.of(context);
        var response = context.className(method.response().name());
        var type = TypeSpec.classBuilder(body.name())
                .addJavadoc(MethodJavadoc.request(method, context))
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .superclass(ParameterizedTypeName.get(ClassName.get(JdRequest.class), response));
        var sent = new RequestClassEmitter(body.root(), body, javadoc);
        sent.addMaking(type, CodeBlock.of("$T.OPERATION, builder", response));
        sent.addMembers(type);
        type.addType(sent.builder());
        for (var nested : body.types()) {
            type.addType(
                    nested instanceof RecordPlan record
                            ? RequestClassEmitter.nested(record, body, context)
                            : EnumEmitter.emit((EnumPlan) nested, javadoc)
                                    .addModifiers(Modifier.STATIC)
                                    .build());
        }
        if (method.api().deprecated() != null) {
            type.addAnnotation(JavaTypes.DEPRECATED);
        }
        return SourceFile.of(context, type, body.types(), method.api().method());
    }
}
