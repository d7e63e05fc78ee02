package io.github.jdcodegen.spec.importer.meaning;

import io.github.jdcodegen.spec.importer.normalise.Words;
import io.github.jdcodegen.spec.model.Api;
import io.github.jdcodegen.spec.model.Api.Access;
import io.github.jdcodegen.spec.model.Body;
import io.github.jdcodegen.spec.model.Encoding;
import io.github.jdcodegen.spec.model.Field;
import io.github.jdcodegen.spec.model.Paging;
import io.github.jdcodegen.spec.model.Scalar;
import io.github.jdcodegen.spec.model.Type;
import io.github.jdcodegen.spec.model.TypeDefinition.RecordType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a method that reads is paged: a page and a size that are sent, one list and its total, or more, that are answered. */
final class PagingEvidence {
    private static final Set<String> PAGES =
            Words.set("page pageno pageindex pagenum pagenumber currentpage currpage curpage");
    private static final Set<String> SIZES = Words.set("pagesize size pagessize perpage pagelimit");
    private static final Set<String> OFFSETS = Words.set("offset");
    private static final Set<String> SCROLLS = Words.set("scrollid");
    /** A second way to say which part: then the page alone does not. */
    private static final Set<String> PARTS = Words.set("startpage endpage startrow startrowkey");

    private static final Set<String> TOTALS =
            Words.set("total totalcount totalrecords totalrecord totalitem totalitems totalnum totalsize totalresult "
                    + "recordcount recordtotal recordstotal recordnum totle totlenum ordertotal totalcode totalelements "
                    + "count allcount rowcount itemtotal");
    private static final Set<String> TOTALS_IN_HOLDERS = Words.set("items");
    private static final Set<String> MORE = Words.set("hasmore hasnext hasnextpage ismore");
    private static final Set<String> HOLDERS = Words.set("paginator page pageinfo pagination pager");
    private static final Pattern SAYS_PAGES = Pattern.compile("页");
    private static final Pattern COUNTS_PAGES = Pattern.compile("总页数|共.{0,3}页|多少页");
    private static final Pattern FROM_ZERO = Pattern.compile("(?:从|起始页|第一页|首页)[是为码：:]{0,3}\\s?[0０](?![0-9])");

    private final Body request;
    private final Body response;

    /** A field and its path. */
    private record At(String path, Field field) {}

    private PagingEvidence(Body request, Body response) {
        this.request = request;
        this.response = response;
    }

    static Optional<Paging> of(Api api) {
        return api.access() == Access.READ
                ? new PagingEvidence(api.request(), api.response()).paging()
                : Optional.empty();
    }

    /** The request with numbers for a page and a size that the document calls texts. */
    static Body withNumbers(Body request, Paging paging) {
        if (paging.style() == Paging.Style.SCROLL) {
            return request;
        }
        var fields = request.fields().stream()
                .map(field -> field.type() == Scalar.STRING
                                && (field.wireName().equals(paging.page())
                                        || field.wireName().equals(paging.size()))
                        ? number(field)
                        : field)
                .toList();
        return Body.request(fields, request.rules(), request.types(), request.location());
    }

    private static Field number(Field field) {
        var guessed = new TreeSet<>(field.guessed());
        guessed.add("type");
        return field.toBuilder()
                .type(Scalar.LONG)
                .limits(Field.Limits.NONE)
                .guessed(guessed)
                .build();
    }

    private Optional<Paging> paging() {
        var sent = sent();
        if (sent.stream().anyMatch(at -> PARTS.contains(key(at)))) {
            return Optional.empty();
        }
        var size = only(sent, SIZES);
        var scroll = only(sent, SCROLLS);
        if (scroll.isPresent()) {
            return answered(Paging.Style.SCROLL, scroll.get(), size.orElse(null));
        }
        var page = only(sent, PAGES);
        if (page.isPresent() && size.isPresent() && isNumber(page.get()) && isNumber(size.get())) {
            return key(size.get()).equals("size")
                            && !SAYS_PAGES
                                    .matcher(size.get().field().doc().zhOrEmpty())
                                    .find()
                    ? Optional.empty()
                    : answered(Paging.Style.PAGE, page.get(), size.get());
        }
        var offset = only(sent, OFFSETS);
        return page.isEmpty() && offset.isPresent() && size.isPresent() && isNumber(offset.get())
                ? answered(Paging.Style.OFFSET, offset.get(), size.get())
                : Optional.empty();
    }

