package io.github.jdcodegen.codegen.emit;

import com.palantir.javapoet.CodeBlock;
import io.github.jdcodegen.codegen.plan.MethodPlan;
import io.github.jdcodegen.runtime.error.ErrorKind;
import io.github.jdcodegen.spec.model.Api;
import io.github.jdcodegen.spec.model.ErrorCode;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The Javadoc of a method: of its request, its response and its place in the facade. */
final class ApiDocs {
    /** As people look for codes: numbers by their size. */
    private static final Comparator<ErrorCode> BY_CODE = Comparator.comparing(
            ErrorCode::code, Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));

    private final MethodPlan method;
    private final Api api;
    private final Context context;
    private final Wording wording;

    private ApiDocs(MethodPlan method, Context context) {
        this.method = method;
        this.context = context;
        api = method.api();
        wording = context.wording();
    }

    /** The request's says all there is: it is what a user fills in. */
    static CodeBlock request(MethodPlan method, Context context) {
        return new ApiDocs(method, context).request();
    }

    /** The response's; tags for its components may follow. */
    static Doc response(MethodPlan method, Context context) {
        return new ApiDocs(method, context).response();
    }

    /** That of the method in the facade. */
    static CodeBlock call(MethodPlan method, Context context) {
        return new ApiDocs(method, context).call();
    }

    /** That of the method in the facade that goes through all pages. */
    static CodeBlock pages(MethodPlan method, Context context) {
        return new ApiDocs(method, context).pages();
    }

    /** The facade's. */
    static CodeBlock facade(Context context) {
        var group = context.group();
        var title = context.wording().group(group, Doc.code(group.group()), Doc::found);
        return new Doc()
                .paragraph(title)
                .paragraph(context.wording().sentences(group.doc()))
                .paragraph(terms(title, group.title().zh(), group.title().en()))
                .build();
    }

    /** The methods of a group, each with a link to its facade that works on every page. */
    static List<String> index(Context context) {
        return context.group().methods().stream()
                .map(method -> new ApiDocs(method, context).entry())
                .toList();
    }

    private CodeBlock request() {
        var doc = new Doc()
                .paragraph(title())
                .paragraph(wording.sentences(api.doc()))
                .paragraph(terms());
        doc.paragraph(paging())
                .example(ExampleCode.of(method, context))
                .list(wording.say(Phrase.RULES), wording.rules(api.request().rules()))
                .list(
                        wording.say(Phrase.ERRORS, ErrorKind.class.getName()),
                        api.errors().stream().sorted(BY_CODE).map(this::error).toList())
                .paragraph(source())
                .tag("@see", callee() + " " + context.group().facade() + "." + method.member())
                .tag("@see", method.response().name());
        return deprecate(doc).build();
    }

    private Doc response() {
        var title = wording.title(api.title());
        var link = "{@link " + callee() + " " + method.member() + "}";
        // A title that is a sentence, or none, stands before one.
        var says = title.equals(Wording.sentence(title))
                ? (title + " " + wording.say(Phrase.ANSWERS, link)).strip()
                : wording.say(Phrase.ANSWERS_TITLED, title, link);
        return deprecate(new Doc().paragraph(says));
    }

    private CodeBlock call() {
        var title = title(Doc::found);
        var doc = new Doc()
                .paragraph(title)
                .paragraph(wording.say(Phrase.CALLS_METHOD, "<code>" + Doc.index(api.method()) + "</code>"))
                .paragraph(terms(title, api.title().zh(), api.title().en()))
                .paragraph(wording.sentences(api.doc()))
                .tag("@param request", wording.say(Phrase.REQUEST))
                .tag("@return", wording.say(Phrase.ANSWERED))
                .tag("@throws io.github.jdcodegen.runtime.error.JdException", wording.say(Phrase.FAILS));
        return deprecate(doc).build();
    }

    private CodeBlock pages() {
        var doc = new Doc()
                .paragraph(wording.say(Phrase.ALL_PAGES, "{@link #" + method.member() + " " + method.member() + "}"))
                .tag("@param request", wording.say(Phrase.FIRST_PAGE))
                .tag("@return", wording.say(Phrase.ITEMS));
        return deprecate(doc).build();
    }

    private String entry() {
        var title = wording.sentences(api.title());
        var group = context.group();
        return "{@link " + group.packageName() + "." + group.facade() + "#" + method.member() + " " + method.member()
                + "} " + Doc.code(api.method()) + (title.isEmpty() ? "" : ": " + title);
    }

    private String title() {
        return title(Doc::text);
    }

    private String title(UnaryOperator<String> html) {
        var title = wording.title(api.title());
        var end = Wording.sentence(title).substring(title.length());
        return title.isEmpty() ? Doc.code(api.method()) + "." : wording.title(api.title(), html) + end;
    }

    /** What the search finds a place by, beside what its title says already. */
    private static String terms(String title, @Nullable String... texts) {
        return Stream.of(texts)
                .filter(Objects::nonNull)
                .map(Doc::index)
                .filter(term -> !title.contains(term))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** What it takes to call the method. */
    private String terms() {
        return Stream.of(
                        wording.say(Phrase.CALLS, Doc.code(api.method()), Doc.text(api.version()), gateway()),
                        wording.say(
                                switch (api.auth()) {
                                    case NONE -> Phrase.TOKEN_NONE;
                                    case APP -> Phrase.TOKEN_APP;
                                    case SELLER -> Phrase.TOKEN_SELLER;
                                }),
                        wording.say(api.access() == Api.Access.READ ? Phrase.READS : Phrase.WRITES),
                        api.approval() == null
                                ? ""
                                : wording.say(Phrase.APPROVAL, Wording.sentence(Doc.text(api.approval()))))
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private String gateway() {
        return "{@link " + context.gateways() + "#" + method.gateway().constant() + " " + Doc.text(api.gateway()) + "}";
    }

    private String paging() {
        var paging = method.paging();
        return paging == null
                ? ""
                : wording.say(
                        Phrase.PAGED,
                        Doc.code(paging.paging().page()),
                        Doc.code(paging.paging().items()),
                        "{@link " + context.group().facade() + "#" + paging.member() + " " + paging.member() + "}");
    }

    private String error(ErrorCode error) {
        return Stream.of(
                        Doc.code(error.code()),
                        marks(error),
                        wording.sentences(error.text()),
                        error.advice().isEmpty()
                                ? ""
                                : wording.say(Phrase.WHAT_TO_DO, wording.sentences(error.advice())))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** The kind of an error, and whether it is sure, in brackets. */
    private String marks(ErrorCode error) {
        var marks = Stream.of(
                        error.kind() == null ? "" : Doc.code(error.kind().name()),
                        error.confirmed() ? "" : wording.say(Phrase.UNCONFIRMED))
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
        return wording.say(
                Phrase.SOURCE,
                (source.url() == null ? document : Doc.web(source.url(), document))
                        + (source.modified() == null ? "" : ", " + Doc.text(source.modified())));
    }

    private static String texts(@Nullable String... plain) {
        return Stream.of(plain).filter(Objects::nonNull).map(Doc::text).collect(Collectors.joining(", "));
    }

    private String callee() {
        return context.group().facade() + "#" + method.member();
    }

    private Doc deprecate(Doc doc) {
        if (api.deprecated() != null) {
            doc.tag(
                    "@deprecated",
                    wording.deprecated(
                            api.deprecated(), context.link(api.deprecated().use())));
        }
        return doc;
    }
}
