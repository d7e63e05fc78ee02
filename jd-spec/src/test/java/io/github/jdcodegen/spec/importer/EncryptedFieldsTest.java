package io.github.jdcodegen.spec.importer;

import static io.github.jdcodegen.spec.importer.SampleDocument.node;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.jdcodegen.spec.importer.SampleDocument.Node;
import io.github.jdcodegen.spec.load.DescriptorLoader;
import io.github.jdcodegen.spec.model.Api;
import io.github.jdcodegen.spec.model.Body;
import io.github.jdcodegen.spec.model.Field;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which fields an import takes for encrypted. */
class EncryptedFieldsTest {
    @TempDir
    private Path temp;

    @Test
    void textsOfAnAnswerThatTheDocumentCallsSo() throws IOException {
        var body = response(
                node("name", "String").with("desc", "收货人姓名（密文）"),
                node("address", "String").with("desc", "地址，加密字段"),
                node("tel", "String").with("sensitiveType", "1"),
                node("remark", "String").with("desc", "备注，不加密"),
                node("plain", "String").with("desc", "解密后的姓名"),
                node("openId", "String").with("desc", "加密的用户"),
                node("weight", "Number").with("desc", "重量"));

        assertThat(body.fields())
                .filteredOn(Field::encrypted)
                .extracting(Field::wireName)
                .containsExactly("name", "address", "tel");
        assertThat(body.fields())
                .filteredOn(Field::encrypted)
                .allSatisfy(field -> assertThat(field.guessed()).contains("encrypted"));
    }

    @Test
    void aNumberHasItsTwinBesideIt() throws IOException {
        var body = response(
                node("phone_number", "Number").with("desc", "电话（加密）"),
                node("phone", "Number").with("desc", "电话（加密）"),
                node("encrypt_phone", "String").with("desc", "电话"));

        assertThat(body.fields())
                .extracting(field -> field.wireName() + ": " + field.type() + " " + field.encrypted())
                .containsExactly(
                        "phone_number: long false",
                        "encrypt_phone_number: string true",
                        "phone: decimal false",
                        "encrypt_phone: string true");
    }

    @Test
    void nothingThatIsSent() throws IOException {
        var body = load(new SampleDocument("jingdong.sample.get")
                        .request(node("name", "String").with("desc", "加密姓名")))
                .request();

        assertThat(body.fields()).noneMatch(Field::encrypted);
    }

    private Body response(Node... nodes) throws IOException {
        return load(new SampleDocument("jingdong.sample.get").response(node("result", "x.Result", nodes)))
                .response();
    }

    private Api load(SampleDocument document) throws IOException {
        document.with("apiMulti", 2).write(temp.resolve("documents/one"));
        Importer.run(List.of(temp.resolve("documents")), temp.resolve("descriptors"));
        return DescriptorLoader.load(temp.resolve("descriptors")).apis().get(0);
    }
}
