package io.github.jdcodegen.spec.importer.document;

import io.github.jdcodegen.spec.importer.report.ImportReport;
import io.github.jdcodegen.spec.model.Location;
import io.github.jdcodegen.spec.model.Problem;
import io.github.jdcodegen.spec.model.SpecException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Finds the documents: folders are walked whole, whatever their files are called; single files are taken as they are. */
public final class DocumentFolder {
    /** The file in which a fetch remembers how far it came; it is no document. */
    public static final String JOURNAL = ".jd-fetch";

    private DocumentFolder() {}

    /**
     * A file that may be a document.
     *
     * @param name its path inside the folder with {@code /}, or the name of a single file
     * @param path where it is
     */
    public record Found(String name, Path path) {
        public byte[] bytes() throws IOException {
            return Files.readAllBytes(path);
        }
    }

    /**
     * Finds files, sorted by name.
     *
     * @param places folders and files
     * @param except a folder that is left out wherever it is met: the descriptors may be inside the documents
     * @param unread gets the files and folders that cannot be opened
     * @throws SpecException if one of the places is not there
     */
    public static List<Found> find(List<Path> places, Path except, List<ImportReport.Unread> unread) {
        var missing = places.stream()
                .filter(place -> !Files.exists(place))
                .map(DocumentFolder::missing)
                .toList();
        if (!missing.isEmpty()) {
            throw new SpecException(missing);
        }
        var found = new ArrayList<Found>();
        for (var place : places) {
            if (Files.isDirectory(place)) {
                walk(place, except.toAbsolutePath().normalize(), found, unread);
            } else {
                found.add(new Found(place.getFileName().toString(), place));
            }
        }
        found.sort(Comparator.comparing(Found::name));
        return found;
    }

    private static void walk(Path root, Path except, List<Found> found, List<ImportReport.Unread> unread) {
        try {
            Files.walkFileTree(
                    root, Set.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                            var isExcepted = folder.toAbsolutePath().normalize().equals(except) && !folder.equals(root);
                            return isExcepted ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                            if (attributes.isRegularFile() && !file.endsWith(JOURNAL)) {
                                found.add(new Found(name(root, file), file));
                            }
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path file, IOException e) {
                            unread.add(unreadable(name(root, file), e));
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + root + " cannot be walked: " + e.getMessage(), e);
        }
    }

    private static String name(Path root, Path file) {
        return root.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
    }

    /** Returns the report of a file that the file system does not let us read. */
    public static ImportReport.Unread unreadable(String name, IOException e) {
        return new ImportReport.Unread(name, "It cannot be read: " + e, "Mend its permissions, or take it away.");
    }

    private static Problem missing(Path place) {
        return new Problem(
                new Location(place.toString(), 0, 0, ""),
                "There is no such folder or file",
                "Give the folder that holds the answers of JD's documentation site.");
    }
}