    private Optional<Paging> answered(Paging.Style style, At page, @Nullable At size) {
        if (response.type() != null) {
            return Optional.empty();
        }
        var levels = levels();
        for (var level : levels) {
            var lists = level.stream().filter(this::isListOfRecords).toList();
            if (lists.size() > 1) {
                return Optional.empty();
            }
            if (lists.size() == 1) {
                return paging(style, page, size, lists.get(0).path(), level, levels.get(0));
            }
        }
        return Optional.empty();
    }

    private Optional<Paging> paging(
            Paging.Style style, At page, @Nullable At size, String items, List<At> level, List<At> root) {
        var total = total(level, TOTALS)
                .or(() -> total(root, TOTALS))
                .or(() -> total(holders(root), TOTALS))
                .or(() -> total(holders(root), TOTALS_IN_HOLDERS));
        var more = more(level).or(() -> more(root));
        var next = style == Paging.Style.SCROLL
                ? only(level, SCROLLS)
                        .or(() -> only(root, SCROLLS))
                        .map(At::path)
                        .orElse(null)
                : null;
        if (style == Paging.Style.SCROLL ? next == null : total.isEmpty() && more.isEmpty()) {
            return Optional.empty();
        }
        var first = style == Paging.Style.PAGE
                        && FROM_ZERO.matcher(page.field().doc().zhOrEmpty()).find()
                ? 0
                : style.usualFirst();
        return Optional.of(new Paging(
                style,
                page.path(),
                size == null ? null : size.path(),
                first,
                total.map(At::path).orElse(null),
                more.map(At::path).orElse(null),
                next,
                items));
    }

    private static Optional<At> total(List<At> fields, Set<String> names) {
        return only(
                fields.stream()
                        .filter(at -> (at.field().type() == Scalar.LONG
                                        || at.field().type() == Scalar.INT
                                        || at.field().type() == Scalar.DECIMAL)
                                && !COUNTS_PAGES
                                        .matcher(at.field().doc().zhOrEmpty())
                                        .find())
                        .toList(),
                names);
    }

    private static Optional<At> more(List<At> fields) {
        return only(
                fields.stream()
                        .filter(at -> at.field().type() == Scalar.BOOLEAN)
                        .toList(),
                MORE);
    }

    /** The fields of objects beside the list that hold page and total. */
    private List<At> holders(List<At> root) {
        return root.stream()
                .filter(at -> HOLDERS.contains(key(at)))
                .flatMap(at -> inside(response, at).stream())
                .toList();
    }

    /** The single values that are sent, at top level and in the containers of a nested request. */
    private List<At> sent() {
        var all = new ArrayList<At>();
        for (var at : top(request)) {
            all.add(at);
            all.addAll(inside(request, at));
        }
        return all.stream()
                .filter(at -> at.field().type() instanceof Scalar && at.field().encoding() == Encoding.PLAIN)
                .toList();
    }

    /** The fields of the root, and then those of each object in it. */
    private List<List<At>> levels() {
        var levels = new ArrayList<List<At>>();
        var root = top(response);
        levels.add(root);
        var inner = root.stream()
                .map(at -> inside(response, at))
                .filter(fields -> fields.stream().anyMatch(this::isListOfRecords))
                .toList();
        if (inner.size() == 1) {
            levels.add(inner.get(0));
        }
        return levels;
    }

    private boolean isListOfRecords(At at) {
        return at.field().type() instanceof Type.ListOf list
                && list.element() instanceof Type.Named named
                && response.type(named.name()).orElse(null) instanceof RecordType;
    }

    private static List<At> top(Body body) {
        return body.fields().stream()
                .map(field -> new At(field.wireName(), field))
                .toList();
    }

    private static List<At> inside(Body body, At at) {
        return at.field().type() instanceof Type.Named named
                        && body.type(named.name()).orElse(null) instanceof RecordType struct
                ? struct.fields().stream()
                        .map(field -> new At(at.path() + "." + field.wireName(), field))
                        .toList()
                : List.of();
    }

    /** The field of such a name, where there is exactly one; a path cannot hold a dot of a name. */
    private static Optional<At> only(List<At> fields, Set<String> names) {
        var found = fields.stream()
                .filter(at -> names.contains(key(at)) && at.field().wireName().indexOf('.') < 0)
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private boolean isNumber(At at) {
        var type = at.field().type();
        return type == Scalar.LONG
                || type == Scalar.INT
                || type == Scalar.STRING && at.path().indexOf('.') < 0;
    }

    private static String key(At at) {
        return Words.joined(at.field().wireName());
    }
}
