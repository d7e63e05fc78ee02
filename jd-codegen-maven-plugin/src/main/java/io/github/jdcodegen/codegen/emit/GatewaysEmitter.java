package io.github.jdcodegen.codegen.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.jdcodegen.codegen.emit.javadoc.JavadocBuilder;
import io.github.jdcodegen.codegen.emit.javadoc.JavadocPhrase;
import io.github.jdcodegen.codegen.emit.javadoc.JavadocText;
import io.github.jdcodegen.codegen.emit.syntax.JavaTypes;
import io.github.jdcodegen.codegen.emit.syntax.Literals;
import io.github.jdcodegen.codegen.plan.GatewayPlan;
import io.github.jdcodegen.codegen.plan.Plan;
import io.github.jdcodegen.codegen.write.GeneratedFile;
import io.github.jdcodegen.runtime.JdGateway;
import io.github.jdcodegen.runtime.wire.EnvelopeRules;
import io.github.jdcodegen.spec.model.ErrorCode;
import io.github.jdcodegen.spec.model.Gateway;
import io.github.jdcodegen.spec.model.JavaRules;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The gateways that are used, as constants. */
final class GatewaysEmitter {
    private GatewaysEmitter() {}

    static GeneratedFile emit(Plan plan, JavadocText javadoc) {
        return emit(JavaRules.GATEWAYS, plan, javadoc);
    }

    static GeneratedFile emit(String className, Plan plan, JavadocText javadoc) {
        var type = TypeSpec.classBuilder(className)
                .addJavadoc(new JavadocBuilder()
                        .paragraph(javadoc.say(JavadocPhrase.GATEWAYS))
                        .build())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL);
        plan.gateways().forEach(gateway -> type.addField(constant(gateway, javadoc)));
        type.addMethod(
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
        return SourceFile.of(plan.packageName(), type, "the profiles of its gateways");
    }

    private static FieldSpec constant(GatewayPlan plan, JavadocText javadoc) {
        var gateway = plan.gateway();
        var title = javadoc.sentences(gateway.title());
        return FieldSpec.builder(JdGateway.class, plan.constant(), Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc(new JavadocBuilder()
                        .paragraph(title.isEmpty() ? JavadocBuilder.code(gateway.name()) + "." : title)
                        .paragraph(javadoc.sentences(gateway.doc()))
                        .paragraph(unconfirmed(
                                javadoc,
                                JavadocPhrase.UNCONFIRMED_ENDPOINTS,
                                gateway.endpoints().stream()
                                        .filter(endpoint -> !endpoint.confirmed())
                                        .map(Gateway.Endpoint::environment)))
                        .paragraph(unconfirmed(
                                javadoc,
                                JavadocPhrase.UNCONFIRMED_ERRORS,
                                gateway.errors().stream()
                                        .filter(error -> !error.confirmed())
                                        .map(ErrorCode::code)))
                        .build())
                .initializer(code(gateway))
                .build();
    }

    private static String unconfirmed(JavadocText javadoc, JavadocPhrase phrase, Stream<String> names) {
        var all = names.map(JavadocBuilder::code).collect(Collectors.joining(", "));
        return all.isEmpty() ? "" : javadoc.say(phrase, all);
    }

    private static CodeBlock code(Gateway gateway) {
        var code = CodeBlock.builder()
                .add("$T.of($L)", JdGateway.class, Literals.string(gateway.name()))
                .add("$>$>")
                .add("\n.parameter($L)", Literals.string(gateway.parameter()))
                .add("\n.version($L)", Literals.string(gateway.version()));
        gateway.system()
                .forEach(
                        (name, value) -> code.add("\n.system($L,$W$L)", Literals.string(name), Literals.string(value)));
        code.add("\n.envelope($L)", envelope(gateway.envelope()));
        for (var condition : gateway.outcome()) {
            OperationCode.outcome(condition, UnaryOperator.identity(), code);
        }
        gateway.endpoints()
                .forEach(endpoint -> code.add(
                        "\n.endpoint($L,$W$L)",
                        Literals.string(endpoint.environment()),
                        Literals.string(endpoint.url())));
        gateway.errors().forEach(error -> OperationCode.error(error, code));
        return code.add("\n.build()$<$<").build();
    }

    private static CodeBlock envelope(Gateway.Envelope envelope) {
        return CodeBlock.of(
                "new $T($>$>\n$L,\n$L,\n$L,\n$L,\n$L,\n$L)$<$<",
                EnvelopeRules.class,
                list(envelope.keys()),
                list(envelope.results()),
                list(envelope.errorKeys()),
                Literals.string(envelope.code()),
                list(envelope.ok()),
                list(envelope.messages()));
    }

    private static CodeBlock list(List<String> texts) {
        return CodeBlock.of("$T.of($L)", JavaTypes.LIST, Literals.strings(texts));
    }
}
