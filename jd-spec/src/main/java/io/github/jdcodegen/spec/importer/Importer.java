package io.github.jdcodegen.spec.importer;

import io.github.jdcodegen.spec.importer.document.DocumentFolder;
import io.github.jdcodegen.spec.importer.document.DocumentReader;
import io.github.jdcodegen.spec.importer.document.Reading;
import io.github.jdcodegen.spec.importer.document.RefusedException;
import io.github.jdcodegen.spec.importer.map.ApiMapper;
import io.github.jdcodegen.spec.importer.map.MethodNames;
import io.github.jdcodegen.spec.importer.map.MethodPlacement;
import io.github.jdcodegen.spec.importer.meaning.Guesses;
import io.github.jdcodegen.spec.importer.meaning.Meaning;
import io.github.jdcodegen.spec.importer.report.ImportReport;
import io.github.jdcodegen.spec.importer.sdk.SdkPlaces;
import io.github.jdcodegen.spec.model.Api;
import io.github.jdcodegen.spec.model.ApiSet;
import io.github.jdcodegen.spec.model.Location;
import io.github.jdcodegen.spec.model.MethodFilter;
import io.github.jdcodegen.spec.model.Problem;
import io.github.jdcodegen.spec.model.SpecException;
import io.github.jdcodegen.spec.model.TypeDefinition;
import io.github.jdcodegen.spec.write.Stamp;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Imports JD's documentation and JD's own SDK: answers of documentation sites and class files become descriptors. */
public final class Importer {
    private final List<Path> places;
    private final List<Path> sdk;
    private final List<Path> usedBy;
    private final Path target;
    private final MethodFilter filter;
    private final Guesses guesses;
    private final TargetFolder folder;
    private final ApiSet before;
    private final List<ImportReport.Unread> unread = new ArrayList<>();
    private final List<ImportReport.Duplicate> duplicates = new ArrayList<>();
    private final List<ImportReport.Method> methods = new ArrayList<>();

    /**
     * A descriptor that is ready.
     *
     * @param text its text
     * @param source what it is made of
     */
    private record Ready(String text, Found source) {}

    private Importer(
            List<Path> places, List<Path> sdk, List<Path> usedBy, Path target, MethodFilter filter, Guesses guesses) {
        this.guesses = guesses;
        this.places = places;
        this.sdk = sdk;
        this.usedBy = usedBy;
        this.target = target;
        this.filter = filter;
        this.folder = TargetFolder.open(target);
        this.before = TrialLoad.of(folder.texts()).set();
    }

    /**
     * Imports documents into a folder of descriptors. What is there already keeps its names, groups and order, and what
     * was edited by hand is left alone. A document that cannot be read is reported, and the rest is imported; nothing is
     * written before everything has been checked.
     *
     * @param documents folders, which are walked whole, and single files
     * @param descriptors the folder of descriptors; it need not be there yet
     * @throws SpecException if there is nothing to import, or the descriptors cannot stand beside those in the folder
     * @throws java.io.UncheckedIOException if the file system fails
     */
    public static ImportReport run(List<Path> documents, Path descriptors) {
        return run(documents, descriptors, new MethodFilter(List.of(), List.of()));
    }

    /**
     * Imports some of the methods that documents describe, as {@link #run(List, Path)} does all of them.
     *
     * @param filter which methods; a pattern that matches none is a problem
     */
    public static ImportReport run(List<Path> documents, Path descriptors, MethodFilter filter) {
        return run(documents, List.of(), descriptors, filter);
    }

    /**
     * Imports methods from documents and from JD's own SDK, as {@link #run(List, Path)} does from documents alone.
     *
     * @param sdk jars of JD's SDK, and folders of jars or of class files; they are read and never loaded
     */
    public static ImportReport run(List<Path> documents, List<Path> sdk, Path descriptors, MethodFilter filter) {
        return run(documents, sdk, List.of(), descriptors, filter);
    }

