package io.github.jdcodegen.codegen.catalog;

import io.github.jdcodegen.spec.model.Api;
import io.github.jdcodegen.spec.model.ApiSet;
import io.github.jdcodegen.spec.model.Body;
import io.github.jdcodegen.spec.model.ErrorCode;
import io.github.jdcodegen.spec.model.Field;
import io.github.jdcodegen.spec.model.Paging;
import io.github.jdcodegen.spec.model.Source;
import io.github.jdcodegen.spec.model.Text;
import io.github.jdcodegen.spec.model.TypeDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A method on one screen: what it does, its parameters and answer, errors, paging, and where the facts are from. */
final class MethodPage {
    private static final String INDENT = "  ";
    private static final int MOST_TYPE_LINES = 24;

    private final Api api;
    private final ApiSet set;
    private final List<String> lines = new ArrayList<>();

    MethodPage(Api api, ApiSet set) {
        this.api = api;
        this.set = set;
    }

    List<String> lines() {
        lines.add(api.method() + ": " + MethodList.both(api.title()));
        lines.add(INDENT + "gateway " + api.gateway() + ", group " + api.group() + ", version " + api.version() + ", "
                + api.access().keyword() + ", token: " + api.auth().keyword() + ", layout "
                + api.layout().keyword());
        text(api.doc());
        if (api.deprecated() != null) {
            lines.add(INDENT + "deprecated"
                    + (api.deprecated().use() == null
                            ? ""
                            : "; use " + api.deprecated().use()));
        }
        if (api.approval() != null) {
            paragraph("permission: " + api.approval());
        }
        body("request", api.request());
        api.request().rules().stream()
                .map(rule -> MethodList.both(rule.doc()))
                .filter(rule -> !rule.isEmpty())
                .forEach(rule -> paragraph("rule: " + rule));
        body(
                "answer"
                        + (api.response().result() == null
                                ? ""
                                : " " + api.response().result()),
                api.response());
        paging();
        errors();
        source();
        return List.copyOf(lines);
    }

    private void text(Text text) {
        Stream.of(text.en(), text.zh()).filter(Objects::nonNull).forEach(this::paragraph);
    }

    private void paragraph(String text) {
        lines.addAll(Columns.wrapped(INDENT, List.of(text.strip().split("\\s+"))));
    }

    private void body(String title, Body body) {
        lines.add(title
                + (body.type() == null ? "" : ": " + body.type())
                + (body.fields().isEmpty() && body.type() == null ? ": nothing" : ""));
        fields(body.fields());
        var before = lines.size();
        body.types().forEach(this::type);
        shared(body);
        if (lines.size() - before > MOST_TYPE_LINES) {
            lines.subList(before, lines.size()).clear();
            sizes(body.types());
        }
    }

    private void type(TypeDefinition type) {
        if (type instanceof TypeDefinition.RecordType record) {
            lines.add(INDENT + record.name() + (record.doc().isEmpty() ? "" : ": " + MethodList.both(record.doc())));
            names(record.fields());
        } else if (type instanceof TypeDefinition.EnumType values) {
            values(values);
        }
    }

    /** All that a screen has room for where there are many types. */
    private void sizes(List<TypeDefinition> types) {
        lines.addAll(Columns.wrapped(
                INDENT,
                Stream.concat(
                                Stream.of("types:"),
                                types.stream()
                                        .map(type -> type.name()
                                                + (type instanceof TypeDefinition.RecordType record
                                                        ? " (" + record.fields().size() + " fields)"
                                                        : "")))
                        .toList()));
    }

    private void fields(List<Field> fields) {
        var name = widest(fields.stream().map(Field::wireName));
        var type = widest(fields.stream().map(field -> field.type().toString()));
        for (var field : fields) {
            lines.add(Columns.cut(INDENT + Columns.padded(field.wireName(), name) + "  "
                    + Columns.padded(field.type().toString(), type) + "  " + (field.required() ? "required  " : "")
                    + MethodList.both(field.doc()) + limits(field)));
        }
    }

    private static int widest(Stream<String> texts) {
        return texts.mapToInt(Columns::width).max().orElse(0);
    }

    private static String limits(Field field) {
        var limits = field.limits();
        return Stream.of(
                        range("", limits.min(), limits.max()),
                        range("characters ", limits.minLength(), limits.maxLength()),
                        range("items ", limits.minItems(), limits.maxItems()),
                        field.unit() == null ? "" : field.unit())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(", "), text -> text.isEmpty() ? "" : " [" + text + "]"));
    }

    private static String range(String what, @Nullable Object least, @Nullable Object most) {
        return least == null && most == null
                ? ""
                : what + (least == null ? "" : least) + ".." + (most == null ? "" : most);
    }

    private void names(List<Field> fields) {
        lines.addAll(Columns.wrapped(
                INDENT + INDENT,
                fields.stream()
                        .map(field -> field.wireName() + (field.required() ? "* " : " ") + field.type() + ",")
                        .toList()));
    }

    private void values(TypeDefinition.EnumType values) {
        lines.addAll(Columns.wrapped(
                INDENT,
                Stream.concat(
                                Stream.of(values.name() + ":"),
                                values.values().stream()
                                        .map(value -> value.wire() + " "
                                                + Objects.requireNonNullElse(
                                                        value.doc().en(), MethodList.both(value.doc()))
                                                + ";"))
                        .flatMap(text -> Stream.of(text.split(" ")))
                        .toList()));
    }

    private void shared(Body body) {
        var used = Stream.concat(
                        body.fields().stream(),
                        body.types().stream()
                                .filter(TypeDefinition.RecordType.class::isInstance)
                                .flatMap(type -> ((TypeDefinition.RecordType) type).fields().stream()))
                .map(field -> field.type().toString())
                .collect(Collectors.toSet());
        set.shared().stream()
                .filter(shared ->
                        shared.gateway().equals(api.gateway()) && shared.group().equals(api.group()))
                .flatMap(shared -> shared.types().stream())
                .filter(type -> used.contains(type.name()) || used.contains("list<" + type.name() + ">"))
                .filter(type -> body.type(type.name()).isEmpty())
                .forEach(this::values);
    }

    private void paging() {
        var paging = api.paging();
        if (paging != null) {
            lines.add("paging by " + paging.style().name().toLowerCase(Locale.ROOT) + ": " + paged(paging));
        }
    }

    private static String paged(Paging paging) {
        return paging.page() + (paging.size() == null ? "" : ", " + paging.size()) + " -> " + paging.items();
    }

    private void errors() {
        if (!api.errors().isEmpty()) {
            lines.add("errors");
            api.errors().forEach(error -> lines.add(Columns.cut(INDENT + line(error))));
        }
    }

    private static String line(ErrorCode error) {
        var advice = error.advice().en() == null ? "" : " " + error.advice().en();
        return error.code() + (error.kind() == null ? "" : " " + error.kind().keyword()) + ": "
                + MethodList.both(error.text()) + advice;
    }

    private void source() {
        Source source = api.source();
        if (source != null) {
            paragraph("source: "
                    + Stream.of(source.document(), source.section(), source.modified(), source.url())
                            .filter(Objects::nonNull)
                            .collect(Collectors.joining(", ")));
        }
    }
}
