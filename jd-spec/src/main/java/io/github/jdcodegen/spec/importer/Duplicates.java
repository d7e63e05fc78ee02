package io.github.jdcodegen.spec.importer;

import io.github.jdcodegen.spec.importer.document.RawDocument;
import io.github.jdcodegen.spec.importer.document.Reading;
import io.github.jdcodegen.spec.importer.report.ImportReport;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Chooses one of several documents of one method: the newer; without dates, or with equal ones, the last by path. */
final class Duplicates {
    private Duplicates() {}

    /**
     * One document a method, sorted by method.
     *
     * @param described all documents, sorted by path
     * @param passedOver takes those that were not chosen
     */
    @SuppressWarnings("ReferenceEquality") // Equal documents are duplicates, too.
    static List<Reading.Described> resolve(List<Reading.Described> described, List<ImportReport.Duplicate> passedOver) {
        Map<String, List<Reading.Described>> byMethod = new TreeMap<>();
        for (var one : described) {
            byMethod.computeIfAbsent(one.document().method(), method -> new ArrayList<>())
                    .add(one);
        }
        var chosen = new ArrayList<Reading.Described>();
        byMethod.forEach((method, same) -> {
            var best = same.get(0);
            for (var other : same.subList(1, same.size())) {
                best = isOlder(other.document(), best.document()) ? best : other;
            }
            chosen.add(best);
            for (var other : same) {
                if (other != best) {
                    passedOver.add(new ImportReport.Duplicate(
                            other.document().document(),
                            method,
                            best.document().document(),
                            why(other.document(), best.document())));
                }
            }
        });
        return chosen;
    }

    private static boolean isOlder(RawDocument one, RawDocument other) {
        return date(one).isBefore(date(other));
    }

    private static LocalDateTime date(RawDocument document) {
        var modified = document.modified();
        return modified == null ? LocalDateTime.MIN : modified;
    }

    private static String why(RawDocument passedOver, RawDocument used) {
        return isOlder(passedOver, used)
                ? "it is newer (" + used.modified() + ")"
                : "neither is newer, and its path sorts last";
    }
}
