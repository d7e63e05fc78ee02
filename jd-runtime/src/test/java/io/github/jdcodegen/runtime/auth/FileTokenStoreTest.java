package io.github.jdcodegen.runtime.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.jdcodegen.runtime.error.JdTransportException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileTokenStoreTest {
    private static final TokenSet TOKENS = new TokenSet(
            "access-1",
            "refresh-1",
            Instant.parse("2024-01-02T03:04:05.678Z"),
            Instant.parse("2024-01-03T03:04:05Z"),
            "scope",
            "用户 \"1\"",
            Instant.parse("2024-01-02T03:04:06.789Z"));

    private static final TokenSet LEAST = TokenSet.of("access-2", null, Instant.EPOCH, Instant.MAX);

    @TempDir
    Path folder;

    @Test
    void keepsEverything() {
        var file = folder.resolve("new/deeper/tokens.json");
        var store = TokenStore.file(file);
        assertThat(store.load()).isNull();

        store.save(TOKENS);
        assertThat(TokenStore.file(file).load()).isEqualTo(TOKENS);

        store.save(LEAST);
        assertThat(TokenStore.file(file).load()).isEqualTo(LEAST);
        assertThat(store).hasToString("tokens in " + file);
    }

    @Test
    void letsItsOwnerAloneRead() throws IOException {
        assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
        var file = folder.resolve("new/tokens.json");
        TokenStore.file(file).save(TOKENS);
        assertThat(permissions(file)).isEqualTo("rw-------");
        assertThat(permissions(file.getParent())).isEqualTo("rwx------");

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
        TokenStore.file(file).save(TOKENS);
        assertThat(permissions(file)).isEqualTo("rw-------");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void followsAFolderThatIsALink() throws IOException {
        var link = Files.createSymbolicLink(folder.resolve("link"), Files.createDirectory(folder.resolve("real")));
        TokenStore.file(link.resolve("tokens.json")).save(TOKENS);
        assertThat(TokenStore.file(folder.resolve("real/tokens.json")).load()).isEqualTo(TOKENS);
    }

    @Test
    void worksWhereThereAreNoPermissions() throws IOException {
        var zip = URI.create("jar:" + folder.resolve("disk.zip").toUri());
        try (var disk = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
            assertThat(disk.supportedFileAttributeViews()).doesNotContain("posix");
            var store = TokenStore.file(disk.getPath("/tokens/jd.json"));
            store.save(TOKENS);
            store.save(LEAST);
            assertThat(store.load()).isEqualTo(LEAST);
        }
    }

    @Test
    void isNeverHalfWhileManyReadAndWrite() throws Exception {
        var file = folder.resolve("tokens.json");
        TokenStore.file(file).save(TOKENS);
        var threads = Executors.newFixedThreadPool(8);
        try {
            var work = IntStream.range(0, 8)
                    .mapToObj(number -> threads.submit(() -> {
                        var store = TokenStore.file(file);
                        for (var i = 0; i < 25; i++) {
                            if (number < 2) {
                                store.save(TOKENS);
                            }
                            assertThat(store.load()).isEqualTo(TOKENS);
                        }
                    }))
                    .toList();
            for (var future : work) {
                future.get(30, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[]                                              | it is no JSON object",
                "{\"access_token\":\"secret-token                | it is no whole JSON",
                "{\"access_token\":\"secret-token\"}             | issued_at is missing",
                "{\"access_token\":\"secret-token\",\"issued_at\":\"now\"} | issued_at is no time",
                "{\"issued_at\":\"2024-01-02T03:04:05Z\"}        | access_token is missing",
                "{\"access_token\":\" \",\"issued_at\":\"2024-01-02T03:04:05Z\",\"expires_at\":\"2024-01-02T03:04:05Z\"} | blank",
            })
    void saysWhatIsWrongWithADamagedFile(String text, String problem) throws IOException {
        var file = Files.writeString(folder.resolve("tokens.json"), text);

        assertThatThrownBy(() -> TokenStore.file(file).load())
                .isInstanceOf(TokenStoreException.class)
                .hasMessageStartingWith("The token file " + file + " is damaged: ")
                .hasMessageContaining(problem)
                .hasMessageEndingWith("delete it and authorise the app again")
                .hasNoCause()
                .hasMessageNotContaining("secret-token");
    }

    @Test
    void saysWhatIsWrongWithItsPlace() throws IOException {
        var store = TokenStore.file(folder);
        assertThatThrownBy(store::load)
                .isInstanceOf(TokenStoreException.class)
                .hasMessageContaining("The token file " + folder + " is a folder");
        Files.writeString(folder.resolve("file"), "");
        var inFile = TokenStore.file(folder.resolve("file/tokens.json"));
        assertThatThrownBy(() -> inFile.save(TOKENS))
                .isInstanceOf(TokenStoreException.class)
                .hasMessageContaining("cannot be written");
    }

    @Test
    void whatCannotBeReplacedIsStillThere() throws IOException {
        var file = Files.createDirectory(folder.resolve("tokens.json"));
        Files.writeString(file.resolve("inside"), "");
        assertThatThrownBy(() -> TokenStore.file(file).save(TOKENS)).isInstanceOf(TokenStoreException.class);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aLinkStaysALinkAndItsTargetHasTheTokens() throws IOException {
        var target = folder.resolve("volume/real.json");
        var link = Files.createSymbolicLink(folder.resolve("tokens.json"), Path.of("volume/real.json"));
        Files.createDirectory(target.getParent());
        for (var tokens : List.of(TOKENS, LEAST, TOKENS)) {
            TokenStore.file(link).save(tokens);
            assertThat(TokenStore.file(target).load()).isEqualTo(tokens);
            assertThat(link).isSymbolicLink();
        }
        assertThat(permissions(target)).isEqualTo("rw-------");
        try (var files = Files.list(target.getParent())) {
            assertThat(files).containsExactly(target);
        }
    }

    @Test
    void whatCannotBeReadIsNotMissing() throws IOException {
        var loop = folder.resolve("loop.json");
        Files.createSymbolicLink(loop, loop);
        var closed = folder.resolve("closed.json");
        TokenStore.file(closed).save(TOKENS);
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        var files = Files.isReadable(closed) ? List.of(loop) : List.of(loop, closed);
        for (var file : files) {
            var store = TokenStore.file(file);
            assertThatThrownBy(store::load)
                    .isInstanceOf(TokenStoreException.class)
                    .hasMessageContaining("The token file " + file + " cannot be read");
            var tokens =
                    AccessTokens.refreshing(JdOAuth.builder("key", "secret").build(), store);
            assertThatThrownBy(() -> tokens.token("m", Duration.ofSeconds(20)))
                    .isInstanceOf(JdTransportException.class)
                    .hasMessageContaining("The token file " + file + " cannot be read");
        }
    }

    @Test
    @Timeout(20)
    void aPipeIsNotWaitedFor() throws Exception {
        var pipe = folder.resolve("tokens.json");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        var store = TokenStore.file(pipe);
        for (var access : List.<Runnable>of(store::load, () -> store.save(TOKENS), () -> store.replace(null, TOKENS))) {
            assertThatThrownBy(access::run)
                    .isInstanceOf(TokenStoreException.class)
                    .hasMessageContaining("The token file " + pipe + " is no file but a pipe");
        }
    }

    @Test
    void replacesOnlyWhatWasRead() {
        for (var store : List.of(TokenStore.file(folder.resolve("tokens.json")), TokenStore.memory(null))) {
            assertThat(store.replace(LEAST, TOKENS)).isFalse();
            assertThat(store.load()).isNull();
            assertThat(store.replace(null, LEAST)).isTrue();
            assertThat(store.replace(null, TOKENS)).isFalse();
            var marked = LEAST.withRenewalBegun(Instant.EPOCH);
            assertThat(store.replace(LEAST, marked)).isTrue();
            assertThat(store.replace(LEAST, TOKENS)).isFalse();
            assertThat(store.replace(marked.withRenewalBegun(Instant.EPOCH), TOKENS))
                    .isFalse();
            assertThat(store.replace(TokenSet.of("access-2", "r", Instant.EPOCH, Instant.MAX), TOKENS))
                    .isFalse();
            assertThat(store.load()).isEqualTo(marked);
            assertThat(store.replace(marked, TOKENS)).isTrue();
        }
    }

    @Test
    void takesWhatWasWrittenByHand() throws IOException {
        var file = Files.writeString(folder.resolve("tokens.json"), """
                {
                  "access_token": "access-2",
                  "issued_at": "1970-01-01T00:00:00Z",
                  "expires_at": "+1000000000-12-31T23:59:59.999999999Z"
                }""");
        var store = TokenStore.file(file);
        assertThat(store.load()).isEqualTo(LEAST);
        for (var tokens : List.of(TOKENS, LEAST, TOKENS)) {
            assertThat(store.replace(store.load(), tokens)).isTrue();
            assertThat(store.load()).isEqualTo(tokens);
        }
        assertThat(Files.readString(file)).hasLineCount(2).doesNotContain("\"access_token\": ");
    }

    @Test
    void writesOverADamagedFile() throws IOException {
        var file = Files.writeString(folder.resolve("tokens.json"), "{ \"" + "damaged".repeat(500));
        var store = TokenStore.file(file);
        assertThatThrownBy(() -> store.replace(null, TOKENS)).hasMessageContaining("is damaged");
        store.save(TOKENS);
        assertThat(store.load()).isEqualTo(TOKENS);
    }

    @Test
    void whatIsTooDeepIsDamaged() throws IOException {
        var file = Files.writeString(folder.resolve("tokens.json"), "{\"a\":" + "[".repeat(5_000));
        assertThatThrownBy(() -> TokenStore.file(file).load())
                .isInstanceOf(TokenStoreException.class)
                .hasMessageContaining("is damaged");
        Files.writeString(file, " ".repeat(2_000_000));
        assertThatThrownBy(() -> TokenStore.file(file).load()).hasMessageContaining("more than 1048576 bytes");
    }

    /** Whatever moment a write is broken off at, the state before it is there, or the new one. */
    @Test
    void everyPartOfAWriteLeavesAWholeState() {
        var random = new SplittableRandom(3);
        byte[] file = {};
        TokenSet before = null;
        for (int write = 0; write < 60; write++) {
            var next = TokenSet.of(
                    "access-" + "x".repeat(random.nextInt(200)) + write,
                    "refresh-" + write,
                    Instant.EPOCH,
                    Instant.MAX);
            var change = TokenLines.read(file).next(next);
            var bytes = change.bytes().array();
            for (int part = 0; part <= bytes.length; part++) {
                var broken = Arrays.copyOf(file, Math.max(file.length, change.at() + part));
                System.arraycopy(bytes, 0, broken, change.at(), part);
                if (before == null && part < bytes.length) {
                    continue;
                }
                assertThat(TokenLines.read(broken).tokens()).isIn(part < bytes.length ? before : next, next);
            }
            int end = change.at() + bytes.length;
            file = Arrays.copyOf(file, change.last() ? end : file.length);
            System.arraycopy(bytes, 0, file, change.at(), bytes.length);
            before = next;
            assertThat(file.length).isLessThan(3_000);
        }
    }

    /** {@code -Djd.kills=100} kills more. */
    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void aProgramThatIsKilledLeavesAWholeFileAndNothingElse() throws Exception {
        int kills = Integer.getInteger("jd.kills", 10);
        var random = new SplittableRandom(7);
        var file = folder.resolve("tokens.json");
        for (int kill = 0; kill < kills; kill++) {
            try (var writer = new ChildJvm(TokenWriter.class, file.toString())) {
                assertThat(writer.answer()).isEqualTo("writing");
                Thread.sleep(random.nextInt(25));
            }
            var kept = TokenStore.file(file).load();
            assertThat(kept.refreshToken())
                    .isEqualTo("refresh" + kept.accessToken().substring("access".length()));
            assertThat(permissions(file)).isEqualTo("rw-------");
            try (var files = Files.list(folder)) {
                assertThat(files).containsExactly(file);
            }
        }
    }

    /** Writes new tokens without end. */
    static final class TokenWriter {
        private TokenWriter() {}

        public static void main(String[] arguments) {
            var store = TokenStore.file(Path.of(arguments[0]));
            var random = new SplittableRandom();
            for (int write = 0; ; write++) {
                var name = "-" + write + "-" + "x".repeat(random.nextInt(300));
                var next = TokenSet.of("access" + name, "refresh" + name, Instant.EPOCH, Instant.MAX);
                if (!store.replace(store.load(), next)) {
                    throw new IllegalStateException("somebody else writes");
                }
                if (write == 0) {
                    System.out.println("writing");
                }
            }
        }
    }

    @Test
    void memoryForgets() {
        var store = TokenStore.memory(null);
        assertThat(store.load()).isNull();
        store.save(TOKENS);
        assertThat(store.load()).isEqualTo(TOKENS);
        assertThat(TokenStore.memory(TOKENS).load()).isEqualTo(TOKENS);
    }
}
