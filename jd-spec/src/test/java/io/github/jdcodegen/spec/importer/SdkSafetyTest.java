package io.github.jdcodegen.spec.importer;

import static io.github.jdcodegen.spec.importer.SdkJar.FASTERXML;
import static io.github.jdcodegen.spec.importer.SdkJar.property;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.jdcodegen.spec.importer.report.ImportReport;
import io.github.jdcodegen.spec.load.DescriptorLoader;
import io.github.jdcodegen.spec.model.Api;
import io.github.jdcodegen.spec.model.MethodFilter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/** Jars that want to do harm: each costs little time and memory, is told by name, and takes nothing else with it. */
@Timeout(120)
class SdkSafetyTest {
    @TempDir
    private Path temp;

    private Path target;
    private Map<String, byte[]> good;

    @BeforeEach
    void goodClasses() throws IOException {
        target = temp.resolve("descriptors");
        good = new TreeMap<>(new SdkJar()
                .request(
                        "order",
                        "GoodRequest",
                        "jingdong.good.get",
                        property("", "", "Long", "id"),
                        "pmap.put(\"id\", id);")
                .response(
                        "order", "GoodResponse", property(FASTERXML, "r", "com.jd.open.api.sdk.domain.order.Row", "r"))
                .domain("order", "Row", property(FASTERXML, "x", "Long", "x"))
                .classes(temp.resolve("work")));
    }

    private ImportReport imported(Path jar) {
        return Importer.run(List.of(), List.of(jar), target, new MethodFilter(List.of(), List.of()));
    }

    private Path jar(Map<String, byte[]> more) throws IOException {
        var all = new TreeMap<>(good);
        all.putAll(more);
        var jar = temp.resolve("bad.jar");
        SdkJar.write(jar, all);
        return jar;
    }

    private void assertOnlyGood() {
        assertThat(DescriptorLoader.load(target).apis()).extracting(Api::method).containsExactly("jingdong.good.get");
    }

