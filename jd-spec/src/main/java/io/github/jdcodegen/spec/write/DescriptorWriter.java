package io.github.jdcodegen.spec.write;

import io.github.jdcodegen.spec.model.Api;
import io.github.jdcodegen.spec.model.Body;
import io.github.jdcodegen.spec.model.Deprecation;
import io.github.jdcodegen.spec.model.Encoding;
import io.github.jdcodegen.spec.model.ErrorCode;
import io.github.jdcodegen.spec.model.Example;
import io.github.jdcodegen.spec.model.Field;
import io.github.jdcodegen.spec.model.Gateway;
import io.github.jdcodegen.spec.model.Level;
import io.github.jdcodegen.spec.model.Outcome;
import io.github.jdcodegen.spec.model.Paging;
import io.github.jdcodegen.spec.model.Rule;
import io.github.jdcodegen.spec.model.SharedTypes;
import io.github.jdcodegen.spec.model.Source;
import io.github.jdcodegen.spec.model.Text;
import io.github.jdcodegen.spec.model.TypeDefinition;
import io.github.jdcodegen.spec.yaml.Node;
import io.github.jdcodegen.spec.yaml.Node.Mapping;
import io.github.jdcodegen.spec.yaml.YamlPrinter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes descriptors in their one canonical form. A text that is written, read and written again has the same bytes. The
 * order of keys is fixed, no line is folded, and quotes are used only where a text could be misread.
 */
public final class DescriptorWriter {
    private static final int LANGUAGE = 1;

    private DescriptorWriter() {}

    /** The text of a method's file, {@code <gateway>/<group>/<method>.yaml}. */
    public static String write(Api api) {
        return YamlPrinter.print(tree(api));
    }

    /** The document of a method as a tree, for those who compare descriptors key by key. */
    public static Mapping tree(Api api) {
        return document()
                .text("method", api.method())
                .text("name", api.name())
                .text("gateway", api.gateway())
                .text("version", api.version())
                .text("group", api.group())
                .mapping("title", text(api.title()))
                .mapping("doc", text(api.doc()))
                .text("auth", api.auth().keyword())
                .text("access", api.access().keyword())
                .text("approval", api.approval())
                .text("layout", api.layout().keyword())
                .with("deprecated", api.deprecated(), DescriptorWriter::deprecation)
                .text("note", api.note())
                .texts("guessed", sorted(api.guessed()))
                .put("request", body(api.request()))
                .put("response", body(api.response()))
                .with("paging", api.paging(), DescriptorWriter::paging)
                .mapping("errors", errors(api.errors()))
                .items(
                        "examples",
                        api.examples().stream().map(DescriptorWriter::example).toList())
                .with("source", api.source(), DescriptorWriter::sources)
                .text("importer", several(api, Source::importer))
                .text("stamp", several(api, Source::stamp))
                .end();
    }

    /** What stands at the top of a file that has several sources. */
    private static @Nullable String several(Api api, Function<Source, @Nullable String> part) {
        var source = api.source();
        return source == null || source.others().isEmpty() ? null : part.apply(source);
    }

    /** The text of what a group shares, {@code <gateway>/<group>/_shared.yaml}. */
    public static String write(SharedTypes shared) {
        return YamlPrinter.print(tree(shared));
    }

    /** The document of what a group shares as a tree. */
    public static Mapping tree(SharedTypes shared) {
        return document()
                .text("gateway", shared.gateway())
                .text("group", shared.group())
                .mapping("title", text(shared.title()))
                .mapping("doc", text(shared.doc()))
                .mapping("types", DescriptorTree.block(shared.types(), TypeDefinition::name, DescriptorWriter::type))
                .with("source", shared.source(), DescriptorWriter::source)
                .end();
    }

    /** The text of a gateway profile, {@code gateways/<name>.yaml}. */
    public static String write(Gateway gateway) {
        return YamlPrinter.print(tree(gateway));
    }

