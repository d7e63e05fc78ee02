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

/** The few things done to files; a failure says which file, and what was to be done with it. */
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

    /** Writes a file so that a reader, or the next run after a crash, sees the old or the new content, never a part. */
    static void replace(Path file, String content) {
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            // What a crash left there, or a link that leads elsewhere, is not written through.
            Files.deleteIfExists(fresh);
            Files.write(fresh, content.getBytes(UTF_8), CREATE_NEW);
            Files.move(fresh, file, ATOMIC_MOVE);
        } catch (IOException e) {
            throw failure("write", file, e);
        }
    }

    /** Removes a file, and the folders above it that are empty then, up to a root that stays. */
    static void remove(Path file, Path root) {
        try {
            Files.deleteIfExists(file);
            for (var folder = file.getParent(); folder != null && !folder.equals(root); folder = folder.getParent()) {
                Files.deleteIfExists(folder);
            }
        } catch (DirectoryNotEmptyException e) {
            // Others still need it.
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
