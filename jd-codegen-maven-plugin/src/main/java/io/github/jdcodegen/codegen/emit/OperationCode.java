package io.github.jdcodegen.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.github.jdcodegen.codegen.emit.syntax.Literals;
import io.github.jdcodegen.codegen.plan.MethodPlan;
import io.github.jdcodegen.runtime.Operation;
import io.github.jdcodegen.runtime.error.ErrorKind;
import io.github.jdcodegen.runtime.internal.reading.ContentPath;
import io.github.jdcodegen.spec.model.Api.Access;
import io.github.jdcodegen.spec.model.Api.Auth;
import io.github.jdcodegen.spec.model.Body;
import io.github.jdcodegen.spec.model.ErrorCode;
import io.github.jdcodegen.spec.model.FieldPath;
import io.github.jdcodegen.spec.model.Outcome;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is known of a method, as the expression that says it to the runtime. */
final class OperationCode {
    private OperationCode() {}

    static CodeBlock of(MethodPlan method, ClassName gateways) {
        var api = method.api();
        var result = api.response().result();
        var code = CodeBlock.builder()
                .add("$Z$T.of($>$>$>$>\n", Operation.class)
                .add(
                        "$L,$W$T.$L,$W",
                        Literals.string(api.method()),
                        gateways,
                        method.gateway().constant())
                .add(result == null ? CodeBlock.of("") : CodeBlock.of("$L,$W", Literals.string(result)))
                .add("$L::read)$<$<", method.response().name());
        if (!api.version().equals(method.gateway().gateway().version())) {
            code.add("\n.version($L)", Literals.string(api.version()));
        }
        if (api.auth() != Auth.SELLER) {
            code.add("\n.token($T.$L)", Operation.TokenNeed.class, api.auth().name());
        }
        if (api.access() == Access.READ) {
            code.add("\n.readOnly()");
        }
        for (var condition : api.response().outcome()) {
            outcome(condition, path -> readPath(path, api.response()), code);
        }
        api.errors().forEach(error -> error(error, code));
        return code.add("\n.build()$<$<").build();
    }

    /**
     * How the content of an answer tells failure.
     *
     * @param path makes of a documented path the one that is looked at
     */
    static void outcome(Outcome outcome, UnaryOperator<String> path, CodeBlock.Builder code) {
        code.add(
                "\n.outcome($L,$W$L,$W$L,$W$L,$W$L)",
                Literals.string(path.apply(outcome.code())),
                Literals.string(outcome.error() == null ? null : path.apply(outcome.error())),
                Literals.string(outcome.message() == null ? null : path.apply(outcome.message())),
                Literals.string(String.join(",", outcome.ok())),
                Literals.string(String.join(",", outcome.empty())));
    }

    /** The path with every spelling of its fields; {@code $} for a response that is a single value. */
    private static String readPath(String path, Body response) {
        if (response.type() != null) {
            return ContentPath.ROOT;
        }
        return FieldPath.find(path, response).orElseThrow().fields().stream()
                .map(field -> Stream.concat(Stream.of(field.wireName()), field.also().stream())
                        .map(ContentPath::escape)
                        .collect(Collectors.joining("|")))
                .collect(Collectors.joining("."));
    }

    /** An error code, of a method or a gateway. */
    static void error(ErrorCode error, CodeBlock.Builder code) {
        code.add("\n.error($L,$W", Literals.string(error.code()));
        if (error.kind() == null) {
            code.add("null");
        } else {
            code.add("$T.$L", ErrorKind.class, error.kind().name());
        }
        code.add(
                ",$W$L,$W$L)",
                Literals.string(error.text().en()),
                Literals.string(error.text().zh()));
    }
}
