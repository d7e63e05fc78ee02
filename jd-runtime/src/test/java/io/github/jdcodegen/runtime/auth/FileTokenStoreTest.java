package io.github.jdcodegen.runtime.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
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
    void memoryForgets() {
        var store = TokenStore.memory(null);
        assertThat(store.load()).isNull();
        store.save(TOKENS);
        assertThat(store.load()).isEqualTo(TOKENS);
        assertThat(TokenStore.memory(TOKENS).load()).isEqualTo(TOKENS);
    }
}