    /** The document of a gateway profile as a tree. */
    public static Mapping tree(Gateway gateway) {
        return document()
                .text("name", gateway.name())
                .text("protocol", gateway.protocol().keyword())
                .mapping("title", text(gateway.title()))
                .mapping("doc", text(gateway.doc()))
                .text("parameter", gateway.parameter().isEmpty() ? null : gateway.parameter())
                .text("version", gateway.version())
                .mapping("system", system(gateway.system()))
                .mapping("envelope", envelope(gateway.envelope()))
                .oneOrMore("outcome", gateway.outcome(), DescriptorWriter::outcome)
                .put(
                        "endpoints",
                        DescriptorTree.block(
                                gateway.endpoints(), Gateway.Endpoint::environment, DescriptorWriter::endpoint))
                .mapping("errors", errors(gateway.errors()))
                .end();
    }

    private static DescriptorTree document() {
        return DescriptorTree.block().number("jd", LANGUAGE);
    }

    private static Mapping body(Body body) {
        return DescriptorTree.block()
                .text("result", body.result())
                .with("type", body.type(), type -> Node.Scalar.text(type.toString()))
                .mapping("fields", DescriptorTree.block(body.fields(), Field::wireName, DescriptorWriter::field))
                .items(
                        "rules",
                        body.rules().stream().map(DescriptorWriter::rule).toList())
                .mapping("types", DescriptorTree.block(body.types(), TypeDefinition::name, DescriptorWriter::type))
                .oneOrMore("outcome", body.outcome(), DescriptorWriter::outcome)
                .end();
    }

    private static Mapping field(Field field) {
        var limits = field.limits();
        return DescriptorTree.flow()
                .text("type", field.type().toString())
                .text("name", field.name())
                .texts("also", field.also())
                .flag("required", field.required(), false)
                .text("const", field.constant())
                .text(
                        "encoding",
                        field.encoding() == Encoding.PLAIN
                                ? null
                                : field.encoding().keyword())
                .mapping("doc", text(field.doc()))
                .text("unit", field.unit())
                .number("min", limits.min())
                .number("max", limits.max())
                .number("minLength", limits.minLength())
                .number("maxLength", limits.maxLength())
                .text("pattern", limits.pattern())
                .number("minItems", limits.minItems())
                .number("maxItems", limits.maxItems())
                .text("level", level(limits.level()))
                .text("example", field.example())
                .flag("personal", field.personal(), false)
                .flag("encrypted", field.encrypted(), false)
                .flag("secret", field.secret(), false)
                .with("deprecated", field.deprecated(), DescriptorWriter::deprecation)
                .text("note", field.note())
                .texts("guessed", sorted(field.guessed()))
                .end();
    }

    private static Mapping type(TypeDefinition type) {
        if (type instanceof TypeDefinition.EnumType open) {
            return DescriptorTree.block()
                    .text("type", open.type().keyword())
                    .mapping("doc", text(open.doc()))
                    .put(
                            "values",
                            DescriptorTree.block(open.values(), TypeDefinition.Value::wire, DescriptorWriter::value))
                    .end();
        }
        var struct = (TypeDefinition.RecordType) type;
        return DescriptorTree.block()
                .mapping("doc", text(struct.doc()))
                .put("fields", DescriptorTree.block(struct.fields(), Field::wireName, DescriptorWriter::field))
                .items(
                        "rules",
                        struct.rules().stream().map(DescriptorWriter::rule).toList())
                .end();
    }

    private static Mapping value(TypeDefinition.Value value) {
        return DescriptorTree.flow()
                .text("name", value.name())
                .text("en", value.doc().en())
                .text("zh", value.doc().zh())
                .texts("for", value.appliesTo())
                .with("deprecated", value.deprecated(), DescriptorWriter::deprecation)
                .end();
    }

