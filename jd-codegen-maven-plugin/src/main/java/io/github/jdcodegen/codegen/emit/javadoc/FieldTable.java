package io.github.jdcodegen.codegen.emit.javadoc;

import io.github.jdcodegen.codegen.emit.syntax.GroupContext;
import io.github.jdcodegen.codegen.plan.BodyPlan;
import io.github.jdcodegen.codegen.plan.FieldPlan;
import io.github.jdcodegen.codegen.plan.JavaType;
import io.github.jdcodegen.codegen.plan.TypePlan.RecordPlan;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of what can be sent, at the head of a request and of each type inside it. */
public final class FieldTable {
    /** More values of an enum than these are left to its own page. */
    private static final int MOST_VALUES = 8;

    private final GroupContext context;
    private final BodyPlan body;
    private final JavadocText javadoc;

    private FieldTable(GroupContext context, BodyPlan body) {
        this.context = context;
        this.body = body;
        javadoc = JavadocText.of(context);
    }

    /** Adds the table, if there is anything to send. */
    public static JavadocBuilder add(JavadocBuilder doc, RecordPlan record, BodyPlan body, GroupContext context) {
        var table = new FieldTable(context, body);
        return table.javadoc.fieldTable(
                doc, record.fields().stream().map(table::row).toList());
    }

    private List<String> row(FieldPlan plan) {
        var field = plan.field();
        return List.of(
                "{@link Builder#" + plan.member() + " " + plan.member() + "}",
                JavadocTypes.set(plan.type()),
                field.required() ? javadoc.say(JavadocPhrase.YES) : "",
                Stream.of(values(plan.type()), javadoc.allowed(plan))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" ")),
                javadoc.meaning(plan));
    }

    /** The known values of an enum as they are sent. */
    private String values(JavaType type) {
        if (type instanceof JavaType.ListOf list) {
            return values(list.element());
        }
        if (!(type instanceof JavaType.OfEnum ofEnum)) {
            return "";
        }
        var values = context.values(ofEnum, body);
        return values.isEmpty()
                ? ""
                : values.stream()
                                .limit(MOST_VALUES)
                                .map(value -> JavadocBuilder.code(value.value().wire()))
                                .collect(Collectors.joining(", "))
                        + (values.size() > MOST_VALUES ? ", …" : ".");
    }
}
