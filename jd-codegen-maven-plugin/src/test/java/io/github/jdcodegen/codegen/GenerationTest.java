package io.github.jdcodegen.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.jdcodegen.codegen.plan.Language;
import io.github.jdcodegen.codegen.plan.PlanOptions;
import io.github.jdcodegen.runtime.testing.MethodSource;
import io.github.jdcodegen.spec.model.SpecException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerationTest {
    @TempDir
    Path base;

    private final Map<String, String> build = new HashMap<>();
    private List<Path> overlays = List.of();
    private List<String> descriptors = List.of("jd");
    private Path gatewayData;

    @BeforeEach
    void describeTwoMethods() throws IOException {
        describe("order", "jingdong.order.get", "orderId: {type: long}");
        describe("item", "jingdong.item.get", "itemId: {type: long}");
    }

    @Test
    void generatesAndSaysWhatAndWhy() {
        assertThat(generate("default", "out", "com.acme"))
                .startsWith("generated 2 methods in 2 groups: ")
                .contains(" written, 0 removed) in " + base.resolve("out"))
                .endsWith(", because nothing was generated here before");
        assertThat(base.resolve("out/com/acme/order/package-info.java")).exists();
        assertThat(base.resolve("out/com/acme/item/package-info.java")).exists();
    }

    @Test
    void doesNothingWhenNothingChanged() {
        generate("default", "out", "com.acme");

        assertThat(generate("default", "out", "com.acme"))
                .matches("generated nothing anew: \\d+ files in .*out, up to date");
    }

    @Test
    void runsAgainWhenADescriptorChanges() throws IOException {
        generate("default", "out", "com.acme");
        describe("order", "jingdong.order.get", "orderId: {type: string}");

        assertThat(generate("default", "out", "com.acme"))
                .endsWith(", because descriptor jos/order/jingdong.order.get.yaml changed");
    }

    @Test
    void makesOneClientOfTheCatalogueAndAFolder() throws IOException {
        describe("order", "jingdong.pop.order.get", "mine: {type: long}");
        descriptors = List.of("catalog:", "jd");

        assertThat(generate("default", "out", "com.acme"))
                .contains("; 1 method of an earlier place replaced by a later one: jingdong.pop.order.get, because ");
        assertThat(base.resolve("out/com/acme/order/PopOrderGetRequest.java"))
                .content()
                .contains("mine(");
        assertThat(base.resolve("out/com/acme/order/OrderApi.java")).content().contains("popOrderSearch(", "orderGet(");
        assertThat(base.resolve("out/com/acme/Gateways.java")).content().contains("JOS", "UNION");
        assertThat(generate("default", "out", "com.acme")).endsWith(", up to date");

        describe("order", "jingdong.pop.order.get", "mine: {type: string}");
        assertThat(generate("default", "out", "com.acme"))
                .endsWith(", because descriptor 2 jos/order/jingdong.pop.order.get.yaml changed");
    }

    @Test
    void runsAgainWhenAnOptionChanges() {
        generate("default", "out", "com.acme");

        assertThat(generate("default", "out", "com.other")).endsWith(", because option packageName changed");
        assertThat(base.resolve("out/com/acme")).doesNotExist();
    }

    @Test
    void runsAgainWhenAnOverlayChanges() throws IOException {
        var overlay = base.resolve("overlays/names.yaml");
        Files.createDirectories(overlay.getParent());
        overlays = List.of(overlay.getParent());
        rename(overlay, "orderNumber");
        generate("default", "out", "com.acme");
        rename(overlay, "orderNo");

        assertThat(generate("default", "out", "com.acme")).endsWith(", because overlay 1 names.yaml changed");
        assertThat(base.resolve("out/com/acme/order/OrderGetRequest.java"))
                .content()
                .contains(" orderNo()")
                .doesNotContain("orderNumber");
    }

    @Test
    void runsAgainWhenAnOverlayOfAnotherEndingChanges() throws IOException {
        var overlay = Files.createDirectories(base.resolve("overlays")).resolve("names.yml");
        overlays = List.of(overlay);
        rename(overlay, "orderNumber");
        generate("default", "out", "com.acme");
        rename(overlay, "orderNo");

        assertThat(generate("default", "out", "com.acme")).endsWith(", because overlay 1 names.yml changed");
    }

    @Test
    void tellsOfADescriptorOfAnotherEndingAlsoWhenNothingElseChanged() throws IOException {
        generate("default", "out", "com.acme");
        Files.createFile(base.resolve("jd/jos/item/jingdong.new.yml"));

        assertThatThrownBy(() -> generate("default", "out", "com.acme"))
                .hasMessageContaining("Rename it to jingdong.new.yaml");
    }

    private static void rename(Path overlay, String name) throws IOException {
        Files.writeString(overlay, """
                jd: 1
                changes:
                  - method: jingdong.order.get
                    path: request.fields.orderId.name
                    change: set
                    value: %s
                    reason: Shorter.
                """.formatted(name));
    }

    @Test
    void removesWhatADescriptorNoLongerAsksFor() throws IOException {
        generate("default", "out", "com.acme");
        Files.delete(base.resolve("jd/jos/item/jingdong.item.get.yaml"));

        assertThat(generate("default", "out", "com.acme"))
                .startsWith("generated 1 method in 1 group: ")
                .endsWith(", because descriptor jos/item/jingdong.item.get.yaml is gone");
        assertThat(base.resolve("out/com/acme/item")).doesNotExist();
    }

    @Test
    void leavesEverythingAsItIsWhenADescriptorIsBroken() throws IOException {
        generate("default", "out", "com.acme");
        describe("item", "jingdong.item.get", "itemId: {type: nonsense}");

        assertThatThrownBy(() -> generate("default", "out", "com.acme"))
                .isInstanceOf(SpecException.class)
                .hasMessageContaining("jingdong.item.get.yaml:");
        assertThat(base.resolve("out/com/acme/item/package-info.java")).exists();

        describe("item", "jingdong.item.get", "itemId: {type: long}");
        assertThat(generate("default", "out", "com.acme")).endsWith("up to date");
    }

    @Test
    void takesTheCatalogue() {
        var settings = new GenerationSettings(
                base,
                List.of("catalog:"),
                List.of(),
                base.resolve("out"),
                null,
                new PlanOptions("com.acme", List.of("jingdong.pop.order.*", "group:refund"), List.of(), Language.BOTH),
                List.of(),
                "1");

        assertThat(Generation.run(settings, new Claims(build, "default")))
                .matches("(?s)generated [1-9][0-9]* methods in 2 groups: .*");
    }

    @Test
    void refusesTwoExecutionsThatWriteOnePackage() {
        generate("one", "out", "com.acme");

        assertThatThrownBy(() -> generate("two", "other", "com.acme"))
                .isInstanceOf(SpecException.class)
                .hasMessageContaining("The executions \"one\" and \"two\" would both write the package com.acme.order. "
                        + "Give each an outputDirectory and a packageName of its own.");
        assertThat(base.resolve("other")).doesNotExist();
    }

    @Test
    void refusesTwoExecutionsThatWriteOnePackageAlsoWhenTheFirstIsUpToDate() {
        generate("one", "out", "com.acme");
        build.clear();
        generate("one", "out", "com.acme");

        assertThatThrownBy(() -> generate("two", "other", "com.acme")).hasMessageContaining("package com.acme.order");
    }

    @Test
    void refusesTwoExecutionsThatWriteOneFolder() {
        generate("one", "out", "com.acme");

        assertThatThrownBy(() -> generate("two", "x/../out", "com.other"))
                .isInstanceOf(SpecException.class)
                .hasMessageContaining(
                        "The executions \"one\" and \"two\" would both write the folder " + base.resolve("out"));
        assertThat(base.resolve("out/com/acme/order")).exists();
    }

    @Test
    void allowsTwoExecutionsApart() {
        generate("one", "out", "com.acme");

        assertThat(generate("two", "other", "com.other")).startsWith("generated 2 methods");
    }

    @Test
    void tellsTheEmbeddedGatewayOfEveryMethod() throws IOException {
        gatewayData = base.resolve("data/jd-gateway");

        assertThat(generate("default", "out", "com.acme"))
                .contains(" and 2 files for the embedded gateway in " + gatewayData + ", because ");
        var method = MethodSource.directory(gatewayData).find("jingdong.order.get");
        assertThat(method.response().fields()).isNotEmpty();
        assertThat(generate("default", "out", "com.acme")).startsWith("generated nothing anew: ");

        Files.delete(gatewayData.resolve("jingdong.item.get.json"));
        assertThat(generate("default", "out", "com.acme"))
                .endsWith(", because jingdong.item.get.json is not as it was generated");
        assertThat(gatewayData.resolve("jingdong.item.get.json")).exists();

        Files.delete(base.resolve("jd/jos/item/jingdong.item.get.yaml"));
        generate("default", "out", "com.acme");
        assertThat(gatewayData.resolve("jingdong.item.get.json")).doesNotExist();
    }

    @Test
    void refusesToMixTheGatewaysDataWithTheSources() {
        gatewayData = base.resolve("out/../out");

        assertThatThrownBy(() -> generate("default", "out", "com.acme"))
                .isInstanceOf(SpecException.class)
                .hasMessageContaining("Give jd.gatewayData a folder of its own.");
        assertThat(base.resolve("out")).doesNotExist();
    }

    private String generate(String execution, String output, String packageName) {
        var settings = new GenerationSettings(
                base,
                descriptors,
                overlays,
                base.resolve(output),
                gatewayData,
                PlanOptions.of(packageName),
                List.of(base.resolve("src"), base.resolve(output)),
                "1");
        return Generation.run(settings, new Claims(build, execution));
    }

    private void describe(String group, String method, String field) throws IOException {
        var file = base.resolve("jd/jos/" + group + "/" + method + ".yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
                jd: 1
                method: %s
                gateway: jos
                group: %s
                title: {en: A method}
                auth: seller
                access: read
                layout: flat
                request:
                  fields:
                    %s
                response:
                  fields:
                    name: {type: string}
                """.formatted(method, group, field));
    }
}