    /**
     * Imports only what a program calls through JD's SDK.
     *
     * @param usedBy folders and jars of the program's own classes; none: all methods are imported
     */
    public static ImportReport run(
            List<Path> documents, List<Path> sdk, List<Path> usedBy, Path descriptors, MethodFilter filter) {
        return run(documents, sdk, usedBy, descriptors, filter, Guesses.ALL);
    }

    /**
     * The same, with less that is read from words alone.
     *
     * @param guesses how far the import goes beyond what the tables of the documents say
     */
    public static ImportReport run(
            List<Path> documents,
            List<Path> sdk,
            List<Path> usedBy,
            Path descriptors,
            MethodFilter filter,
            Guesses guesses) {
        return new Importer(List.copyOf(documents), List.copyOf(sdk), List.copyOf(usedBy), descriptors, filter, guesses)
                .run();
    }

    private ImportReport run() {
        var chosen = chosen(found());
        var ready = checked(mapped(chosen));
        if (ready.isEmpty() && methods.isEmpty()) {
            throw nothing();
        }
        ready.forEach((file, descriptor) -> {
            var isThere = folder.has(file, descriptor.text());
            if (!isThere) {
                folder.write(file, descriptor.text());
            }
            add(
                    descriptor.source(),
                    file,
                    isThere ? ImportReport.FileOutcome.UNCHANGED : ImportReport.FileOutcome.WRITTEN);
        });
        var groups = GroupTitles.write(ready.keySet(), folder, before.shared());
        methods.sort(Comparator.comparing(ImportReport.Method::method));
        unread.sort(Comparator.comparing(ImportReport.Unread::document));
        duplicates.sort(Comparator.comparing(ImportReport.Duplicate::document));
        var findings = ready.values().stream()
                .flatMap(descriptor -> descriptor.source().notes().findings().stream())
                .toList();
        return new ImportReport(methods, groups, unread, duplicates, findings);
    }

    private void add(Found source, String file, ImportReport.FileOutcome outcome) {
        var document = source.document();
        methods.add(new ImportReport.Method(document.method(), document.document(), file, outcome));
    }

    /** What both kinds of sources say, sorted by method. */
    private List<Found> found() {
        var found = new TreeMap<String, Found>();
        for (var method : SdkPlaces.read(sdk, unread, duplicates)) {
            found.put(method.head().method(), Found.of(method));
        }
        for (var document : Duplicates.resolve(read(), duplicates)) {
            found.merge(
                    document.document().method(),
                    Found.of(document),
                    (sdkOnly, described) -> Found.of(document, Objects.requireNonNull(sdkOnly.sdk())));
        }
        if (!usedBy.isEmpty()) {
            found.keySet().retainAll(UsedMethods.of(usedBy, sdk, unread));
        }
        return List.copyOf(found.values());
    }

    /** Reads the documents that describe a method; the others are reported as unread. */
    private List<Reading.Described> read() {
        var described = new ArrayList<Reading.Described>();
        var found = DocumentFolder.find(places, target, unread);
        for (var reading : found.parallelStream().map(Importer::read).toList()) {
            if (reading instanceof Reading.Described one) {
                described.add(one);
            } else {
                unread.add(((Reading.Refused) reading).unread());
            }
        }
        return described;
    }

    private static Reading read(DocumentFolder.Found file) {
        try {
            return DocumentReader.read(file.name(), file.bytes());
        } catch (IOException e) {
            return new Reading.Refused(DocumentFolder.unreadable(file.name(), e));
        }
    }

    private List<Found> chosen(List<Found> documents) {
        var problems = new ArrayList<Problem>();
        var chosen = filter.choose(documents, Importer::candidate, problems);
        if (!problems.isEmpty()) {
            throw new SpecException(problems);
        }
        return chosen;
    }

