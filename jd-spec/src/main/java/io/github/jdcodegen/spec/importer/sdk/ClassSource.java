package io.github.jdcodegen.spec.importer.sdk;

import io.github.jdcodegen.spec.importer.report.ImportReport;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.zip.ZipFile;

/** Reads the class files of a jar or a folder, within limits. Names of entries are looked at and never used as paths. */
final class ClassSource {
    private static final String ENDING = ".class";

    private final String name;
    private final SdkLimits limits;
    private final List<ImportReport.Unread> unread;
    private final Classes classes = new Classes();
    private final BrokenFiles broken = new BrokenFiles();
    private long bytes;
    private int entries;
    private int sources;
    private int classFiles;
    private boolean full;

    private ClassSource(String name, SdkLimits limits, List<ImportReport.Unread> unread) {
        this.name = name;
        this.limits = limits;
        this.unread = unread;
    }

    /** Reads a jar. What cannot be read of it goes to {@code unread}. */
    static Classes jar(String name, Path jar, SdkLimits limits, List<ImportReport.Unread> unread) {
        var source = new ClassSource(name, limits, unread);
        try {
            if (Files.size(jar) > limits.jarBytes()) {
                source.refuse("It is larger than " + (limits.jarBytes() >> 20) + " MB");
            } else {
                source.read(jar);
            }
        } catch (IOException | IllegalArgumentException e) {
            unread.add(new ImportReport.Unread(
                    name, "It is no jar that can be read: " + e.getMessage(), "Download the jar of your app again."));
        }
        return source.done();
    }

    /** Reads the class files below a folder. */
    static Classes folder(String name, Path folder, SdkLimits limits, List<ImportReport.Unread> unread)
            throws IOException {
        var source = new ClassSource(name, limits, unread);
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile() && file.getFileName().toString().endsWith(ENDING)) {
                    try (var in = Files.newInputStream(file)) {
                        source.entry(folder.relativize(file).toString(), in);
                    }
                }
                return source.full ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
            }
        });
        return source.done();
    }

    private void read(Path jar) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            var all = zip.entries();
            while (all.hasMoreElements() && !full) {
                var entry = all.nextElement();
                if (entry.getName().endsWith(".java")) {
                    sources++;
                }
                if (isClass(entry.getName())) {
                    try (var in = zip.getInputStream(entry)) {
                        entry(entry.getName(), in);
                    } catch (IOException e) {
                        broken.add(entry.getName(), String.valueOf(e.getMessage()));
                    }
                } else {
                    count();
                }
            }
        }
    }

    private static boolean isClass(String entry) {
        return entry.endsWith(ENDING) && !entry.startsWith("META-INF/") && !entry.endsWith("-info.class");
    }

    private void count() {
        if (++entries > limits.entries()) {
            refuse("It has more than " + limits.entries() + " entries: those after them were not looked at");
        }
    }

    private void entry(String entry, InputStream in) throws IOException {
        count();
        classFiles++;
        if (full) {
            return;
        }
        var content = in.readNBytes(limits.classBytes() + 1);
        bytes += content.length;
        if (content.length > limits.classBytes()) {
            broken.add(entry, "it is larger than " + (limits.classBytes() >> 10) + " KB");
        } else if (bytes > limits.allBytes()) {
            refuse("Its classes are larger than " + (limits.allBytes() >> 20)
                    + " MB altogether: those after them were not looked at");
        } else {
            read(entry, content);
        }
    }

    private void read(String entry, byte[] content) {
        try {
            classes.add(ClassFileReader.read(content));
        } catch (RuntimeException | StackOverflowError e) {
            // ASM checks no more than it needs: bytes that are no class fail in many ways.
            broken.add(entry, "it is no class file that can be read");
        }
    }

    private void refuse(String why) {
        full = true;
        unread.add(new ImportReport.Unread(
                name, why, "JD's jars are a hundred times smaller: download the jar of your app again."));
    }

    private Classes done() {
        broken.report(name, unread);
        if (classFiles == 0 && sources > 0) {
            unread.add(new ImportReport.Unread(
                    name,
                    "It holds Java sources and no classes",
                    "Name the jar with the classes; the sources say no more than they do."));
        }
        return classes;
    }
}
