package io.github.jdcodegen.spec.importer.meaning;

import io.github.jdcodegen.spec.importer.normalise.Words;
import io.github.jdcodegen.spec.importer.report.Finding;
import io.github.jdcodegen.spec.importer.report.FindingCollector;
import io.github.jdcodegen.spec.model.Body;
import io.github.jdcodegen.spec.model.Field;
import io.github.jdcodegen.spec.model.Paging;
import io.github.jdcodegen.spec.model.Paging.Style;
import io.github.jdcodegen.spec.model.Scalar;
import io.github.jdcodegen.spec.model.Type;
import io.github.jdcodegen.spec.model.TypeDefinition.RecordType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds by names how a method is paged: a page number and a size that are sent, a total and one list that come back. */
final class PagingEvidence {
    private static final Set<String> PAGES =
            Words.set("page pageno pageindex pagenum pagenumber currentpage curpage pagecurrent currentpageno");
    private static final Set<String> SIZES = Words.set("pagesize size pagerows limit perpage");
    private static final Set<String> TOTALS =
            Words.set("total totalcount totalnum totalitem totalitems itemtotal recordcount totalrecord totalrecords"
                    + " totalrow totalrows totalsize");
    private static final Pattern FROM_ZERO = Pattern.compile("从\\s*0\\s*(?:页)?(?:开始|起)|起始(?:页)?(?:值)?(?:为|是|:|：)\\s*0");
    private static final int DEEPEST = 2;

    /** A field and the path of the object that holds it. */
    private record Place(String prefix, List<Field> fields, Field field) {
        String path() {
            return prefix + field.wireName();
        }
    }

    private PagingEvidence() {}

    static Optional<Paging> of(Body request, Body response, FindingCollector notes) {
        var page = find("", request.fields(), request, PAGES, 0);
        var total = find("", response.fields(), response, TOTALS, 0);
        if (page.isEmpty() || total.isEmpty() || speaksOfPages(total.get().field())) {
            return Optional.empty();
        }
        var size = number(page.get().fields(), SIZES);
        var lists = total.get().fields().stream()
                .filter(field -> field.type() instanceof Type.ListOf list && list.element() instanceof Type.Named)
                .toList();
        if (size.isEmpty() || lists.size() != 1) {
            return Optional.empty();
        }
        var items = total.get().prefix() + lists.get(0).wireName();
        notes.add(
                Finding.Kind.PAGING,
                "paging",
                "by names: " + page.get().path() + " and " + size.get().wireName() + " are sent, "
                        + total.get().path() + " and " + items + " come back");
        return Optional.of(new Paging(
                Style.PAGE,
                page.get().path(),
                page.get().prefix() + size.get().wireName(),
                FROM_ZERO.matcher(text(page.get().field())).find() ? 0 : 1,
                total.get().path(),
                null,
                null,
                items));
    }

    private static Optional<Place> find(String prefix, List<Field> fields, Body body, Set<String> names, int depth) {
        var here = number(fields, names);
        if (here.isPresent() || depth == DEEPEST) {
            return here.map(field -> new Place(prefix, fields, field));
        }
        return fields.stream()
                .filter(field -> field.type() instanceof Type.Named)
                .flatMap(field -> body
                        .type(((Type.Named) field.type()).name())
                        .filter(RecordType.class::isInstance)
                        .map(RecordType.class::cast)
                        .flatMap(inner -> find(prefix + field.wireName() + ".", inner.fields(), body, names, depth + 1))
                        .stream())
                .findFirst();
    }

    private static Optional<Field> number(List<Field> fields, Set<String> names) {
        return fields.stream()
                .filter(field -> field.type() == Scalar.INT || field.type() == Scalar.LONG)
                .filter(field -> field.deprecated() == null && names.contains(key(field.wireName())))
                .findFirst();
    }

    private static boolean speaksOfPages(Field total) {
        return text(total).contains("总页数") || text(total).contains("页数");
    }

    private static String key(String wireName) {
        return wireName.replace("_", "").toLowerCase(Locale.ROOT);
    }

    private static String text(Field field) {
        var zh = field.doc().zh();
        return zh == null ? "" : zh;
    }
}