    private static MethodFilter.Candidate candidate(Found described) {
        var placement = MethodPlacement.of(described.document());
        return new MethodFilter.Candidate(placement.method(), placement.group(), placement.gateway());
    }

    /** The descriptors by file. */
    private Map<String, Ready> mapped(List<Found> documents) {
        var ready = new TreeMap<String, Ready>();
        var mapper = new ApiMapper(before.gateways());
        var names = new MethodNames();
        before.apis().forEach(names::take);
        var known = before.apis().stream().collect(Collectors.toMap(Api::method, api -> api));
        for (var source : documents) {
            var document = source.document();
            var earlier = Optional.ofNullable(known.get(document.method()));
            var file = folder.file(document.method());
            // A file that does not load any more, or not from there, must have been changed by somebody.
            if (file.isPresent() && (earlier.isEmpty() || folder.isEdited(file.get()))) {
                add(source, file.get(), ImportReport.FileOutcome.KEPT);
                continue;
            }
            var placement = MethodPlacement.of(document);
            var place = earlier.map(placement::as).orElseGet(() -> names.name(placement));
            try {
                var api = mapper.map(
                        source.normalised(), place, earlier.orElse(null), sharedTypes(place), source.notes());
                var judged = !Objects.requireNonNull(before.gateways().get(api.gateway()))
                        .outcome()
                        .isEmpty();
                var meant = Meaning.add(api, judged, guesses, source.notes());
                ready.put(place.file(), new Ready(Stamp.write(meant), source));
            } catch (RefusedException e) {
                unread.add(e.of(document.document()));
            }
        }
        return ready;
    }

    private Set<String> sharedTypes(MethodPlacement placement) {
        return before.shared().stream()
                .filter(shared -> shared.gateway().equals(placement.gateway())
                        && shared.group().equals(placement.group()))
                .flatMap(shared -> shared.types().stream())
                .map(TypeDefinition.EnumType::name)
                .collect(Collectors.toSet());
    }

    /** Returns the descriptors that load together with those that the folder holds already. */
    private Map<String, Ready> checked(Map<String, Ready> ready) {
        var texts = new TreeMap<>(folder.texts());
        ready.forEach((file, descriptor) -> texts.put(file, descriptor.text()));
        var problems = TrialLoad.of(texts).problems();
        var spoiled = before.apis().stream()
                .map(api -> problems.get(api.gateway() + "/" + api.group() + "/" + api.method() + ".yaml"))
                .flatMap(Stream::ofNullable)
                .flatMap(List::stream)
                .filter(problem -> !ready.containsKey(problem.location().file()))
                .toList();
        if (!spoiled.isEmpty()) {
            throw new SpecException(spoiled);
        }
        var sound = new TreeMap<>(ready);
        problems.forEach((file, wrong) -> {
            var descriptor = sound.remove(file);
            if (descriptor != null) {
                var problem = wrong.get(0);
                unread.add(new ImportReport.Unread(
                        descriptor.source().document().document(),
                        "Its descriptor would not load: " + problem.location().path() + ": " + problem.message(),
                        problem.hint()));
            }
        });
        return sound;
    }

    private SpecException nothing() {
        var problems = new ArrayList<Problem>();
        for (var place : places) {
            problems.add(new Problem(
                    new Location(place.toString(), 0, 0, ""),
                    "No document of JD's documentation could be read here (" + unread.size() + " files looked at)",
                    "Give the folder that holds the JSON answers of JD's documentation site."));
        }
        for (var place : sdk) {
            problems.add(new Problem(
                    new Location(place.toString(), 0, 0, ""),
                    "No request class of JD's SDK could be read here",
                    "Give the jar that JD made for your app, such as open-api-sdk-2.0-2025-07-01.jar."));
        }
        unread.forEach(one -> problems.add(new Problem(new Location(one.document(), 0, 0, ""), one.why(), one.hint())));
        return new SpecException(problems);
    }
}
