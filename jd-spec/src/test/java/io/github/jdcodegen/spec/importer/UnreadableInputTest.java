package io.github.jdcodegen.spec.importer;

import static io.github.jdcodegen.spec.importer.SampleDocument.node;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.jdcodegen.spec.importer.report.ImportReport;
import io.github.jdcodegen.spec.model.SpecException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be imported is told by name, and nothing is written that is not whole. */
class UnreadableInputTest {
    @TempDir
    private Path temp;

    private Path documents;
    private Path descriptors;

    @BeforeEach
    void folders() throws IOException {
        documents = Files.createDirectories(temp.resolve("documents"));
        descriptors = temp.resolve("descriptors");
    }

    @Test
    void aFolderThatIsNotThere() {
        assertThatThrownBy(() -> Importer.run(List.of(temp.resolve("nowhere"), temp.resolve("nothing")), descriptors))
                .isInstanceOf(SpecException.class)
                .hasMessageContaining("nowhere: There is no such folder or file")
                .hasMessageContaining("nothing: There is no such folder or file");
        assertThat(descriptors).doesNotExist();
    }

    @Test
    void anEmptyFolder() {
        assertThatThrownBy(() -> Importer.run(List.of(documents), descriptors))
                .isInstanceOf(SpecException.class)
                .hasMessageContaining("No document of JD's documentation could be read here (0 files looked at)");
        assertThat(descriptors).doesNotExist();
    }

    @Test
    void aFolderWithNothingThatCanBeReadTellsEachFile() throws IOException {
        Files.writeString(documents.resolve("a.json"), "<html>");
        Files.writeString(documents.resolve("b.json"), "{");

        assertThatThrownBy(() -> Importer.run(List.of(documents), descriptors))
                .isInstanceOf(SpecException.class)
                .hasMessageContaining("a.json: It is HTML or XML, not JSON")
                .hasMessageContaining("b.json: It is not JSON");
        assertThat(descriptors).doesNotExist();
    }

    @Test
    void aFolderOfDescriptorsThatIsAFile() throws IOException {
        new SampleDocument("jingdong.sample.get").write(documents.resolve("one"));
        Files.writeString(descriptors, "x");

        assertThatThrownBy(() -> Importer.run(List.of(documents), descriptors))
                .isInstanceOf(SpecException.class)
                .hasMessageContaining("It is a file, and the descriptors go into a folder");
        assertThat(descriptors).hasContent("x");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                                | It is empty",
                "'   '                                             | It is empty",
                "'  <!DOCTYPE html><html></html>'                  | It is HTML or XML, not JSON",
                "'no JSON at all'                                  | It is not JSON",
                "'{\"josCmsApi\": {}} {}'                          | It is not JSON",
                "'[]'                                              | It is JSON, but no object",
                "'{\"a\": 1}'                                      | It is JSON of another form, with the keys [a]",
                "'{\"josCmsApi\": null, \"method\": {}}'           | It is JSON of another form",
                "'{\"success\": false, \"code\": 4, \"message\": \"m\", \"url\": \"u\"}' | It is the documentation site's error answer: code 4, message \"m\"",
                "'{\"code\": 500, \"message\": \"m\"}'             | It is the documentation site's error answer: code 500, message \"m\"",
                "'{\"josCmsApi\": {\"apiName\": \"a.b\"}}'         | It has josCmsApi but no method",
                "'{\"data\": {\"apiInfoDTO\": {\"apiName\": \"a.b\"}}}' | It has apiInfoDTO but no method",
                "'{\"josCmsApi\": {}, \"method\": {}}'             | It has no method name",
                "'{\"josCmsApi\": {\"apiName\": \"../x\"}, \"method\": {}}'  | \"../x\" cannot be the name of a method",
                "'{\"josCmsApi\": {\"apiName\": \"a b\"}, \"method\": {}}'   | \"a b\" cannot be the name of a method"
            })
    void oneDocumentAmongOthers(String content, String why) throws IOException {
        Files.writeString(documents.resolve("bad"), content);
        new SampleDocument("jingdong.sample.get").write(documents.resolve("good"));

        var report = Importer.run(List.of(documents), descriptors);

        assertThat(report.unread()).singleElement().satisfies(unread -> {
            assertThat(unread.document()).isEqualTo("bad");
            assertThat(unread.why()).startsWith(why);
            assertThat(unread.hint()).isNotBlank();
        });
        assertThat(report.methods()).hasSize(1);
        assertThat(report.summary()).startsWith("imported 1 methods").contains("1 documents unread");
    }

    @Test
    void aTextThatIsNotUtf8() throws IOException {
        Files.write(documents.resolve("bad"), "{\"josCmsApi\": {\"apiName\": \"查\"}}".getBytes(Charset.forName("GBK")));
        new SampleDocument("jingdong.sample.get").write(documents.resolve("good"));

        var report = Importer.run(List.of(documents), descriptors);

        assertThat(report.unread())
                .singleElement()
                .satisfies(unread -> assertThat(unread.why()).startsWith("It is not JSON: Invalid UTF-8"));
    }

    @Test
    void tooManyFieldsInOneObject() throws IOException {
        var fields =
                IntStream.range(0, 255).mapToObj(i -> node("f" + i, "String")).toList();
        new SampleDocument("jingdong.sample.wide").request(fields).write(documents.resolve("wide"));
        new SampleDocument("jingdong.sample.less")
                .request(fields.subList(0, 254))
                .write(documents.resolve("less"));

        var report = Importer.run(List.of(documents), descriptors);

        assertThat(report.methods()).extracting(ImportReport.Method::method).containsExactly("jingdong.sample.less");
        assertThat(report.unread())
                .singleElement()
                .satisfies(unread -> assertThat(unread.why())
                        .isEqualTo("The object at \"request\" has 255 fields; at most 254 are possible in Java"));
    }

    @Test
    void nestingBeyondReason() throws IOException {
        var open = "{\"webPamer\": \"n\", \"elements\": [".repeat(400);
        Files.writeString(
                documents.resolve("deep"),
                "{\"josCmsApi\": {\"apiName\": \"a.b\"}, \"method\": " + open + "]}".repeat(400) + "}");
        new SampleDocument("jingdong.sample.get").write(documents.resolve("good"));

        var report = Importer.run(List.of(documents), descriptors);

        assertThat(report.unread())
                .singleElement()
                .satisfies(unread -> assertThat(unread.why()).startsWith("It is not JSON"));
    }
}