    private static Mapping rule(Rule rule) {
        var tree = DescriptorTree.flow();
        if (rule instanceof Rule.MaxSpan span) {
            tree.text("max-span", span.max()).text("from", span.from()).text("to", span.to());
        } else if (rule instanceof Rule.Given given) {
            tree.texts("given", given.fields())
                    .number("min", given.min() == 1 ? null : given.min())
                    .number("max", given.max() == given.fields().size() ? null : given.max());
        } else if (rule instanceof Rule.Required required) {
            tree.texts("required", required.fields());
        } else if (rule instanceof Rule.Forbidden forbidden) {
            tree.texts("forbidden", forbidden.fields());
        }
        var when = DescriptorTree.flow();
        rule.when().forEach(when::texts);
        return tree.mapping("when", when.end())
                .text("level", level(rule.level()))
                .mapping("doc", text(rule.doc()))
                .end();
    }

    private static Mapping outcome(Outcome outcome) {
        return DescriptorTree.flow()
                .text("code", outcome.code())
                .texts("ok", outcome.ok())
                .texts("empty", outcome.empty())
                .text("error", outcome.error())
                .text("message", outcome.message())
                .end();
    }

    private static Mapping paging(Paging paging) {
        return DescriptorTree.flow()
                .text("style", paging.style().keyword())
                .text("page", paging.page())
                .text("size", paging.size())
                .number("first", paging.first() == paging.style().usualFirst() ? null : paging.first())
                .text("total", paging.total())
                .text("hasMore", paging.hasMore())
                .text("next", paging.next())
                .text("items", paging.items())
                .end();
    }

    private static Mapping errors(List<ErrorCode> errors) {
        return DescriptorTree.block(
                errors,
                ErrorCode::code,
                error -> DescriptorTree.flow()
                        .text("en", error.text().en())
                        .text("zh", error.text().zh())
                        .mapping("advice", text(error.advice()))
                        .with("kind", error.kind(), kind -> Node.Scalar.text(kind.keyword()))
                        .flag("confirmed", error.confirmed(), true)
                        .end());
    }

    private static Mapping example(Example example) {
        return DescriptorTree.block()
                .mapping("title", text(example.title()))
                .text("request", example.request())
                .text("response", example.response())
                .end();
    }

    private static Node sources(Source source) {
        if (source.others().isEmpty()) {
            return source(source);
        }
        var all = new ArrayList<Node>();
        all.add(source(source.toBuilder().importer(null).stamp(null).build()));
        source.others().forEach(other -> all.add(source(other)));
        return DescriptorTree.list(all);
    }

    /** The stamp is the last line of a file: see {@link Stamp}. */
    private static Mapping source(Source source) {
        return DescriptorTree.block()
                .text("document", source.document())
                .text("section", source.section())
                .text("url", source.url())
                .text("modified", source.modified())
                .text("sha256", source.sha256())
                .text("importer", source.importer())
                .text("stamp", source.stamp())
                .end();
    }

    private static Mapping system(Map<String, String> system) {
        var tree = DescriptorTree.flow();
        system.forEach(tree::text);
        return tree.end();
    }

    private static Mapping envelope(Gateway.Envelope envelope) {
        return DescriptorTree.block()
                .texts("keys", envelope.keys())
                .texts("results", envelope.results())
                .flag("text", envelope.text(), false)
                .texts("errorKeys", envelope.errorKeys())
                .text("code", envelope.code().isEmpty() ? null : envelope.code())
                .texts("ok", envelope.ok())
                .texts("messages", envelope.messages())
                .end();
    }

    private static Mapping endpoint(Gateway.Endpoint endpoint) {
        return DescriptorTree.flow()
                .text("url", endpoint.url())
                .flag("confirmed", endpoint.confirmed(), true)
                .mapping("doc", text(endpoint.doc()))
                .end();
    }

    private static Mapping deprecation(Deprecation deprecation) {
        return DescriptorTree.flow()
                .text("use", deprecation.use())
                .mapping("note", text(deprecation.note()))
                .end();
    }

    private static Mapping text(Text text) {
        return DescriptorTree.flow().text("en", text.en()).text("zh", text.zh()).end();
    }

    private static @Nullable String level(Level level) {
        return level == Level.ERROR ? null : level.keyword();
    }

    private static List<String> sorted(Set<String> words) {
        return words.stream().sorted().toList();
    }
}
