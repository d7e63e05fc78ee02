package io.github.jdcodegen.codegen.plan;

import io.github.jdcodegen.spec.model.Api;
import io.github.jdcodegen.spec.model.Paging;
import io.github.jdcodegen.spec.model.Problem;
import io.github.jdcodegen.spec.model.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the fields that the paging of a descriptor names. */
final class PagingPlanner {
    private final Api api;
    private final Paging paging;
    private final BodyPlan request;
    private final BodyPlan response;
    private final List<Problem> problems;

    private PagingPlanner(Api api, BodyPlan request, BodyPlan response, List<Problem> problems) {
        this.api = api;
        this.paging = Objects.requireNonNull(api.paging());
        this.request = request;
        this.response = response;
        this.problems = problems;
    }

    /** The plan; empty if it has problems, which are then in the list. */
    static Optional<PagingPlan> plan(
            Api api, String member, BodyPlan request, BodyPlan response, List<Problem> problems) {
        return new PagingPlanner(api, request, response, problems).plan(member);
    }

    private Optional<PagingPlan> plan(String member) {
        var before = problems.size();
        var plan = new PagingPlan(
                paging,
                member,
                path("page", paging.page(), request),
                path("size", paging.size(), request),
                path("total", paging.total(), response),
                path("hasMore", paging.hasMore(), response),
                path("next", paging.next(), response),
                path("items", paging.items(), response));
        if (problems.size() == before) {
            check(plan);
        }
        return problems.size() == before ? Optional.of(plan) : Optional.empty();
    }

    private void check(PagingPlan plan) {
        if (!(last(plan.items()).type() instanceof JavaType.ListOf)) {
            problem("items", "is no list", "Name the list of the items");
        }
        if (paging.style() == Paging.Style.SCROLL && plan.next().isEmpty()) {
            problem("next", "is missing", "Name the field of the response that has the next scroll id");
        }
        if (!(last(plan.page()).type() instanceof JavaType.Basic basic) || !canCount(basic.scalar())) {
            problem("page", "is neither a number nor a text", "Give the field another type");
        }
    }

    private static boolean canCount(Scalar scalar) {
        return switch (scalar) {
            case STRING, INT, LONG, DECIMAL -> true;
            default -> false;
        };
    }

    private static FieldPlan last(List<FieldPlan> path) {
        return path.get(path.size() - 1);
    }

    private List<FieldPlan> path(String key, @Nullable String wirePath, BodyPlan body) {
        if (wirePath == null) {
            return List.of();
        }
        var path = new ArrayList<FieldPlan>();
        var fields = body.root().fields();
        for (var rest = wirePath; ; ) {
            var field = fieldAt(rest, fields);
            if (field.isEmpty()) {
                problem(key, "names \"" + wirePath + "\", which is not there", "Name a field, with dots between");
                return List.of();
            }
            path.add(field.get());
            var wireName = field.get().field().wireName();
            if (rest.equals(wireName)) {
                return path;
            }
            rest = rest.substring(wireName.length() + 1);
            fields = body.record((JavaType.OfRecord) field.get().type()).fields();
        }
    }

    /** The first field of a path. The wire name of a field can contain dots. */
    private static Optional<FieldPlan> fieldAt(String path, List<FieldPlan> fields) {
        return fields.stream()
                .filter(field -> path.equals(field.field().wireName())
                        || field.type() instanceof JavaType.OfRecord
                                && path.startsWith(field.field().wireName() + "."))
                .findFirst();
    }

    private void problem(String key, String what, String hint) {
        problems.add(new Problem(api.location(), "paging." + key + " " + what, hint));
    }
}
