package io.github.jdcodegen.spec.importer.sdk;

import io.github.jdcodegen.spec.importer.report.ImportReport;
import io.github.jdcodegen.spec.model.Location;
import io.github.jdcodegen.spec.model.Problem;
import io.github.jdcodegen.spec.model.SpecException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** Reads methods from JD's SDK: from jars, and from folders of jars or of classes. */
public final class SdkPlaces {
    private SdkPlaces() {}

    /**
     * Reads all methods; where several jars have one, that of the later jar counts.
     *
     * @param places jars and folders
     * @param unread gets what cannot be read
     * @param duplicates gets the classes that were passed over
     * @return the methods, sorted by wire name
     * @throws SpecException if one of the places is not there
     * @throws UncheckedIOException if a folder cannot be walked
     */
    public static List<SdkMethod> read(
            List<Path> places, List<ImportReport.Unread> unread, List<ImportReport.Duplicate> duplicates) {
        return read(places, SdkLimits.USUAL, unread, duplicates);
    }

    static List<SdkMethod> read(
            List<Path> places,
            SdkLimits limits,
            List<ImportReport.Unread> unread,
            List<ImportReport.Duplicate> duplicates) {
        check(places);
        var methods = new TreeMap<String, SdkMethod>();
        for (var place : places) {
            for (var one : expanded(place, unread)) {
                for (var method : read(one, limits, unread, duplicates)) {
                    var before = methods.put(method.head().method(), method);
                    if (before != null) {
                        duplicates.add(new ImportReport.Duplicate(
                                before.head().document(),
                                method.head().method(),
                                method.head().document(),
                                "it was named later"));
                    }
                }
            }
        }
        return List.copyOf(methods.values());
    }

    /** The jars of a folder, by name, or the place itself. */
    private static List<Path> expanded(Path place, List<ImportReport.Unread> unread) {
        if (!Files.isDirectory(place)) {
            return List.of(place);
        }
        var all = new ArrayList<Path>();
        all.add(place);
        try (var files = Files.list(place)) {
            files.filter(Files::isRegularFile)
                    .filter(file -> isBinaryJar(file.getFileName().toString()))
                    .sorted()
                    .forEach(all::add);
        } catch (IOException e) {
            unread.add(new ImportReport.Unread(
                    place.toString(), "It cannot be read: " + e, "Mend its permissions, or take it away."));
        }
        return all;
    }

    private static boolean isBinaryJar(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".jar") && !lower.endsWith("-sources.jar") && !lower.endsWith("-javadoc.jar");
    }

    private static List<SdkMethod> read(
            Path place, SdkLimits limits, List<ImportReport.Unread> unread, List<ImportReport.Duplicate> duplicates) {
        var name = name(place);
        var known = unread.size();
        var methods = new SdkReader(name, classes(place, limits, unread), unread, duplicates).methods();
        if (methods.isEmpty() && unread.size() == known && !Files.isDirectory(place)) {
            unread.add(new ImportReport.Unread(
                    name,
                    "It holds no request class of JD's SDK",
                    "Name the jar that JD made for your app, such as open-api-sdk-2.0-2025-07-01.jar."));
        }
        return methods;
    }

    private static String name(Path place) {
        return String.valueOf(place.toAbsolutePath().normalize().getFileName());
    }

    private static Classes classes(Path place, SdkLimits limits, List<ImportReport.Unread> unread) {
        if (!Files.isDirectory(place)) {
            return ClassSource.jar(name(place), place, limits, unread);
        }
        try {
            return ClassSource.folder(name(place), place, limits, unread);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + place + " cannot be walked: " + e.getMessage(), e);
        }
    }

    /** The classes of all places, the later ones first: of two with one name, that of the later place counts. */
    static List<Classes> classes(List<Path> places, List<ImportReport.Unread> unread) {
        check(places);
        var all = new ArrayList<Classes>();
        for (var place : places) {
            for (var one : expanded(place, unread)) {
                all.add(0, classes(one, SdkLimits.USUAL, unread));
            }
        }
        return all;
    }

    private static void check(List<Path> places) {
        var missing = places.stream()
                .filter(place -> !Files.exists(place))
                .map(SdkPlaces::missing)
                .toList();
        if (!missing.isEmpty()) {
            throw new SpecException(missing);
        }
    }

    private static Problem missing(Path place) {
        return new Problem(
                new Location(place.toString(), 0, 0, ""),
                "There is no such jar or folder",
                "Give the jar that JD made for your app, such as open-api-sdk-2.0-2025-07-01.jar.");
    }
}
