package io.github.jdcodegen.spec.lint;

import io.github.jdcodegen.spec.importer.document.DocumentFolder;
import io.github.jdcodegen.spec.importer.document.DocumentReader;
import io.github.jdcodegen.spec.importer.document.Reading;
import io.github.jdcodegen.spec.importer.report.ImportReport;
import io.github.jdcodegen.spec.load.DescriptorLoader;
import io.github.jdcodegen.spec.load.DescriptorSource;
import io.github.jdcodegen.spec.model.Api;
import io.github.jdcodegen.spec.model.ApiSet;
import io.github.jdcodegen.spec.model.Location;
import io.github.jdcodegen.spec.model.SpecException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Runs the rules. */
public final class Linter {
    private final List<LintFinding> findings = new ArrayList<>();
    private int documents;

    private Linter() {}

    /**
     * Looks at descriptors, the overlays that change them, and the documents that they come from.
     *
     * @param sources where the descriptors are
     * @param overlays the overlays, in the order in which they apply
     * @param docs files and folders of documents; may be empty
     * @param suppressions the file of suppressions, or {@code null}
     * @throws SpecException if the suppressions cannot be read, or a place of documents does not exist
     */
    public static LintResult run(
            List<DescriptorSource> sources, List<Path> overlays, List<Path> docs, @Nullable Path suppressions) {
        return new Linter()
                .lint(
                        sources,
                        overlays,
                        docs,
                        suppressions == null ? Suppressions.NONE : Suppressions.read(suppressions));
    }

    private LintResult lint(
            List<DescriptorSource> sources, List<Path> overlays, List<Path> docs, Suppressions suppressions) {
        var methods = 0;
        try {
            var set = DescriptorLoader.load(sources, overlays);
            methods = set.apis().size();
            descriptors(set);
            documents(set, docs);
            idleOverlays(sources, overlays);
        } catch (SpecException e) {
            e.problems()
                    .forEach(problem -> findings.add(new LintFinding(
                            LintRules.INVALID,
                            Severity.ERROR,
                            problem.location(),
                            "",
                            problem.message(),
                            problem.hint())));
        }
        return new LintResult(suppressed(suppressions), methods, documents, 0);
    }

    private void descriptors(ApiSet set) {
        for (var rule : LintRules.ALL) {
            rule.checkSet(set, sink(rule, ""));
            set.apis().forEach(api -> rule.checkMethod(api, set, sink(rule, api.method())));
        }
    }

    private LintRule.Sink sink(LintRule rule, String method) {
        return (location, message, hint) ->
                findings.add(new LintFinding(rule.id(), rule.severity(), location, method, message, hint));
    }

    private void documents(ApiSet set, List<Path> docs) {
        if (docs.isEmpty()) {
            return;
        }
        var methods = set.apis().stream().collect(Collectors.toMap(Api::method, Function.identity()));
        var unread = new ArrayList<ImportReport.Unread>();
        for (var found : DocumentFolder.find(docs, Path.of("no folder is left out"), unread)) {
            try {
                var reading = DocumentReader.read(found.name(), found.bytes());
                if (reading instanceof Reading.Described described) {
                    document(described, set, methods);
                } else {
                    unread.add(((Reading.Refused) reading).unread());
                }
            } catch (IOException e) {
                unread.add(DocumentFolder.unreadable(found.name(), e));
            }
        }
        unread.forEach(each -> findings.add(new LintFinding(
                LintRules.UNREADABLE_DOCUMENT,
                Severity.WARNING,
                new Location(each.document(), 1, 1, ""),
                "",
                each.why(),
                each.hint())));
    }

    private void document(Reading.Described described, ApiSet set, Map<String, Api> methods) {
        var document = described.document();
        documents++;
        var api = methods.get(document.method());
        if (api != null) {
            var place = new Location(document.document(), 1, 1, "");
            LintRules.ALL.forEach(rule -> rule.checkDocument(document, place, api, set, sink(rule, document.method())));
        }
    }

    private void idleOverlays(List<DescriptorSource> sources, List<Path> overlays) {
        DescriptorLoader.idleChanges(sources, overlays)
                .forEach(place -> findings.add(new LintFinding(
                        LintRules.IDLE_OVERLAY,
                        Severity.WARNING,
                        place,
                        "",
                        "The descriptor says the same without this change",
                        "Remove the change: the source has caught up.")));
    }

    private List<LintFinding> suppressed(Suppressions suppressions) {
        var used = new HashSet<Suppressions.Line>();
        var left = new ArrayList<LintFinding>();
        for (var finding : new HashSet<>(findings)) {
            var covering = suppressions.lines().stream()
                    .filter(line -> line.covers(finding))
                    .toList();
            used.addAll(covering);
            if (covering.isEmpty()) {
                left.add(finding);
            }
        }
        suppressions.lines().stream()
                .filter(line -> !used.contains(line))
                .forEach(line -> left.add(new LintFinding(
                        LintRules.DEAD_SUPPRESSION,
                        Severity.WARNING,
                        line.location(),
                        line.method(),
                        "The suppression of " + line.rule() + " suppresses nothing",
                        "Remove it.")));
        return left.stream().sorted().toList();
    }
}
