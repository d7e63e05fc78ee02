package io.github.jdcodegen.runtime.auth;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One JSON file. It is written beside its place, forced to the disk and moved there, so that it is never half. */
final class FileTokenStore implements TokenStore {
    private final Path file;

    FileTokenStore(Path file) {
        this.file = file.toAbsolutePath();
    }

    @Override
    public @Nullable TokenSet load() {
        String text;
        try {
            text = Files.readString(file);
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            throw new TokenStoreException(
                    "The token file " + file + " cannot be read ("
                            + e.getClass().getSimpleName()
                            + "). Check its permissions, or delete it and authorise the app again",
                    e);
        }
        try {
            return parse(FlatJson.read(text));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new TokenStoreException(
                    "The token file " + file + " is damaged: " + e.getMessage()
                            + ". Put a good copy in its place, or delete it and authorise the app again",
                    null);
        }
    }

    @Override
    public synchronized void save(TokenSet tokens) {
        try {
            replace(FlatJson.write(members(tokens)));
        } catch (IOException e) {
            throw new TokenStoreException(
                    "The token file " + file + " cannot be written ("
                            + e.getClass().getSimpleName() + "). Check its folder's permissions and free space",
                    e);
        }
    }

    private void replace(String text) throws IOException {
        var folder = file.getParent();
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, ownerOnly("rwx------"));
        }
        var draft = Files.createTempFile(folder, "jd-tokens", ".tmp", ownerOnly("rw-------"));
        try {
            write(draft, text);
            move(draft);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void write(Path draft, String text) throws IOException {
        try (var out = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
    }

    private void move(Path draft) throws IOException {
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Permissions to create with; none where the file system has none. */
    private FileAttribute<?>[] ownerOnly(String permissions) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static Map<String, String> members(TokenSet tokens) {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("access_token", tokens.accessToken());
        if (tokens.refreshToken() != null) {
            members.put("refresh_token", tokens.refreshToken());
        }
        members.put("issued_at", tokens.issuedAt().toString());
        members.put("expires_at", tokens.expiresAt().toString());
        if (tokens.scope() != null) {
            members.put("scope", tokens.scope());
        }
        if (tokens.userId() != null) {
            members.put("user_id", tokens.userId());
        }
        members.put("renewing", Boolean.toString(tokens.renewing()));
        return members;
    }

    private static TokenSet parse(Map<String, String> members) {
        return new TokenSet(
                required(members, "access_token"),
                members.get("refresh_token"),
                time(members, "issued_at"),
                time(members, "expires_at"),
                members.get("scope"),
                members.get("user_id"),
                "true".equals(members.get("renewing")));
    }

    private static Instant time(Map<String, String> members, String name) {
        try {
            return Instant.parse(required(members, name));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(name + " is no time");
        }
    }

    private static String required(Map<String, String> members, String name) {
        var value = members.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }

    @Override
    public String toString() {
        return "tokens in " + file;
    }
}
