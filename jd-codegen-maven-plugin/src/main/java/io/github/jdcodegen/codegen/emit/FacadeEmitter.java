package io.github.jdcodegen.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.jdcodegen.codegen.emit.javadoc.JavadocBuilder;
import io.github.jdcodegen.codegen.emit.javadoc.JavadocPhrase;
import io.github.jdcodegen.codegen.emit.javadoc.JavadocText;
import io.github.jdcodegen.codegen.emit.javadoc.MethodJavadoc;
import io.github.jdcodegen.codegen.emit.syntax.GroupContext;
import io.github.jdcodegen.codegen.emit.syntax.JavaTypes;
import io.github.jdcodegen.codegen.plan.MethodPlan;
import io.github.jdcodegen.codegen.write.GeneratedFile;
import io.github.jdcodegen.runtime.JdCaller;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The facade of a group: a method for each of its methods. */
final class FacadeEmitter {
    private static final ClassName CLIENT = ClassName.get(JdCaller.class);

    private FacadeEmitter() {}

    static GeneratedFile emit(GroupContext context) {
        var group = context.group();
        var javadoc = JavadocText.of(context);
        var type = TypeSpec.classBuilder(group.facade())
                .addJavadoc(MethodJavadoc.facade(context))
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addField(CLIENT, "client", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addJavadoc(new JavadocBuilder()
                                .paragraph(javadoc.say(JavadocPhrase.CALLS_THROUGH))
                                .tag("@param client", javadoc.say(JavadocPhrase.CLIENT))
                                .build())
                        .addModifiers(Modifier.PUBLIC)
                        .addParameter(CLIENT, "client")
                        .addStatement("this.client = client")
                        .build());
        for (var method : group.methods()) {
            methods(method, context).forEach(type::addMethod);
        }
        return SourceFile.of(context, type, List.of(), "the group " + group.group());
    }

    /** The Java methods for one method. */
    static Stream<MethodSpec> methods(MethodPlan method, GroupContext context) {
        return method.paging() == null
                ? Stream.of(call(method, context))
                : Stream.of(call(method, context), PagingCode.of(method, context));
    }

    private static MethodSpec call(MethodPlan method, GroupContext context) {
        var call = MethodSpec.methodBuilder(method.member())
                .addJavadoc(MethodJavadoc.call(method, context))
                .addModifiers(Modifier.PUBLIC)
                .returns(context.className(method.response().name()))
                .addParameter(context.className(method.request().name()), "request")
                .addStatement("return client.call(request)");
        if (method.api().deprecated() != null) {
            call.addAnnotation(JavaTypes.DEPRECATED);
        }
        return call.build();
    }
}