    @Test
    void anEntryThatUnpacksToHundredsOfMegabytesIsCutOff() throws IOException {
        var jar = temp.resolve("bomb.jar");
        var zeros = new byte[1 << 20];
        try (var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(jar)))) {
            for (var entry : good.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
            zip.putNextEntry(new ZipEntry("z/Bomb.class"));
            for (var i = 0; i < 300; i++) {
                zip.write(zeros);
            }
        }
        assertThat(Files.size(jar)).isLessThan(4 << 20);

        var report = imported(jar);

        assertThat(report.unread())
                .singleElement()
                .satisfies(one -> assertThat(one.why()).contains("z/Bomb.class (it is larger than 1024 KB)"));
        assertOnlyGood();
    }

    @Test
    void aMillionEntriesAreNotLookedAt() throws IOException {
        var jar = temp.resolve("many.jar");
        try (var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(jar)))) {
            for (var entry : good.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
            zip.setMethod(ZipOutputStream.STORED);
            for (var i = 0; i < 1_000_000; i++) {
                var entry = new ZipEntry("e" + i);
                entry.setSize(0);
                entry.setCrc(0);
                zip.putNextEntry(entry);
            }
        }

        var report = imported(jar);

        assertThat(report.unread())
                .singleElement()
                .satisfies(one -> assertThat(one.document()).isEqualTo("many.jar"))
                .satisfies(one -> assertThat(one.why()).startsWith("It has more than 150000 entries"));
        assertOnlyGood();
    }

    @Test
    void garbageAndNamesThatLeadOutsideAreHarmless() throws IOException {
        var random = new Random(7);
        var bad = new TreeMap<String, byte[]>();
        for (var i = 0; i < 300; i++) {
            var bytes = good.get("com/jd/open/api/sdk/request/order/GoodRequest.class")
                    .clone();
            for (var j = 0; j < 1 + random.nextInt(20); j++) {
                bytes[8 + random.nextInt(bytes.length - 8)] = (byte) random.nextInt();
            }
            bad.put("x/Mutant" + i + ".class", bytes);
            var noise = new byte[random.nextInt(400)];
            random.nextBytes(noise);
            bad.put("x/Noise" + i + ".class", noise);
        }
        bad.put("../../outside.class", "nothing".getBytes(StandardCharsets.UTF_8));
        bad.put("/etc/passwd.class", new byte[0]);

        var report = imported(jar(bad));

        assertThat(report.unread())
                .filteredOn(one -> one.document().equals("bad.jar"))
                .singleElement()
                .satisfies(one -> assertThat(one.why()).contains("cannot be used: ", " and others"));
        assertThat(DescriptorLoader.load(target).apis()).extracting(Api::method).contains("jingdong.good.get");
        try (var files = Files.walk(temp)) {
            assertThat(files.map(Path::toString)).noneMatch(name -> name.contains("outside"));
        }
    }

    @Test
    void deepSignaturesAreReadAsRawTypes() throws IOException {
        var writer = new ClassWriter(0);
        writer.visit(
                Opcodes.V1_5,
                Opcodes.ACC_PUBLIC,
                "com/jd/open/api/sdk/domain/order/Row",
                null,
                "java/lang/Object",
                null);
        var deep = "Ljava/util/List<".repeat(3_000) + "Ljava/lang/String;" + ">;".repeat(3_000);
        writer.visitField(Opcodes.ACC_PUBLIC, "deep", "Ljava/util/List;", deep, null)
                .visitEnd();
        writer.visitField(Opcodes.ACC_PUBLIC, "arrays", "[".repeat(200) + "I", null, null)
                .visitEnd();
        writer.visitField(Opcodes.ACC_PUBLIC, "broken", "Ljava/util/Map;", "Ljava/util/Map<Lx", null)
                .visitEnd();
        writer.visitEnd();
        good.put("com/jd/open/api/sdk/domain/order/Row.class", writer.toByteArray());

        imported(jar(Map.of()));

        assertThat(DescriptorLoader.load(target).apis().get(0).response().fields())
                .extracting(field -> field.wireName() + " " + field.type())
                .containsExactly("deep list<json>", "arrays json", "broken map<json>");
    }

    @Test
    void classesThatContainEachOtherAndTreesThatGrowEndWithOneProblem() throws IOException {
        var sdk = new SdkJar()
                .request("order", "LoopRequest", "jingdong.loop.get", "", "")
                .response("order", "LoopResponse", property(FASTERXML, "r", "com.jd.open.api.sdk.domain.order.A", "r"))
                .domain("order", "A", property(FASTERXML, "b", "B", "b"))
                .domain("order", "B", property(FASTERXML, "a", "A", "a"))
                .request("order", "TreeRequest", "jingdong.tree.get", "", "")
                .response("order", "TreeResponse", property(FASTERXML, "r", "com.jd.open.api.sdk.domain.order.T0", "r"))
                .request("order", "SelfRequest", "jingdong.self.get", "", "")
                .response(
                        "order",
                        "SelfResponse",
                        property(FASTERXML, "r", "com.jd.open.api.sdk.domain.order.S<String>", "r"))
                .add("package com.jd.open.api.sdk.domain.order; public class S<T> {"
                        + property(FASTERXML, "x", "S<java.util.List<T>>", "x") + "}");
        for (var i = 0; i < 30; i++) {
            sdk.domain(
                    "order",
                    "T" + i,
                    property(FASTERXML, "l", "T" + (i + 1), "l") + property(FASTERXML, "r", "T" + (i + 1), "r"));
        }
        sdk.domain("order", "T30", property(FASTERXML, "x", "Long", "x"));
        var started = System.nanoTime();

        var report = imported(sdk.write(temp, "loops.jar"));

        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(30));
        assertThat(report.unread())
                .singleElement()
                .satisfies(one -> assertThat(one.document())
                        .isEqualTo("loops.jar: com.jd.open.api.sdk.request.order.TreeRequest"))
                .satisfies(one -> assertThat(one.why()).startsWith("Its answer has more than "));
        assertThat(DescriptorLoader.load(target).apis())
                .extracting(Api::method)
                .containsExactly("jingdong.loop.get", "jingdong.self.get");
    }

    @Test
    void whatIsNoJarIsToldByName() throws IOException {
        var text = Files.writeString(temp.resolve("page.jar"), "<html>");

        assertThatThrownBy(() -> imported(text))
                .hasMessageContaining("page.jar")
                .hasMessageContaining("It is no jar that can be read");
    }

    @Test
    void aMethodNameThatIsAPathIsRefused() throws IOException {
        var sdk = new SdkJar()
                .request("order", "ARequest", "../../evil", "", "")
                .response("order", "AResponse", "")
                .request(
                        "order",
                        "BRequest",
                        "jingdong.b.get",
                        "",
                        "pmap.put(\"\", null); pmap.put(\"*/ \\n# x: y\", new Object());")
                .response("order", "BResponse", "");

        var report = imported(sdk.write(temp, "evil.jar"));

        assertThat(report.unread())
                .singleElement()
                .satisfies(one -> assertThat(one.why()).contains("cannot be the name of a method"));
        assertThat(DescriptorLoader.load(target).apis()).extracting(Api::method).containsExactly("jingdong.b.get");
    }
}
