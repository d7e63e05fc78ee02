package io.github.jdcodegen.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.jdcodegen.spec.load.DescriptorLoader;
import io.github.jdcodegen.spec.load.DescriptorSource;
import io.github.jdcodegen.spec.model.Api;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogMojoTest {
    private static final List<Api> ALL = DescriptorLoader.load(List.of(DescriptorSource.catalogue()), List.of())
            .apis();

    @TempDir
    Path folder;

    private final List<String> log = new ArrayList<>();
    private final CatalogMojo goal = new CatalogMojo();

    @BeforeEach
    void setUp() {
        goal.includes = List.of();
        goal.excludes = List.of();
        goal.setLog(new SystemStreamLog() {
            @Override
            public void info(CharSequence line) {
                log.add(line.toString());
            }
        });
    }

    private String result() throws Exception {
        goal.execute();
        return log.get(log.size() - 1);
    }

    private List<String> methods() {
        return ALL.stream()
                .map(Api::method)
                .filter(method -> log.stream().anyMatch(line -> line.strip().startsWith(method + " ")))
                .toList();
    }

    @Test
    void listsEveryMethodByGroupAndSaysHowMany() throws Exception {
        assertThat(result()).startsWith(ALL.size() + " methods (jos ");
        assertThat(methods()).hasSameSizeAs(ALL);
        assertThat(log)
                .contains("  jingdong.pop.order.shipment  write  Ship an order · 出库发货")
                .anyMatch(line -> line.startsWith("jos/order ("));
    }

    @Test
    void chosenMethodsAreListedAlone() throws Exception {
        goal.includes = List.of("gateway:union");
        goal.excludes = List.of("*.goods.*");
        assertThat(result()).contains(" of " + ALL.size() + " methods (union ");
        assertThat(methods()).contains("jd.union.open.order.row.query").allMatch(name -> name.startsWith("jd.union"));
        assertThat(methods()).noneMatch(name -> name.contains(".goods."));
    }

    @Test
    void findsWireNamesWordsOfBothLanguagesFieldsAndErrorCodes() throws Exception {
        for (var question : List.of("ORDER.SHIP", "出库发货", "ship order", "logiNo", "10400001", "waybill carrier")) {
            log.clear();
            goal.search = question;
            assertThat(result()).as(question).contains(" methods (jos ");
            assertThat(methods()).as(question).contains("jingdong.pop.order.shipment");
        }
        assertThat(log).anyMatch(line -> line.startsWith("    parameter logiCoprId"));
    }

    @Test
    void whatHasAWordInItsNameComesFirst() throws Exception {
        goal.search = "shipment";
        goal.execute();
        assertThat(log.get(0)).startsWith("jingdong.pop.order.shipment ");
    }

    @Test
    void saysWhereAnErrorCodeStands() throws Exception {
        goal.search = "10400001";
        goal.execute();
        assertThat(log).contains("    error 10400001: The order has already been shipped. · 订单已出库");
    }

    @Test
    void proposesNearWordsWhereNothingIsFound() throws Exception {
        goal.search = "logiCorpId";
        assertThat(result()).isEqualTo("no method has \"logiCorpId\"; did you mean logiCoprId?");
        goal.search = "qqqqqqqqqqqq";
        assertThat(result()).isEqualTo("no method has \"qqqqqqqqqqqq\"");
    }

    @Test
    void describesOneMethodOnOneScreen() throws Exception {
        goal.includes = List.of("jingdong.pop.order.shipment");
        assertThat(result()).isEqualTo("to edit it: -Djd.copyTo=FOLDER -Djd.includes=jingdong.pop.order.shipment");
        assertThat(log.get(0)).isEqualTo("jingdong.pop.order.shipment: Ship an order · 出库发货");
        assertThat(log.get(1)).isEqualTo("  gateway jos, group order, version 2.0, write, token: seller, layout flat");
        assertThat(log)
                .contains("request", "errors")
                .contains("  orderId     long    required  The number of the order. · 订单号 [1..]")
                .anyMatch(line -> line.startsWith("  10400001 conflict: The order has already been shipped."))
                .anyMatch(line -> line.startsWith("  source: JOS"))
                .hasSizeLessThan(50);
    }

    @Test
    void theLargestMethodsFitOnAScreenOfItsWidth() throws Exception {
        var largest = ALL.stream()
                .sorted(Comparator.comparingInt((Api api) ->
                        -api.request().types().size() - api.response().types().size()))
                .limit(6)
                .toList();
        for (var api : largest) {
            log.clear();
            goal.includes = List.of(api.method());
            goal.execute();
            assertThat(log).as(api.method()).hasSizeLessThan(90);
            assertThat(log.subList(2, log.size() - 1))
                    .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(160));
        }
    }

    @Test
    void proposesNearNamesForAMisspeltInclude() {
        goal.includes = List.of("jingdong.pop.order.shipmnet");
        assertThatThrownBy(goal::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("Did you mean jingdong.pop.order.shipment");
    }

    @Test
    void copiesDescriptorsWithWhatTheirGroupShares() throws Exception {
        goal.includes = List.of("jingdong.pop.order.get");
        goal.copyTo = folder.resolve("new/jd").toFile();
        assertThat(result()).startsWith("2 files copied to ");
        assertThat(goal.copyTo.toPath().resolve("jos/order/jingdong.pop.order.get.yaml"))
                .isRegularFile();
        var loaded = DescriptorLoader.load(goal.copyTo.toPath());
        assertThat(loaded.apis()).extracting(Api::method).containsExactly("jingdong.pop.order.get");
        var both = DescriptorLoader.load(
                List.of(DescriptorSource.catalogue(), DescriptorSource.folder(goal.copyTo.toPath())), List.of());
        assertThat(both.apis()).hasSameSizeAs(ALL);
        assertThat(both.replaced()).containsExactly("jingdong.pop.order.get");
    }

    @Test
    void whatIsInTheFolderStaysAsItIs() throws Exception {
        goal.includes = List.of("jingdong.pop.order.get");
        goal.copyTo = folder.toFile();
        goal.execute();
        var file = folder.resolve("jos/order/jingdong.pop.order.get.yaml");
        var edited = Files.readString(file) + "# Mine\n";
        Files.writeString(file, edited);
        goal.includes = List.of("group:order");
        log.clear();
        goal.execute();
        assertThat(file).hasContent(edited);
        assertThat(log)
                .contains(
                        "left alone, it is there already: jos/order/jingdong.pop.order.get.yaml",
                        "copied jos/order/jingdong.pop.order.search.yaml");
    }

    @Test
    void writesNothingWhereAnOwnSharedFileDoesNotHaveWhatCopiesNeed() throws Exception {
        Files.createDirectories(folder.resolve("jos/order"));
        Files.writeString(folder.resolve("jos/order/_shared.yaml"), "jd: 1\ngateway: jos\ngroup: order\n");
        goal.includes = List.of("jingdong.pop.order.get");
        goal.copyTo = folder.toFile();
        assertThatThrownBy(goal::execute).isInstanceOf(MojoFailureException.class);
        assertThat(folder.resolve("jos/order/jingdong.pop.order.get.yaml")).doesNotExist();
    }
}
