package io.github.jdcodegen.codegen.write;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The operations on files. The message of a failure names the operation and the file. */
final class Disk {
    private Disk() {}

    static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw failure("read", file, e);
        }
    }

    static void createFolders(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw failure("make the folder", folder, e);
        }
    }

    static void write(Path file, byte[] content) {
        try {
            Files.write(file, content);
        } catch (IOException e) {
            throw failure("write", file, e);
        }
    }

    /**
     * Replaces a file in one step: a reader, or the next run after a crash, sees the old or the new content, never a
     * part.
     */
    static void replace(Path file, String content) {
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            // A crash may have left a file here, or somebody may have put a link; do not write through it.
            Files.deleteIfExists(fresh);
            Files.write(fresh, content.getBytes(UTF_8), CREATE_NEW);
            Files.move(fresh, file, ATOMIC_MOVE);
        } catch (IOException e) {
            throw failure("write", file, e);
        }
    }

    /** Removes a file, and then the empty folders above it. The root itself stays. */
    static void remove(Path file, Path root) {
        try {
            Files.deleteIfExists(file);
            for (var folder = file.getParent(); folder != null && !folder.equals(root); folder = folder.getParent()) {
                Files.deleteIfExists(folder);
            }
        } catch (DirectoryNotEmptyException e) {
            // The folder still has other files.
        } catch (IOException e) {
            throw failure("remove", file, e);
        }
    }

    private static UncheckedIOException failure(String action, Path file, IOException cause) {
        var reason = cause instanceof AccessDeniedException
                ? "access denied"
                : cause instanceof NoSuchFileException ? "no such file" : cause.getMessage();
        return new UncheckedIOException("cannot " + action + " " + file + ": " + reason, cause);
    }
}
