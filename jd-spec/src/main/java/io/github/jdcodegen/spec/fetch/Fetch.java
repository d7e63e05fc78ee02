package io.github.jdcodegen.spec.fetch;

import io.github.jdcodegen.spec.fetch.Site.RefusedByTheSiteException;
import io.github.jdcodegen.spec.importer.document.DocumentReader;
import io.github.jdcodegen.spec.importer.document.Reading;
import io.github.jdcodegen.spec.model.Location;
import io.github.jdcodegen.spec.model.MethodFilter;
import io.github.jdcodegen.spec.model.Problem;
import io.github.jdcodegen.spec.model.SpecException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Saves documents from JD's documentation site. */
public final class Fetch {
    private static final int EVERY = 20;

    private final SiteAddresses addresses;
    private final Site site;
    private final Path folder;
    private final Consumer<String> info;
    private final Consumer<String> warn;
    private int written;
    private int unchanged;
    private int resumed;
    private int failed;

    /**
     * A fetch.
     *
     * @param addresses where the site answers
     * @param pause the time between two requests
     * @param folder where the documents are saved, one file a method
     * @param info is told the progress
     * @param warn is told what cannot be had
     */
    public Fetch(SiteAddresses addresses, Duration pause, Path folder, Consumer<String> info, Consumer<String> warn) {
        this.addresses = addresses;
        this.site = new Site(pause);
        this.folder = folder;
        this.info = info;
        this.warn = warn;
    }

    /**
     * Saves documents.
     *
     * @param patterns which methods of the site's lists, as for {@link MethodFilter}; none for those of {@code names} alone
     * @param names further methods by name; one that the site does not have is told and no problem
     * @throws SpecException if the site cannot be asked, or a pattern matches nothing
     * @throws UncheckedIOException if the file system fails
     */
    public FetchReport run(List<String> patterns, Set<String> names) {
        if (patterns.isEmpty() && names.isEmpty()) {
            throw problem(
                    "jd.methods",
                    "It is not said which methods are to be fetched",
                    "Give patterns such as -Djd.methods=jingdong.pop.order.*,group:product, or JD's jar (-Djd.sdk), or a"
                            + " folder of descriptors (-Djd.descriptors).");
        }
        String stopped = null;
        try {
            var journal = Journal.open(folder);
            try {
                fetch(chosen(listed(patterns, names), patterns, names), journal);
                journal.close();
            } catch (RefusedByTheSiteException e) {
                stopped = e.getMessage();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be written: " + e, e);
        }
        return new FetchReport(written, unchanged, resumed, failed, stopped);
    }

    private List<SiteList.Entry> listed(List<String> patterns, Set<String> names) throws RefusedByTheSiteException {
        var isExact = patterns.stream().noneMatch(pattern -> pattern.contains("*") || pattern.contains(":"));
        var areGroups = names.isEmpty()
                && patterns.stream().allMatch(pattern -> pattern.startsWith("group:") && !pattern.contains("*"));
        var exactly = isExact
                ? Stream.concat(patterns.stream(), names.stream()).collect(Collectors.toSet())
                : Set.<String>of();
        var groups = areGroups
                ? patterns.stream()
                        .map(pattern -> pattern.substring("group:".length()).strip())
                        .collect(Collectors.toSet())
                : Set.<String>of();
        try {
            return new SiteList(site, addresses, warn).entries(exactly, groups);
        } catch (IOException e) {
            throw problem(
                    addresses.base(),
                    "The list of JD's methods cannot be had: " + e.getMessage(),
                    "Look whether -Djd.site=URL is the documentation site, and try again later.");
        }
    }

    private List<SiteList.Entry> chosen(List<SiteList.Entry> entries, List<String> patterns, Set<String> names) {
        var problems = new ArrayList<Problem>();
        var chosen = new HashSet<String>(names);
        if (!patterns.isEmpty()) {
            new MethodFilter(patterns, List.of())
                    .choose(entries, SiteList.Entry::candidate, problems)
                    .forEach(entry -> chosen.add(entry.method()));
        }
        if (!problems.isEmpty()) {
            throw new SpecException(problems);
        }
        var absent = new TreeSet<>(names);
        entries.forEach(entry -> absent.remove(entry.method()));
        if (!absent.isEmpty()) {
            failed += absent.size();
            warn.accept("the site does not list " + absent.size() + " methods: " + String.join(", ", absent));
        }
        return entries.stream().filter(entry -> chosen.contains(entry.method())).toList();
    }

    private void fetch(List<SiteList.Entry> entries, Journal journal) throws IOException, RefusedByTheSiteException {
        var done = 0;
        for (var entry : entries) {
            if (journal.has(entry.method()) && Files.exists(file(entry))) {
                resumed++;
            } else if (document(entry)) {
                journal.add(entry.method());
            }
            done++;
            if (done % EVERY == 0 && done < entries.size()) {
                info.accept(done + " of " + entries.size() + " documents; the last is " + entry.method());
            }
        }
    }

    private boolean document(SiteList.Entry entry) throws IOException, RefusedByTheSiteException {
        byte[] bytes;
        try {
            bytes = site.get(addresses.detailAddress(entry.id(), entry.method()));
        } catch (IOException e) {
            failed++;
            warn.accept("not fetched: " + entry.method() + ": " + e.getMessage());
            return false;
        }
        if (DocumentReader.read(entry.method(), bytes) instanceof Reading.Refused refused) {
            failed++;
            warn.accept("not saved: " + entry.method() + ": " + refused.unread().why());
            return false;
        }
        var file = file(entry);
        if (Files.exists(file) && Arrays.equals(Files.readAllBytes(file), bytes)) {
            unchanged++;
        } else {
            save(file, bytes);
            written++;
        }
        return true;
    }

    /** The name of a method is checked: letters, digits, dots and lines below, so it is no path. */
    private Path file(SiteList.Entry entry) {
        return folder.resolve(entry.method() + ".json");
    }

    private static void save(Path file, byte[] bytes) throws IOException {
        var half = file.resolveSibling("." + file.getFileName() + ".tmp");
        try {
            Files.write(half, bytes);
            Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    private static SpecException problem(String place, String what, String hint) {
        return new SpecException(List.of(new Problem(new Location(place, 0, 0, ""), what, hint)));
    }
}
