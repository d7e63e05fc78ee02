package io.github.jdcodegen.runtime.auth;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.DateTimeException;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One file, written in place under a lock of the operating system. In place, because a draft that is moved would take the
 * place of a link, would fail on a mounted file, and would stay behind with its tokens when the program is killed.
 */
final class FileTokenStore implements TokenStore {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final int LARGEST = 1 << 20;
    private static final long LONGEST_WAIT = TimeUnit.SECONDS.toNanos(10);

    private final Path file;

    FileTokenStore(Path file) {
        this.file = file.toAbsolutePath();
    }

    /** What is done with the open and locked file. */
    private interface Work<T> {
        T on(FileChannel channel) throws IOException;
    }

    @Override
    public @Nullable TokenSet load() {
        try {
            return isThere() ? locked(this::read, StandardOpenOption.READ).tokens() : null;
        } catch (IOException e) {
            throw failed("read", "Check its permissions", e);
        }
    }

    @Override
    public boolean replace(@Nullable TokenSet read, TokenSet next) {
        return write(channel -> {
            var lines = read(channel);
            var kept = lines.tokens();
            if (read == null ? kept != null : !read.isSameState(kept)) {
                return false;
            }
            write(channel, lines.next(next));
            return true;
        });
    }

    /** Writes over a damaged file, too. */
    @Override
    public void save(TokenSet tokens) {
        write(channel -> {
            var bytes = bytes(channel);
            TokenLines lines;
            try {
                lines = TokenLines.read(bytes);
            } catch (IllegalArgumentException | DateTimeException e) {
                lines = TokenLines.EMPTY;
            }
            write(channel, lines.next(tokens));
            return true;
        });
    }

    private boolean write(Work<Boolean> work) {
        try {
            var folder = file.getParent();
            if (folder != null && !isThere() && !Files.isDirectory(folder)) {
                Files.createDirectories(folder, ownerOnly("rwx------"));
            }
            return locked(work, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
        } catch (IOException e) {
            throw failed("written", "Check the permissions of the file and its folder, and the free space", e);
        }
    }

    /** A pipe would be waited for, and a folder gives no clear message. */
    private boolean isThere() throws IOException {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (attributes.isRegularFile()) {
                return true;
            }
            throw new TokenStoreException(
                    "The token file " + file + " is "
                            + (attributes.isDirectory() ? "a folder" : "no file but a pipe or device")
                            + ". Name a file: it is made if it is not there",
                    null);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /**
     * Opens, locks, works and closes; one thread of this program at a time. The operating system knows locks of programs
     * only, and forgets them as soon as the program closes the file anywhere. An interned text is the same for all class
     * loaders.
     */
    private <T> T locked(Work<T> work, OpenOption... options) throws IOException {
        synchronized (("jd-tokens " + realPath()).intern()) {
            try (var channel = FileChannel.open(file, Set.of(options), ownerOnly("rw-------"))) {
                lock(channel, options.length == 1);
                return work.on(channel);
            }
        }
    }

    private Path realPath() throws IOException {
        try {
            return file.toRealPath();
        } catch (NoSuchFileException e) {
            return file;
        }
    }

    /** Waits for the lock; closing the channel gives it back. */
    private static void lock(FileChannel channel, boolean shared) throws IOException {
        long start = System.nanoTime();
        while (true) {
            try {
                if (channel.tryLock(0, Long.MAX_VALUE, shared) != null) {
                    return;
                }
            } catch (OverlappingFileLockException e) {
                // Other code of this program has it.
            }
            if (System.nanoTime() - start > LONGEST_WAIT) {
                throw new IOException("another program has locked it for 10 seconds");
            }
            sleep();
        }
    }

    private static void sleep() throws IOException {
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while another program had locked it", e);
        }
    }

    private TokenLines read(FileChannel channel) throws IOException {
        try {
            return TokenLines.read(bytes(channel));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new TokenStoreException(
                    "The token file " + file + " is damaged: " + e.getMessage()
                            + ". Put a good copy in its place, or delete it and authorise the app again",
                    null);
        }
    }

    private static byte[] bytes(FileChannel channel) throws IOException {
        if (channel.size() > LARGEST) {
            throw new IOException("it has more than " + LARGEST + " bytes");
        }
        var bytes = ByteBuffer.allocate((int) channel.size());
        while (bytes.hasRemaining() && channel.read(bytes, bytes.position()) >= 0) {
            // goes on
        }
        return bytes.array();
    }

    private void write(FileChannel channel, TokenLines.Change change) throws IOException {
        if (hasPermissions() && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
            Files.setPosixFilePermissions(file, OWNER_ONLY);
        }
        long at = change.at();
        while (change.bytes().hasRemaining()) {
            at += channel.write(change.bytes(), at);
        }
        if (change.last()) {
            channel.truncate(at);
        }
        channel.force(true);
    }

    private boolean hasPermissions() {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** Permissions to create with; none where the file system has none. */
    private FileAttribute<?>[] ownerOnly(String permissions) {
        return hasPermissions()
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private TokenStoreException failed(String what, String remedy, IOException e) {
        var reason = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
        return new TokenStoreException(
                "The token file " + file + " cannot be " + what + " ("
                        + (reason == null ? e.getClass().getSimpleName() : reason) + "). " + remedy,
                e);
    }

    @Override
    public String toString() {
        return "tokens in " + file;
    }
}
