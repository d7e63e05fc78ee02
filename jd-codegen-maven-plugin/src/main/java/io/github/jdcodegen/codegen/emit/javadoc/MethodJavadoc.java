package io.github.jdcodegen.codegen.emit.javadoc;

import com.palantir.javapoet.CodeBlock;
import io.github.jdcodegen.codegen.emit.syntax.GroupContext;
import io.github.jdcodegen.codegen.plan.MethodPlan;
import io.github.jdcodegen.runtime.error.ErrorKind;
import io.github.jdcodegen.spec.model.Api;
import io.github.jdcodegen.spec.model.ErrorCode;
import io.github.jdcodegen.spec.model.Example;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The Javadoc of a method: of its request, its response and its place in the facade. */
public final class MethodJavadoc {
    /** As people look for codes: numbers by their size. */
    private static final Comparator<ErrorCode> BY_CODE = Comparator.comparing(
            ErrorCode::code, Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));

    private final MethodPlan method;
    private final Api api;
    private final GroupContext context;
    private final JavadocText javadoc;

    private MethodJavadoc(MethodPlan method, GroupContext context) {
        this.method = method;
        this.context = context;
        api = method.api();
        javadoc = JavadocText.of(context);
    }

    /** The request's says all there is: it is what a user fills in. */
    public static CodeBlock request(MethodPlan method, GroupContext context) {
        return new MethodJavadoc(method, context).request();
    }

    /** The response's; tags for its components may follow. */
    public static JavadocBuilder response(MethodPlan method, GroupContext context) {
        return new MethodJavadoc(method, context).response();
    }

    /** That of the method in the facade. */
    public static CodeBlock call(MethodPlan method, GroupContext context) {
        return new MethodJavadoc(method, context).call();
    }

    /** That of the method in the facade that goes through all pages. */
    public static CodeBlock pages(MethodPlan method, GroupContext context) {
        return new MethodJavadoc(method, context).pages();
    }

    /** The facade's. */
    public static CodeBlock facade(GroupContext context) {
        var javadoc = JavadocText.of(context);
        var group = context.group();
        var title = javadoc.group(group, JavadocBuilder.code(group.group()), JavadocBuilder::found);
        return new JavadocBuilder()
                .paragraph(title)
                .paragraph(javadoc.sentences(group.doc()))
                .paragraph(terms(title, group.title().zh(), group.title().en()))
                .build();
    }

    /** The methods of a group, each with a link to its facade that works on every page. */
    public static List<String> index(GroupContext context) {
        return context.group().methods().stream()
                .map(method -> entry(method, context))
                .toList();
    }

    /** A method in the {@link #index}. */
    public static String entry(MethodPlan method, GroupContext context) {
        return new MethodJavadoc(method, context).entry();
    }

    private CodeBlock request() {
        var doc = new JavadocBuilder()
                .paragraph(title())
                .paragraph(javadoc.sentences(api.doc()))
                .paragraph(terms());
        FieldTable.add(doc, method.request().root(), method.request(), context)
                .paragraph(paging())
                .example(CallExample.of(method, context))
                .list(
                        javadoc.say(JavadocPhrase.RULES),
                        javadoc.rules(api.request().rules()))
                .list(
                        javadoc.say(JavadocPhrase.ERRORS, ErrorKind.class.getName()),
                        api.errors().stream().sorted(BY_CODE).map(this::error).toList());
        example(Example::request).ifPresent(sent -> doc.document(javadoc.say(JavadocPhrase.DOCUMENTED_REQUEST), sent));
        doc.paragraph(source())
                .tag("@see", callee() + " " + context.group().facade() + "." + method.member())
                .tag("@see", method.response().name());
        return deprecate(doc).build();
    }

    private JavadocBuilder response() {
        var title = javadoc.title(api.title());
        var link = "{@link " + callee() + " " + method.member() + "}";
        // A title that is a sentence, or none, stands before one.
        var says = title.equals(JavadocText.sentence(title))
                ? (title + " " + javadoc.say(JavadocPhrase.ANSWERS, link)).strip()
                : javadoc.say(JavadocPhrase.ANSWERS_TITLED, title, link);
        var doc = new JavadocBuilder().paragraph(says);
        example(Example::response)
                .ifPresent(answer -> doc.document(javadoc.say(JavadocPhrase.DOCUMENTED_RESPONSE), answer));
        return deprecate(doc);
    }

    private CodeBlock call() {
        var index = JavadocBuilder.index(api.method());
        var title = title(JavadocBuilder::found);
        var doc = new JavadocBuilder()
                .paragraph(title)
                .paragraph(javadoc.say(
                        JavadocPhrase.CALLS_METHOD,
                        index.isEmpty() ? JavadocBuilder.code(api.method()) : "<code>" + index + "</code>"))
                .paragraph(terms(title, api.title().zh(), api.title().en()))
                .paragraph(javadoc.sentences(api.doc()))
                .tag("@param request", javadoc.say(JavadocPhrase.REQUEST))
                .tag("@return", javadoc.say(JavadocPhrase.ANSWERED))
                .tag("@throws io.github.jdcodegen.runtime.error.JdException", javadoc.say(JavadocPhrase.FAILS));
        return deprecate(doc).build();
    }

    private CodeBlock pages() {
        var doc = new JavadocBuilder()
                .paragraph(javadoc.say(
                        JavadocPhrase.ALL_PAGES, "{@link #" + method.member() + " " + method.member() + "}"))
                .tag("@param request", javadoc.say(JavadocPhrase.FIRST_PAGE))
                .tag("@return", javadoc.say(JavadocPhrase.ITEMS));
        return deprecate(doc).build();
    }

    private String entry() {
        var title = javadoc.sentences(api.title());
        var group = context.group();
        return "{@link " + group.packageName() + "." + group.facade() + "#" + method.member() + " " + method.member()
                + "} " + JavadocBuilder.code(api.method()) + (title.isEmpty() ? "" : ": " + title);
    }

    private String title() {
        return title(JavadocBuilder::text);
    }

    private String title(UnaryOperator<String> html) {
        var title = javadoc.title(api.title());
        var end = JavadocText.sentence(title).substring(title.length());
        return title.isEmpty() ? JavadocBuilder.code(api.method()) + "." : javadoc.title(api.title(), html) + end;
    }

    /** What the search finds a place by, beside what its title says already. */
    private static String terms(String title, @Nullable String... texts) {
        return Stream.of(texts)
                .filter(Objects::nonNull)
                .map(JavadocBuilder::index)
                .filter(term -> !title.contains(term))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** What it takes to call the method. */
    private String terms() {
        return Stream.of(
                        javadoc.say(
                                JavadocPhrase.CALLS,
                                JavadocBuilder.code(api.method()),
                                JavadocBuilder.text(api.version()),
                                gateway()),
                        javadoc.say(
                                switch (api.auth()) {
                                    case NONE -> JavadocPhrase.TOKEN_NONE;
                                    case APP -> JavadocPhrase.TOKEN_APP;
                                    case SELLER -> JavadocPhrase.TOKEN_SELLER;
                                }),
                        javadoc.say(api.access() == Api.Access.READ ? JavadocPhrase.READS : JavadocPhrase.WRITES),
                        api.approval() == null
                                ? ""
                                : javadoc.say(
                                        JavadocPhrase.APPROVAL,
                                        JavadocText.sentence(JavadocBuilder.text(api.approval()))))
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private String gateway() {
        return "{@link " + context.gateways() + "#" + method.gateway().constant() + " "
                + JavadocBuilder.text(api.gateway()) + "}";
    }

    private String paging() {
        var paging = method.paging();
        return paging == null
                ? ""
                : javadoc.say(
                        JavadocPhrase.PAGED,
                        JavadocBuilder.code(paging.paging().page()),
                        JavadocBuilder.code(paging.paging().items()),
                        "{@link " + context.group().facade() + "#" + paging.member() + " " + paging.member() + "}");
    }

    private String error(ErrorCode error) {
        return Stream.of(
                        JavadocBuilder.code(error.code()),
                        marks(error),
                        javadoc.sentences(error.text()),
                        error.advice().isEmpty()
                                ? ""
                                : javadoc.say(JavadocPhrase.WHAT_TO_DO, javadoc.sentences(error.advice())))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** The kind of an error, and whether it is sure, in brackets. */
    private String marks(ErrorCode error) {
        var marks = Stream.of(
                        error.kind() == null
                                ? ""
                                : JavadocBuilder.code(error.kind().name()),
                        error.confirmed() ? "" : javadoc.say(JavadocPhrase.UNCONFIRMED))
                .filter(mark -> !mark.isEmpty())
                .collect(Collectors.joining(", "));
        return marks.isEmpty() ? "" : "(" + marks + ")";
    }

    private String source() {
        var source = api.source();
        if (source == null) {
            return "";
        }
        var document = texts(source.document(), source.section());
        return javadoc.say(
                JavadocPhrase.SOURCE,
                (source.url() == null ? document : JavadocBuilder.web(source.url(), document))
                        + (source.modified() == null ? "" : ", " + JavadocBuilder.text(source.modified())));
    }

    private static String texts(@Nullable String... plain) {
        return Stream.of(plain)
                .filter(Objects::nonNull)
                .map(JavadocBuilder::text)
                .collect(Collectors.joining(", "));
    }

    /** What a Javadoc link to the method of that wire name refers to, if it is generated as well. */
    private Optional<String> link(@Nullable String wireName) {
        return context.plan().groups().stream()
                .flatMap(other -> other.methods().stream()
                        .filter(found -> found.api().method().equals(wireName))
                        .map(found -> other.packageName() + "." + other.facade() + "#" + found.member()))
                .findFirst();
    }

    /** The first documented example that has such a part. */
    private Optional<String> example(Function<Example, @Nullable String> part) {
        return api.examples().stream()
                .flatMap(example -> Stream.ofNullable(part.apply(example)))
                .findFirst();
    }

    private String callee() {
        return context.group().facade() + "#" + method.member();
    }

    private JavadocBuilder deprecate(JavadocBuilder doc) {
        if (api.deprecated() != null) {
            doc.tag(
                    "@deprecated",
                    javadoc.deprecated(api.deprecated(), link(api.deprecated().use())));
        }
        return doc;
    }
}
