package io.github.jdcodegen.spec.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jdcodegen.spec.model.Api;
import io.github.jdcodegen.spec.model.Body;
import io.github.jdcodegen.spec.model.Deprecation;
import io.github.jdcodegen.spec.model.Encoding;
import io.github.jdcodegen.spec.model.ErrorCode;
import io.github.jdcodegen.spec.model.Example;
import io.github.jdcodegen.spec.model.Field;
import io.github.jdcodegen.spec.model.Field.Limits;
import io.github.jdcodegen.spec.model.Level;
import io.github.jdcodegen.spec.model.Location;
import io.github.jdcodegen.spec.model.Outcome;
import io.github.jdcodegen.spec.model.Paging;
import io.github.jdcodegen.spec.model.Problems;
import io.github.jdcodegen.spec.model.Rule;
import io.github.jdcodegen.spec.model.Scalar;
import io.github.jdcodegen.spec.model.Source;
import io.github.jdcodegen.spec.model.Text;
import io.github.jdcodegen.spec.model.Type;
import io.github.jdcodegen.spec.model.TypeDefinition;
import io.github.jdcodegen.spec.model.TypeDefinition.EnumType;
import io.github.jdcodegen.spec.model.TypeDefinition.RecordType;
import io.github.jdcodegen.spec.write.DescriptorWriter;
import io.github.jdcodegen.spec.write.Stamp;
import io.github.jdcodegen.spec.yaml.Node;
import io.github.jdcodegen.spec.yaml.Node.Entry;
import io.github.jdcodegen.spec.yaml.Node.Mapping;
import io.github.jdcodegen.spec.yaml.YamlParser;
import io.github.jdcodegen.spec.yaml.YamlPrinter;
import io.github.jdcodegen.spec.yaml.YamlScalars;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Whatever a descriptor says, hostile texts included, is read as it was written, and written again the same. */
class WrittenAndReadTest {
    private static final List<String> HOSTILE = List.of(
            "",
            " ",
            "no",
            "yes",
            "on",
            "Off",
            "y",
            "N",
            "null",
            "~",
            "true",
            "FALSE",
            "0123",
            "0x1F",
            "1_000",
            "1e5",
            "-1",
            "+.5",
            ".inf",
            "-.INF",
            ".NaN",
            "12:30:45",
            "2019-04-01",
            "2019-04-01 00:00:00",
            "0o7",
            "=",
            "<<",
            "---",
            "--- a",
            "...",
            "... a",
            "a: b",
            "a:",
            ":a",
            ": ",
            "a #b",
            "#a",
            "a#b",
            "- a",
            "-",
            "-a",
            "? a",
            "?",
            "[a]",
            "{a}",
            "a, b",
            "&a",
            "*a",
            "!a",
            "!!str a",
            "|",
            ">",
            "|-\n a",
            "%a",
            "@a",
            "`a`",
            "\"",
            "'",
            "\"a\"",
            "'a'",
            "it's",
            "say \"it's\"",
            "\\",
            "\\n",
            "C:\\users",
            "\\u0041",
            " a",
            "a ",
            "\ta",
            "a\t",
            "\n",
            "\n\n",
            "a\n",
            "a\nb",
            "a\n\nb",
            "a\n\n",
            "\na",
            " a\nb",
            "a \nb",
            "a\n b",
            "a\n\tb",
            "a\r\nb",
            "\r",
            "a\u0085b",
            "a\u2028b",
            "a\u2029b",
            "\uFEFF",
            "a\uFEFFb",
            "\u0000",
            "\u0007",
            "\u001b[31m",
            "\u007f",
            "\u00a0",
            "\u00ad",
            "\u200b",
            "\u202e",
            "\u2066",
            "\ud800",
            "\udc00",
            "\udc00\ud800",
            "\ufffe",
            "\uffff",
            "😀",
            "京东",
            "订单：号，「」",
            "*/",
            "${x}",
            "{{x}}",
            "<b>",
            "key: {type: long}",
            "#promo_id: {type: long}",
            "jd: 1\nmethod: x",
            "x".repeat(3000),
            "京".repeat(200),
            "a, ".repeat(100),
            "  stamp: " + "0".repeat(64) + "\n");

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.of(HOSTILE),
                Arbitraries.strings().all().ofMaxLength(12),
                Arbitraries.of(HOSTILE).list().ofMinSize(2).ofMaxSize(4).map(parts -> String.join("", parts)),
                Arbitraries.strings().withChars("ab:#-? ,[]{}'\"\\\n\t").ofMaxLength(12));
    }

    @Property(tries = 2000)
    void everyTextSurvivesInEveryPlace(@ForAll("texts") String text) {
        var inFlow =
                new Mapping(List.of(new Entry(Node.Scalar.text("in"), Node.Scalar.text(text))), true, Location.NONE);
        var document = new Mapping(
                List.of(
                        new Entry(Node.Scalar.text("block"), Node.Scalar.text(text)),
                        new Entry(Node.Scalar.text("flow"), inFlow),
                        new Entry(
                                Node.Scalar.text("list"),
                                new Node.Sequence(List.of(Node.Scalar.text(text)), Location.NONE)),
                        new Entry(
                                Node.Scalar.text("items"), new Node.Sequence(List.of(inFlow, inFlow), Location.NONE))),
                false,
                Location.NONE);

        var printed = YamlPrinter.print(document);

        assertThat(withoutPlaces(parse(printed))).isEqualTo(withoutPlaces(document));
        assertThat(YamlPrinter.print(parse(printed))).isEqualTo(printed);
    }

    @Property(tries = 1000)
    void everyTextSurvivesAsAKey(@ForAll("texts") String text) {
        var inner = new Mapping(List.of(new Entry(Node.Scalar.text(text), Node.Scalar.text("x"))), true, Location.NONE);
        var document = new Mapping(List.of(new Entry(Node.Scalar.text(text), inner)), false, Location.NONE);

        if (!text.equals("<<")) {
            assertThat(withoutPlaces(parse(YamlPrinter.print(document)))).isEqualTo(withoutPlaces(document));
        }
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void everyMethodIsReadAsItWasWritten(@ForAll("apis") Api api) {
        var written = DescriptorWriter.write(api);
        var problems = new Problems();
        var read = new ApiReader(DescriptorLoader.gateways(), List.of()).read(parse(written), problems);

        assertThat(problems.sorted()).as(written).isEmpty();
        assertThat(read)
                .as(written)
                .usingRecursiveComparison()
                .ignoringFieldsOfTypes(Location.class)
                .isEqualTo(api);
        assertThat(DescriptorWriter.write(read)).isEqualTo(written);
        assertThat(Stamp.isOn(written)).isFalse();
        if (api.source() != null) {
            assertThat(Stamp.isOn(Stamp.write(api))).isTrue();
        }
    }

    @Provide
    Arbitrary<Api> apis() {
        var head = Combinators.combine(
                prose(), prose(), maybeText(), maybeText(), deprecation(), guessed("access", "auth"));
        return Combinators.combine(head.as(Head::new), request(), response(), errors(), examples(), source())
                .flatAs((first, request, response, errors, examples, source) -> Combinators.combine(
                                Arbitraries.of(Api.Auth.class),
                                Arbitraries.of(Api.Access.class),
                                Arbitraries.of(Api.Layout.class),
                                Arbitraries.of("2.0", "1.0", "beta"),
                                paging())
                        .as((auth, access, layout, version, paging) -> Api.builder("jingdong.a.get")
                                .gateway("jos")
                                .version(version)
                                .group("order")
                                .title(first.title)
                                .doc(first.doc)
                                .auth(auth)
                                .access(access)
                                .approval(first.approval)
                                .layout(layout)
                                .request(request)
                                .response(response)
                                .paging(paging)
                                .errors(errors)
                                .examples(examples)
                                .source(source)
                                .deprecated(first.deprecated)
                                .note(first.note)
                                .guessed(first.guessed)
                                .build()));
    }

    private record Head(
            Text title,
            Text doc,
            @Nullable String approval,
            @Nullable String note,
            @Nullable Deprecation deprecated,
            Set<String> guessed) {}

    private Arbitrary<@Nullable String> maybeText() {
        return texts().injectNull(0.5);
    }

    private Arbitrary<Text> prose() {
        return Combinators.combine(maybeText(), maybeText()).as(Text::new);
    }

    private Arbitrary<@Nullable Deprecation> deprecation() {
        return Combinators.combine(maybeText(), prose()).as(Deprecation::new).injectNull(0.8);
    }

    private static Arbitrary<Set<String>> guessed(String... keys) {
        return Arbitraries.of(keys).set().ofMaxSize(keys.length);
    }

    private Arbitrary<Body> request() {
        var rules = Combinators.combine(
                        prose(),
                        Arbitraries.of(Level.class),
                        texts(),
                        Arbitraries.integers().between(0, 4))
                .as((doc, level, value, count) -> {
                    Map<String, List<String>> when = Map.of("field0", List.of(value, "x"));
                    List<Rule> all = List.of(
                            new Rule.MaxSpan("P1M", "from", "to", level, when, doc, Location.NONE),
                            new Rule.Given(List.of("from", "to"), 0, 2, level, Map.of(), doc, Location.NONE),
                            new Rule.Required(List.of("field0"), level, when, Text.NONE, Location.NONE),
                            new Rule.Forbidden(List.of("to"), level, Map.of(), doc, Location.NONE));
                    return all.subList(0, count);
                });
        return Combinators.combine(fields(), rules, types()).as((fields, some, types) -> {
            var all = new ArrayList<>(fields);
            all.add(Field.of("from", Scalar.DATETIME));
            all.add(Field.of("to", Scalar.DATE));
            return Body.request(all, some, types, Location.NONE);
        });
    }

    private Arbitrary<Body> response() {
        var paths = Arbitraries.of("told", "other");
        var outcome = Combinators.combine(
                        paths, texts().list().ofMaxSize(2), paths.injectNull(0.5), paths.injectNull(0.5))
                .as((code, codes, error, message) -> new Outcome(code, List.of("0"), codes, error, message))
                .list()
                .ofMaxSize(3);
        return Combinators.combine(texts(), fields(), types(), outcome).as((result, fields, types, some) -> {
            var all = new ArrayList<>(fields);
            all.add(Field.of("list", new Type.ListOf(Scalar.LONG)));
            all.add(Field.of("told", Scalar.STRING));
            all.add(Field.of("other", Scalar.STRING));
            return new Body(result, null, all, List.of(), types, some, Location.NONE);
        });
    }

    private Arbitrary<List<TypeDefinition>> types() {
        var record = Combinators.combine(prose(), fields())
                .as((doc, fields) -> new RecordType("Row", doc, fields, List.of(), Location.NONE));
        var values = Combinators.combine(texts(), prose(), texts().list().ofMaxSize(2), deprecation())
                .as((wire, doc, appliesTo, deprecated) -> List.of(
                        new TypeDefinition.Value(wire + "!", "FIRST", doc, appliesTo, deprecated, Location.NONE),
                        new TypeDefinition.Value("SECOND", null, Text.NONE, List.of(), null, Location.NONE)));
        var states = Combinators.combine(prose(), values)
                .as((doc, some) -> new EnumType("State", doc, Scalar.STRING, some, Location.NONE));
        return Combinators.combine(record, states).as((row, state) -> List.of(row, state));
    }

    /** Up to four fields; the wire name of each is hostile, and its name is not. */
    private Arbitrary<List<Field>> fields() {
        return field().list().ofMaxSize(4).map(templates -> {
            var fields = new ArrayList<Field>();
            fields.add(Field.of("field0", Scalar.STRING));
            for (var template : templates) {
                fields.add(template.apply(fields.size()));
            }
            return fields;
        });
    }

    private Arbitrary<Function<Integer, Field>> field() {
        var words = Combinators.combine(texts(), prose(), maybeText(), maybeText(), maybeText(), deprecation());
        var flags = Combinators.combine(
                Arbitraries.of(true, false), Arbitraries.of(true, false), guessed("type", "required"), kinds());
        return Combinators.combine(words.as(Words::new), flags.as(Flags::new))
                .as((word, flag) -> number -> Field.builder(cut(word.wire) + number, flag.kind.type)
                        .name("name" + number)
                        .also(List.of(cut(word.wire) + "also" + number))
                        .required(flag.required && !(flag.kind.type instanceof Type.Named))
                        .encoding(flag.kind.encoding)
                        .doc(word.doc)
                        .limits(flag.kind.limits)
                        .unit(word.unit)
                        .example(word.example)
                        .personal(flag.personal)
                        .encrypted(flag.personal && flag.kind.type == Scalar.STRING)
                        .secret(!flag.personal)
                        .deprecated(word.deprecated)
                        .note(word.note)
                        .guessed(flag.guessed)
                        .build());
    }

    private record Words(
            String wire,
            Text doc,
            @Nullable String unit,
            @Nullable String example,
            @Nullable String note,
            @Nullable Deprecation deprecated) {}

    private record Flags(boolean required, boolean personal, Set<String> guessed, FieldKind kind) {}

    private record FieldKind(Type type, Encoding encoding, Limits limits) {}

    private Arbitrary<FieldKind> kinds() {
        var numbers = Arbitraries.oneOf(
                Arbitraries.bigDecimals(),
                Arbitraries.of(new BigDecimal("1E+3"), new BigDecimal("0.10"), BigDecimal.ZERO));
        var number = numbers.map(min -> new FieldKind(
                Scalar.DECIMAL,
                Encoding.PLAIN,
                new Limits(min, min.add(new BigDecimal(BigInteger.ONE)), null, null, null, null, null, Level.ADVICE)));
        var text = Arbitraries.of("[a-z]+", "#.*", ".", "\\d{3}: '\"", "a|b", "^$")
                .map(pattern -> new FieldKind(
                        Scalar.STRING, Encoding.JSON, new Limits(null, null, 0, 7, pattern, null, null, Level.ERROR)));
        var list = Arbitraries.of(new Type.Named("State"), Scalar.LONG)
                .map(element -> new FieldKind(
                        new Type.ListOf(element),
                        Encoding.CSV,
                        new Limits(null, null, null, null, null, 1, 2, Level.ERROR)));
        var other = Arbitraries.of(
                        new Type.Named("Row"),
                        new Type.MapOf(new Type.ListOf(new Type.Named("Row"))),
                        Scalar.EPOCH_MILLIS)
                .map(type -> new FieldKind(type, Encoding.PLAIN, Limits.NONE));
        return Arbitraries.oneOf(number, text, list, other);
    }

    private Arbitrary<@Nullable Paging> paging() {
        return Combinators.combine(
                        Arbitraries.of(Paging.Style.class),
                        Arbitraries.integers().between(0, 2))
                .as((style, first) -> new Paging(
                        style,
                        "field0",
                        null,
                        first,
                        null,
                        null,
                        style == Paging.Style.SCROLL ? "field0" : null,
                        "list"))
                .injectNull(0.3);
    }

    private Arbitrary<List<ErrorCode>> errors() {
        return Combinators.combine(
                        texts(),
                        prose(),
                        prose(),
                        Arbitraries.of(ErrorCode.Kind.class).injectNull(0.3),
                        Arbitraries.of(true, false))
                .as((code, text, advice, kind, confirmed) ->
                        new ErrorCode(code + "!", text, advice, kind, confirmed, Location.NONE))
                .list()
                .ofMaxSize(3)
                .uniqueElements(ErrorCode::code);
    }

    private Arbitrary<List<Example>> examples() {
        return Combinators.combine(prose(), maybeText(), maybeText())
                .as(Example::new)
                .list()
                .ofMaxSize(2);
    }

    private Arbitrary<@Nullable Source> source() {
        return Combinators.combine(
                        texts(), maybeText(), maybeText(), maybeText(), maybeText(), maybeText(), maybeText())
                .as((document, section, url, modified, sha256, importer, stamp) ->
                        new Source(document, section, url, modified, sha256, importer, stamp, List.of()))
                .injectNull(0.3);
    }

    /** A wire name has at most 200 characters. */
    private static String cut(String text) {
        return text.length() > 100 ? text.substring(0, 100) : text;
    }

    private static Mapping parse(String text) {
        var problems = new Problems();
        var parsed = YamlParser.parse("text", text.getBytes(StandardCharsets.UTF_8), problems);
        assertThat(problems.sorted()).as(text).isEmpty();
        return parsed.orElseThrow();
    }

    private static String withoutPlaces(Node node) {
        if (node instanceof Mapping mapping) {
            return mapping.entries().stream()
                    .map(entry -> withoutPlaces(entry.key()) + withoutPlaces(entry.value()))
                    .toList()
                    .toString();
        }
        if (node instanceof Node.Sequence sequence) {
            return sequence.items().stream()
                            .map(WrittenAndReadTest::withoutPlaces)
                            .toList() + "";
        }
        var scalar = (Node.Scalar) node;
        return scalar.kind() + YamlScalars.doubleQuoted(scalar.text());
    }
}
