package io.github.jdcodegen.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import io.github.jdcodegen.codegen.emit.javadoc.MethodJavadoc;
import io.github.jdcodegen.codegen.emit.syntax.GroupContext;
import io.github.jdcodegen.codegen.emit.syntax.JavaTypes;
import io.github.jdcodegen.codegen.plan.FieldPlan;
import io.github.jdcodegen.codegen.plan.JavaType;
import io.github.jdcodegen.codegen.plan.MethodPlan;
import io.github.jdcodegen.codegen.plan.PagingPlan;
import io.github.jdcodegen.runtime.paging.PagedItems;
import io.github.jdcodegen.spec.model.Paging.Style;
import io.github.jdcodegen.spec.model.Scalar;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** The method of a facade that goes through all pages of another. */
final class PagingCode {
    private final MethodPlan method;
    private final GroupContext context;
    private final PagingPlan paging;
    private final ClassName response;
    private final List<FieldPlan> containers;

    private PagingCode(MethodPlan method, GroupContext context) {
        this.method = method;
        this.context = context;
        paging = Objects.requireNonNull(method.paging());
        response = context.className(method.response().name());
        containers = containers(paging.page());
    }

    static MethodSpec of(MethodPlan method, GroupContext context) {
        return new PagingCode(method, context).method();
    }

    private MethodSpec method() {
        var all = MethodSpec.methodBuilder(paging.member())
                .addJavadoc(MethodJavadoc.pages(method, context))
                .addModifiers(Modifier.PUBLIC)
                .returns(ParameterizedTypeName.get(
                        ClassName.get(PagedItems.class), response, JavaTypes.outside(paging.item())))
                .addParameter(context.className(method.request().name()), "request");
        if (method.api().deprecated() != null) {
            all.addAnnotation(JavaTypes.DEPRECATED);
        }
        for (int depth = 0; depth < containers.size(); depth++) {
            all.addStatement(
                    "var $1L = $2L.$3L() == null$W? $4T.builder().build()$W: $2L.$3L()",
                    holder(depth + 1),
                    holder(depth),
                    containers.get(depth).member(),
                    JavaTypes.outside(containers.get(depth).type()));
        }
        return all.addStatement(pages()).build();
    }

    private CodeBlock pages() {
        var code = CodeBlock.builder().add("return $T.", PagedItems.class);
        switch (paging.paging().style()) {
            case PAGE -> code.add("byNumber($L,$W", paging.paging().first());
            case OFFSET -> code.add("byOffset($L,$W", paging.paging().first());
            case SCROLL -> code.add("byScroll(");
        }
        code.add("$L -> $L($Z$L),$W", position(), method.member(), asked());
        if (paging.paging().style() == Style.SCROLL) {
            code.add("$L,$W", answered(paging.next()));
        }
        code.add("$L)", answered(paging.items())).add("\n.from($L)", given(paging.page()));
        if (!paging.size().isEmpty()) {
            code.add("\n.size($L)", given(paging.size()));
        }
        if (!paging.total().isEmpty()) {
            code.add("\n.total($L)", answered(paging.total()));
        }
        if (!paging.hasMore().isEmpty()) {
            code.add("\n.hasMore($L)", answered(paging.hasMore()));
        }
        return code.build();
    }

    private String position() {
        return switch (paging.paging().style()) {
            case PAGE -> "page";
            case OFFSET -> "offset";
            case SCROLL -> "id";
        };
    }

    /** The request for the page at a position. */
    private CodeBlock asked() {
        var changed = changed(0);
        return paging.paging().style() == Style.SCROLL && scalar() != Scalar.STRING
                ? CodeBlock.of("id == null$W? request$W: $L", changed)
                : changed;
    }

    /** What holds the page field, and each container around it, changed to the position. */
    private CodeBlock changed(int depth) {
        return depth == containers.size()
                ? CodeBlock.of("$L.toBuilder()$Z.$L($L)$Z.build()", holder(depth), last(paging.page()), converted())
                : CodeBlock.of(
                        "$L.toBuilder()$Z.$L($L)$Z.build()",
                        holder(depth),
                        containers.get(depth).member(),
                        changed(depth + 1));
    }

    /** The position in the type of the page field. */
    private CodeBlock converted() {
        if (paging.paging().style() == Style.SCROLL) {
            return switch (scalar()) {
                case INT -> CodeBlock.of("$T.parseInt(id)", Integer.class);
                case LONG -> CodeBlock.of("$T.parseLong(id)", Long.class);
                case DECIMAL -> CodeBlock.of("new $T(id)", BigDecimal.class);
                default -> CodeBlock.of("id");
            };
        }
        return switch (scalar()) {
            case INT -> CodeBlock.of("$T.toIntExact($L)", Math.class, position());
            case DECIMAL -> CodeBlock.of("$T.valueOf($L)", BigDecimal.class, position());
            case STRING -> CodeBlock.of("$T.toString($L)", Long.class, position());
            default -> CodeBlock.of("$L", position());
        };
    }

    private Scalar scalar() {
        return ((JavaType.Basic) paging.page().get(containers.size()).type()).scalar();
    }

    /** A value of the request, or {@code null}. */
    private CodeBlock given(List<FieldPlan> path) {
        return containers(path).equals(containers)
                ? CodeBlock.of("$L.$L()", holder(containers.size()), last(path))
                : orNull("request", path);
    }

    /** What takes a value out of an answer. */
    private CodeBlock answered(List<FieldPlan> path) {
        return path.size() == 1
                ? CodeBlock.of("$T::$L", response, last(path))
                : CodeBlock.of("answer -> $L", orNull("answer", path));
    }

    /** The value at the end of a path, whose names are letters and digits; or {@code null} where something on the way is not there. */
    private static CodeBlock orNull(String root, List<FieldPlan> path) {
        var condition = new StringBuilder();
        var value = new StringBuilder(root);
        for (var container : containers(path)) {
            value.append('.').append(container.member()).append("()");
            condition.append(condition.isEmpty() ? "" : "$W|| ").append(value).append(" == null");
        }
        value.append('.').append(last(path)).append("()");
        return CodeBlock.of(condition.isEmpty() ? value.toString() : condition + "$W? null$W: " + value);
    }

    /** The variable with the request, or with a container in it. */
    private static String holder(int depth) {
        return depth == 0 ? "request" : "part" + (depth == 1 ? "" : depth);
    }

    private static List<FieldPlan> containers(List<FieldPlan> path) {
        return path.subList(0, path.size() - 1);
    }

    private static String last(List<FieldPlan> path) {
        return path.get(path.size() - 1).member();
    }
}
