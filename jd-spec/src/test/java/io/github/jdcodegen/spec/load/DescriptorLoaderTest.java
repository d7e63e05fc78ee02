package io.github.jdcodegen.spec.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.jdcodegen.spec.model.Api;
import io.github.jdcodegen.spec.model.SpecException;
import io.github.jdcodegen.spec.yaml.YamlParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DescriptorLoaderTest {
    private static final String HEAD =
            "jd: 1\nmethod: m.get\ngateway: jos\ngroup: order\nauth: none\naccess: read\nlayout: flat\nresponse: {}\n";

    @TempDir
    private Path folder;

    @Test
    void refusesAFolderThatIsNotThere() {
        assertRefused(
                folder.resolve("none"),
                "There is no such folder. Name the folder that holds the descriptors, or catalog: for those that come with jd-codegen.");
    }

    @Test
    void refusesAFileInPlaceOfTheFolder() throws IOException {
        assertRefused(Files.createFile(folder.resolve("file")), "This is a file, not a folder.");
    }

    @Test
    void passesOverNoFileOfAnotherEnding() throws IOException {
        Files.createFile(folder.resolve("jingdong.a.yml"));
        Files.createFile(folder.resolve("B.YAML"));
        assertRefused(
                folder, "jingdong.a.yml: The name of a YAML file here must end in .yaml. Rename it to jingdong.a.yaml");
        assertRefused(folder, "B.YAML: The name of a YAML file here must end in .yaml. Rename it to B.yaml");
    }

    @Test
    void refusesAnEmptyFolder() {
        assertRefused(folder, "The folder holds no descriptor (*.yaml).");
    }

    @Test
    void givesMethodsByNameWhereverTheyStand() throws IOException {
        for (var place :
                new String[] {"jos/order/b.get.yaml", "a.get.yaml", "order/c.get.yaml", "x/jos/order/d.get.yaml"}) {
            var name = place.substring(place.lastIndexOf('/') + 1).replace(".yaml", "");
            write(place, HEAD.replace("m.get", name) + "request: {}\n");
        }

        assertThat(DescriptorLoader.load(folder).apis())
                .extracting(Api::method)
                .containsExactly("a.get", "b.get", "c.get", "d.get");
    }

    @Test
    void takesTheVersionFromTheGatewayWhereAMethodGivesNone() throws IOException {
        write("m.get.yaml", HEAD + "request: {}\n");

        assertThat(DescriptorLoader.load(folder).apis().get(0).version()).isEqualTo("2.0");
    }

    @Test
    void aProfileInTheFolderReplacesTheBundledOne() throws IOException {
        write("m.get.yaml", HEAD + "request: {}\n");
        write(
                "gateways/jos.yaml",
                "jd: 1\nname: jos\nprotocol: rest\nparameter: p\nversion: \"9\"\nenvelope: {keys: [a], errorKeys: [e], "
                        + "code: c, ok: [\"0\"]}\nendpoints:\n  production: {url: https://example.org}\n");

        var set = DescriptorLoader.load(folder);

        assertThat(set.apis().get(0).version()).isEqualTo("9");
        assertThat(set.gateways().keySet()).containsExactly("jos", "kepler", "kepler-router", "union");
        assertThat(set.gateways().get("jos").parameter()).isEqualTo("p");
    }

    @Test
    void refusesAByteOrderMark() throws IOException {
        write("m.get.yaml", "\uFEFF" + HEAD);

        assertRefused(folder, "m.get.yaml:1:1: The file begins with a byte order mark. Save it as UTF-8 without one.");
    }

    @Test
    void refusesWhatIsNotUtf8() throws IOException {
        Files.write(folder.resolve("m.get.yaml"), (HEAD + "title: {zh: 京东}\n").getBytes("GBK"));

        assertRefused(folder, "m.get.yaml:9:13: The file is not UTF-8 from here on. Save it as UTF-8.");
    }

    @Test
    void refusesHalfACharacterAtTheEnd() throws IOException {
        var bytes = "note: 京".getBytes(StandardCharsets.UTF_8);
        Files.write(folder.resolve("m.get.yaml"), Arrays.copyOf(bytes, bytes.length - 1));

        assertRefused(folder, "m.get.yaml:1:7: The file is not UTF-8 from here on.");
    }

    @Test
    void refusesAFileThatIsTooLarge() throws IOException {
        write("m.get.yaml", HEAD + "note: " + "x".repeat(YamlParser.MAX_BYTES));

        assertRefused(folder, "m.get.yaml: The file has ", " bytes; at most 4194304 are allowed.");
    }

    @Test
    void refusesEndlessNesting() throws IOException {
        write("m.get.yaml", HEAD + "note: " + "[".repeat(100_000));

        assertRefused(folder, "m.get.yaml:9:39", "More than 32 lists and mappings inside each other.");
    }

    @Test
    void takes254FieldsAndRefuses255() throws IOException {
        write("m.get.yaml", HEAD + "request:\n" + fields(254));
        assertThat(DescriptorLoader.load(folder).apis().get(0).request().fields())
                .hasSize(254);

        write("m.get.yaml", HEAD + "request:\n" + fields(255));
        assertRefused(folder, "m.get.yaml:11:5 at request.fields: An object has 255 fields; at most 254 are possible");
    }

    @Test
    void tellsTheProblemsOfEveryFileInTheirOrder() throws IOException {
        write("z.get.yaml", HEAD.replace("m.get", "z.get") + "request: {}\nx: 1\na: 1\n");
        write("a.get.yaml", "jd: 1\n\tx");
        write("jos/order/_shared.yaml", "");

        assertThatThrownBy(() -> DescriptorLoader.load(folder))
                .isInstanceOfSatisfying(
                        SpecException.class,
                        thrown -> assertThat(thrown.problems())
                                .extracting(problem ->
                                        problem.location().withPath("").toString())
                                .map(place -> place.substring(folder.toString().length() + 1))
                                .containsExactly(
                                        "a.get.yaml:2:1",
                                        "jos/order/_shared.yaml:1:1",
                                        "z.get.yaml:10:1",
                                        "z.get.yaml:11:1"));
    }

    private static String fields(int count) {
        return "  fields:\n"
                + IntStream.range(0, count)
                        .mapToObj(i -> "    f" + i + ": {type: long}\n")
                        .collect(Collectors.joining());
    }

    private void write(String place, String text) throws IOException {
        var file = folder.resolve(place);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static void assertRefused(Path folder, String... messages) {
        assertThatThrownBy(() -> DescriptorLoader.load(folder))
                .isInstanceOf(SpecException.class)
                .hasMessageContainingAll(messages);
    }
}
