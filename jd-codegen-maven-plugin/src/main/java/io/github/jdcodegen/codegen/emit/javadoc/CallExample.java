package io.github.jdcodegen.codegen.emit.javadoc;

import io.github.jdcodegen.codegen.emit.syntax.GroupContext;
import io.github.jdcodegen.codegen.emit.syntax.Literals;
import io.github.jdcodegen.codegen.plan.BodyPlan;
import io.github.jdcodegen.codegen.plan.FieldPlan;
import io.github.jdcodegen.codegen.plan.JavaType;
import io.github.jdcodegen.codegen.plan.MethodPlan;
import io.github.jdcodegen.codegen.plan.PagingPlan;
import io.github.jdcodegen.codegen.plan.TypePlan.RecordPlan;
import io.github.jdcodegen.spec.model.Encoding;
import io.github.jdcodegen.spec.model.Rule;
import io.github.jdcodegen.spec.model.Scalar;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An example of a call for the Javadoc, made from the plan: it names what is generated, so it cannot drift from it. It
 * gives what is required, or else the first fields, with the documented examples where they can be used.
 */
public final class CallExample {
    /** What can stand in a string literal inside a comment as it is. */
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9 _.,:;=/\u4e00-\u9fff-]{1,60}");

    private static final int FIELDS_IF_NONE_IS_REQUIRED = 2;
    private static final int DEEPEST = 3;
    private static final int MOST_ELEMENTS = 3;

    private final BodyPlan request;
    private final @Nullable PagingPlan paging;
    private final GroupContext context;

    /** The fields of rows: each stands in one text with those of the other rows. */
    private final Set<FieldPlan> cells;

    private CallExample(MethodPlan method, GroupContext context) {
        this.request = method.request();
        this.paging = method.paging();
        this.context = context;
        cells = Stream.concat(Stream.of(request.root()), request.types().stream())
                .flatMap(type -> type instanceof RecordPlan record ? record.fields().stream() : Stream.empty())
                .filter(field -> field.field().encoding() == Encoding.COLUMNS)
                .map(field -> (JavaType.OfRecord) ((JavaType.ListOf) field.type()).element())
                .flatMap(row -> request.record(row).fields().stream())
                .collect(Collectors.toSet());
    }

    /** A call through the facade; {@code client} is all that it takes as given. */
    public static String of(MethodPlan method, GroupContext context) {
        var example = new CallExample(method, context);
        var calls = example.calls(method.request().root(), 0);
        return "var request = " + built(method.request().name(), calls) + ";\nvar response = new "
                + context.group().facade() + "(client)." + method.member() + "(request);";
    }

    private List<String> calls(RecordPlan record, int depth) {
        return chosen(record).stream()
                .map(field -> "." + field.member() + "(" + argument(field, depth) + ")")
                .toList();
    }

    /** What a setter takes: for a number a primitive, so that a long needs no suffix. */
    private String argument(FieldPlan field, int depth) {
        var value = value(field, field.type(), depth);
        return field.type().equals(new JavaType.Basic(Scalar.LONG)) ? value.substring(0, value.length() - 1) : value;
    }

    private static List<FieldPlan> chosen(RecordPlan record) {
        var wanted = new HashSet<String>();
        for (var rule : record.rules()) {
            if (rule instanceof Rule.Given given && given.when().isEmpty()) {
                wanted.addAll(given.fields()
                        .subList(0, Math.min(given.min(), given.fields().size())));
            } else if (rule instanceof Rule.Required required && required.when().isEmpty()) {
                wanted.addAll(required.fields());
            }
        }
        var chosen = record.fields().stream()
                .filter(field -> field.field().required()
                        || wanted.contains(field.field().wireName()))
                .toList();
        return chosen.isEmpty()
                ? record.fields().stream()
                        .filter(field -> field.field().deprecated() == null)
                        .limit(FIELDS_IF_NONE_IS_REQUIRED)
                        .toList()
                : chosen;
    }

    private String value(FieldPlan field, JavaType type, int depth) {
        if (type instanceof JavaType.Basic basic) {
            return scalar(field, basic.scalar(), documented(field).get(0));
        }
        if (type instanceof JavaType.ListOf list) {
            return depth == DEEPEST ? "List.of()" : "List.of(" + elements(field, list.element(), depth + 1) + ")";
        }
        if (type instanceof JavaType.MapOf map) {
            return depth == DEEPEST ? "Map.of()" : "Map.of(\"key\", " + value(field, map.value(), depth + 1) + ")";
        }
        if (type instanceof JavaType.OfEnum ofEnum) {
            return String.join(".", ofEnum.type().simpleNames()) + first(ofEnum);
        }
        var record = (JavaType.OfRecord) type;
        var calls = depth == DEEPEST ? List.<String>of() : calls(request.record(record), depth + 1);
        return built(String.join(".", record.type().simpleNames()), calls);
    }

    /** Each call on a line of its own, and what is built inside it further in. */
    private static String built(String type, List<String> calls) {
        return calls.isEmpty()
                ? type + ".builder().build()"
                : type + ".builder()\n"
                        + (String.join("\n", calls) + "\n.build()").indent(8).stripTrailing();
    }

    private String elements(FieldPlan field, JavaType element, int depth) {
        return element instanceof JavaType.Basic basic
                ? documented(field).stream()
                        .map(example -> scalar(field, basic.scalar(), example))
                        .distinct()
                        .collect(Collectors.joining(", "))
                : value(field, element, depth);
    }

    /** The documented examples: of what stands between commas each, else one; empty if there is none. */
    private List<String> documented(FieldPlan field) {
        var example = Objects.requireNonNullElse(field.field().example(), "");
        if (field.field().encoding() != Encoding.CSV && !cells.contains(field)) {
            return List.of(example);
        }
        var each = Stream.of(example.split(","))
                .map(String::strip)
                .filter(cell -> !cell.isEmpty())
                .limit(MOST_ELEMENTS)
                .toList();
        return each.isEmpty() ? List.of("") : each;
    }

    private String first(JavaType.OfEnum ofEnum) {
        return context.values(ofEnum, request).stream()
                .filter(value -> value.value().deprecated() == null)
                .findFirst()
                .map(value -> "." + value.constant())
                .orElse(".of(\"1\")");
    }

    private String scalar(FieldPlan plan, Scalar scalar, String example) {
        var number = number(plan);
        return switch (scalar) {
            case STRING -> "\"" + (SAFE.matcher(example).matches() ? example : plan.member()) + "\"";
            case BOOLEAN -> "true";
            case INT -> isInteger(example, 9) ? example : isInteger(number, 9) ? number : "1";
            case LONG -> (isInteger(example, 9) ? example : isInteger(number, 9) ? number : "1") + "L";
            case DECIMAL -> "new BigDecimal(\"" + (isDecimal(example) ? example : number) + "\")";
            case DATETIME, EPOCH_MILLIS -> "Instant.parse(\"2026-01-31T08:00:00Z\")";
            case DATE -> "LocalDate.of(2026, 1, 31)";
            case BYTES -> "new byte[] {1, 2, 3}";
            case JSON -> "new RawJson(\"{}\")";
        };
    }

    /** A number that is allowed: the largest page, else the least number, else 1. */
    private String number(FieldPlan plan) {
        var limits = plan.field().limits();
        var isPageSize = paging != null && paging.size().contains(plan);
        var number = isPageSize && limits.max() != null ? limits.max() : limits.min();
        return number == null ? "1" : Literals.number(number);
    }

    private static boolean isInteger(String example, int digits) {
        return example.matches("0|-?[1-9][0-9]{0," + (digits - 1) + "}");
    }

    private static boolean isDecimal(String example) {
        return example.matches("-?[0-9]{1,18}(\\.[0-9]{1,18})?");
    }
}
