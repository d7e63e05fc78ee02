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
import java.util.zip.ZipFile;

/** Scans a team's own classes for what they use of other classes; they are read and never loaded. */
public final class UsedClasses {
    private UsedClasses() {}

    /**
     * A use of a class.
     *
     * @param file the source file as its class names it, with the folders of its package
     * @param line the line, or 0 where the class does not tell
     * @param owner the internal name of the class that is used
     * @param member the method or constructor ({@code <init>}) that is called
     * @param descriptor the descriptor of that method
     */
    public record Use(String file, int line, String owner, String member, String descriptor) {}

    /**
     * Scans folders of class files, and jars.
     *
     * @param places the folders and jars
     * @param unread gets what cannot be read
     * @throws SpecException if one of the places is not there
     */
    public static List<Use> scan(List<Path> places, List<ImportReport.Unread> unread) {
        var missing = places.stream()
                .filter(place -> !Files.exists(place))
                .map(place -> new Problem(
                        new Location(place.toString(), 0, 0, ""),
                        "There is no such folder or jar",
                        "Compile your program first, and give the folder of its classes, such as target/classes."))
                .toList();
        if (!missing.isEmpty()) {
            throw new SpecException(missing);
        }
        var uses = new ArrayList<Use>();
        for (var place : places) {
            var broken = new BrokenFiles();
            try {
                if (Files.isDirectory(place)) {
                    folder(place, uses, broken);
                } else {
                    jar(place, uses, broken);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(place + " cannot be read: " + e.getMessage(), e);
            }
            broken.report(String.valueOf(place), unread);
        }
        return uses;
    }

    private static void folder(Path folder, List<Use> uses, BrokenFiles broken) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(UsedClasses::isClass).sorted().toList()) {
                add(folder.relativize(file).toString(), bytes(file), uses, broken);
            }
        }
    }

    private static boolean isClass(Path file) {
        return file.toString().endsWith(".class") && Files.isRegularFile(file);
    }

    private static byte[] bytes(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(SdkLimits.USUAL.classBytes() + 1);
        }
    }

    private static void jar(Path jar, List<Use> uses, BrokenFiles broken) throws IOException {
        var left = SdkLimits.USUAL.allBytes();
        var entries = 0;
        try (var zip = new ZipFile(jar.toFile())) {
            var all = zip.entries();
            while (all.hasMoreElements() && left > 0 && entries++ < SdkLimits.USUAL.entries()) {
                var entry = all.nextElement();
                if (entry.getName().endsWith(".class")) {
                    try (var in = zip.getInputStream(entry)) {
                        var content = in.readNBytes(SdkLimits.USUAL.classBytes() + 1);
                        left -= content.length;
                        add(entry.getName(), content, uses, broken);
                    }
                }
            }
        }
    }

    private static void add(String name, byte[] content, List<Use> uses, BrokenFiles broken) {
        try {
            uses.addAll(UseReader.read(content));
        } catch (RuntimeException | StackOverflowError e) {
            broken.add(name, "it is no class file that can be read");
        }
    }
}
