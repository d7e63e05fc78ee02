package io.github.jdcodegen.codegen.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.jdcodegen.spec.model.SpecException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutputFolderTest {
    private static final GeneratedFile A = new GeneratedFile("com/acme/a/A.java", "class A {} // 京东\n");
    private static final GeneratedFile B = new GeneratedFile("com/acme/b/B.java", "class B {}\n");
    private static final GeneratedFile INFO = new GeneratedFile("com/acme/package-info.java", "package com.acme;\n");
    private static final Fingerprint FROM = from("descriptor a.yaml", "1", "generator", "0.1.0");

    @TempDir
    Path folder;

    Path root;

    @BeforeEach
    void chooseRoot() {
        root = folder.resolve("out");
    }

    @Test
    void writesIntoAFolderThatDoesNotExistYet() throws IOException {
        var changes = generate(A, B, INFO);

        assertThat(changes.files()).isEqualTo(3);
        assertThat(changes.written()).isEqualTo(3);
        assertThat(root.resolve(A.path())).hasContent(A.content());
        assertThat(files()).containsExactly(OutputFolder.MANIFEST, A.path(), B.path(), INFO.path());
    }

    @Test
    void leavesUnchangedBytesAlone() throws IOException {
        generate(A, B);
        var longAgo = FileTime.fromMillis(0);
        for (var path : List.of(A.path(), B.path(), OutputFolder.MANIFEST)) {
            Files.setLastModifiedTime(root.resolve(path), longAgo);
        }

        var changes = generate(new GeneratedFile(A.path(), "class A { int changed; }\n"), B);

        assertThat(changes.written()).isEqualTo(1);
        assertThat(Files.getLastModifiedTime(root.resolve(B.path()))).isEqualTo(longAgo);
        assertThat(root.resolve(A.path())).hasContent("class A { int changed; }\n");

        Files.setLastModifiedTime(root.resolve(OutputFolder.MANIFEST), longAgo);
        generate(new GeneratedFile(A.path(), "class A { int changed; }\n"), B);
        assertThat(Files.getLastModifiedTime(root.resolve(OutputFolder.MANIFEST)))
                .isEqualTo(longAgo);
    }

    @Test
    void removesWhatItNoLongerMakesAndFoldersThatAreEmptyThen() throws IOException {
        generate(A, B, INFO);
        Files.writeString(root.resolve("com/acme/b/notes.txt"), "mine");

        var changes = generate(INFO);

        assertThat(changes.removed()).isEqualTo(2);
        assertThat(files()).containsExactly(OutputFolder.MANIFEST, "com/acme/b/notes.txt", INFO.path());
        assertThat(root.resolve("com/acme/a")).doesNotExist();
    }

    @Test
    void neverOverwritesAFileThatItDidNotMake() throws IOException {
        generate(INFO);
        for (var file : List.of(A, B)) {
            Files.createDirectories(root.resolve(file.path()).getParent());
            Files.writeString(root.resolve(file.path()), "mine");
        }
        var before = files();

        assertThat(problems(A, B))
                .containsExactly(
                        root.resolve(A.path())
                                + ": It is in the way of a generated file, and jd-codegen did not make it. "
                                + "Move it away, or choose another output folder.",
                        root.resolve(B.path())
                                + ": It is in the way of a generated file, and jd-codegen did not make it. "
                                + "Move it away, or choose another output folder.");
        assertThat(root.resolve(A.path())).hasContent("mine");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void takesAFileThatIsExactlyWhatItWouldWriteForItsOwn() throws IOException {
        generate(A, B);
        Files.delete(root.resolve(OutputFolder.MANIFEST));

        assertThat(generate(A, B).written()).isZero();
        assertThat(generate(A).removed()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../A.java",
                "com/../../A.java",
                "/tmp/A.java",
                "com//A.java",
                "com/./A.java",
                "",
                "com/",
                "..",
                "com\\A.java",
                "C:/A.java",
                "com/A.java\u0000",
                "com/A\n.java",
                "com/aux .",
                "com/A.java "
            })
    void refusesPathsOutsideTheFolder(String path) {
        assertThat(problems(B, new GeneratedFile(path, "")))
                .singleElement()
                .asString()
                .contains("The generated file \"" + path + "\" would lie outside this folder");
        assertThat(root).doesNotExist();
    }

    @Test
    void refusesTwoFilesOfOnePath() {
        assertThat(problems(A, B, A)).singleElement().asString().contains("Two generated files have this path");
        assertThat(root).doesNotExist();
    }

    @Test
    void refusesToFollowSymbolicLinks() throws IOException {
        var outside = Files.createDirectory(folder.resolve("outside"));
        var victim = Files.writeString(outside.resolve("B.java"), "mine");
        Files.createDirectories(root.resolve("com/acme/b"));
        Files.createSymbolicLink(root.resolve("com/acme/a"), outside);
        Files.createSymbolicLink(root.resolve(B.path()), victim);
        Files.createSymbolicLink(root.resolve(INFO.path()), folder.resolve("dangling"));

        assertThat(problems(A, B, INFO))
                .hasSize(3)
                .allMatch(
                        problem -> problem.contains("It is a symbolic link, which may lead out of the output folder"));
        assertThat(victim).hasContent("mine");
        assertThat(outside.resolve("A.java")).doesNotExist();
    }

    @Test
    void refusesToRemoveThroughSymbolicLinks() throws IOException {
        generate(A, B);
        var outside = Files.move(root.resolve("com/acme/a"), folder.resolve("outside"));
        Files.createSymbolicLink(root.resolve("com/acme/a"), outside);

        assertThat(problems(B)).singleElement().asString().contains("It is a symbolic link");
        assertThat(outside.resolve("A.java")).exists();
    }

    @Test
    void writesNoManifestThroughALink() throws IOException {
        var victim = Files.writeString(folder.resolve("victim"), "mine");
        Files.createDirectories(root);
        Files.createSymbolicLink(root.resolve(OutputFolder.MANIFEST + ".new"), victim);

        generate(A);

        assertThat(victim).hasContent("mine");
        assertThat(root.resolve(OutputFolder.MANIFEST)).isRegularFile();
    }

    @Test
    void acceptsAFolderThatIsItselfALink() throws IOException {
        var real = Files.createDirectory(folder.resolve("real"));
        Files.createSymbolicLink(root, real);

        generate(A);

        assertThat(real.resolve(A.path())).exists();
    }

    @Test
    void refusesAFileInPlaceOfAFolderAndAFolderInPlaceOfAFile() throws IOException {
        Files.createDirectories(root.resolve(B.path()));
        Files.writeString(root.resolve("com/acme/a"), "");

        assertThat(problems(A, B))
                .satisfiesExactly(
                        first -> assertThat(first).contains("It is in the way of a generated folder"),
                        second -> assertThat(second).contains("It is in the way of a generated file"));
    }

    @Test
    void refusesAnOutputFolderThatIsAFile() throws IOException {
        Files.writeString(root, "a file");

        assertThatThrownBy(() -> new OutputFolder(root))
                .isInstanceOf(SpecException.class)
                .hasMessage("%s: The output folder is a file. Name a folder.", root);
        assertThatThrownBy(() -> new OutputFolder(root.resolve("far/below")))
                .isInstanceOf(SpecException.class)
                .hasMessage(
                        "%s: The output folder %s cannot lie below a file. Name a folder.",
                        root, root.resolve("far/below"));
        assertThat(root).hasContent("a file");
    }

    @Test
    void refusesAFileThatANeighbourCompilesToo() throws IOException {
        var sources = folder.resolve("src");
        Files.createDirectories(sources.resolve("com/acme/a"));
        Files.writeString(sources.resolve(A.path()), "mine");

        var failure = catchThrowableOfType(
                SpecException.class,
                () -> new OutputFolder(root).changes(List.of(A, B), List.of(sources, folder.resolve("absent"))));

        assertThat(failure)
                .hasMessage(
                        "%s: It is compiled together with the generated file of the same name in %s. "
                                + "Delete it, or choose another package name.",
                        sources.resolve(A.path()), root);
    }

    @Test
    void refusesAManifestThatListsFilesOutside() throws IOException {
        generate(A);
        var manifest = root.resolve(OutputFolder.MANIFEST);
        Files.writeString(manifest, Files.readString(manifest).replace(A.path(), "../precious"));

        assertThatThrownBy(() -> new OutputFolder(root))
                .isInstanceOf(SpecException.class)
                .hasMessageContaining("It lists files outside its folder. Delete this file and generate anew.");
    }

    @Test
    void mendsWhatABrokenRunLeft() throws IOException {
        generate(A);
        var changes = new OutputFolder(root).changes(List.of(B, INFO), List.of());
        Files.createDirectories(root.resolve(INFO.path()));

        assertThatThrownBy(() -> changes.make(FROM, Collections.emptySortedMap()))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("cannot write " + root.resolve(INFO.path()));
        Files.delete(root.resolve(INFO.path()));
        Files.createDirectories(root.resolve(B.path()).getParent());
        Files.writeString(root.resolve(B.path()), "class B {");

        assertThat(new OutputFolder(root).reasonToRun(FROM)).contains("the last run did not finish");
        generate(B, INFO);
        assertThat(files()).containsExactly(OutputFolder.MANIFEST, B.path(), INFO.path());
        assertThat(root.resolve(B.path())).hasContent(B.content());
        assertThat(new OutputFolder(root).reasonToRun(FROM)).isEmpty();
    }

    @Test
    void isUpToDateWhenNothingChanged() {
        assertThat(new OutputFolder(root).reasonToRun(FROM)).contains("nothing was generated here before");
        generate(A, B);

        assertThat(new OutputFolder(root).reasonToRun(FROM)).isEmpty();
        assertThat(new OutputFolder(root).made()).containsExactly(A.path(), B.path());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    descriptor a.yaml=2, generator=0.1.0                      | descriptor a.yaml changed
                    descriptor a.yaml=1, descriptor b.yaml=2, generator=0.1.0 | descriptor b.yaml is new
                    generator=0.1.0                                           | descriptor a.yaml is gone
                    descriptor b.yaml=1, generator=0.2.0                      | descriptor a.yaml is gone, and 2 more
                    """)
    void saysWhyItRuns(String now, String reason) {
        generate(A);
        var parts = new TreeMap<String, String>();
        for (var part : now.split(", ")) {
            parts.put(part.split("=")[0], part.split("=")[1]);
        }

        assertThat(new OutputFolder(root).reasonToRun(new Fingerprint(parts))).contains(reason);
    }

    @Test
    void runsWhenAFileIsNotAsItWasLeft() throws IOException {
        generate(A, B);
        Files.writeString(root.resolve(A.path()), "edited");
        assertThat(new OutputFolder(root).reasonToRun(FROM)).contains(A.path() + " is not as it was generated");

        generate(A, B);
        Files.delete(root.resolve(B.path()));
        assertThat(new OutputFolder(root).reasonToRun(FROM)).contains(B.path() + " is not as it was generated");

        generate(A, B);
        assertThat(root.resolve(A.path())).hasContent(A.content());
        assertThat(root.resolve(B.path())).hasContent(B.content());
    }

    private Changes generate(GeneratedFile... files) {
        var changes = new OutputFolder(root).changes(List.of(files), List.of());
        changes.make(FROM, Collections.emptySortedMap());
        return changes;
    }

    private List<String> problems(GeneratedFile... files) {
        var failure = catchThrowableOfType(
                SpecException.class, () -> new OutputFolder(root).changes(List.of(files), List.of()));
        return failure.problems().stream().map(Object::toString).toList();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.filter(Files::isRegularFile)
                    .map(path -> root.relativize(path).toString())
                    .sorted()
                    .toList();
        }
    }

    private static Fingerprint from(String... parts) {
        return new Fingerprint(new TreeMap<>(Map.of(parts[0], parts[1], parts[2], parts[3])));
    }
}
