package io.github.jdcodegen.spec.importer;

import static io.github.jdcodegen.spec.importer.SdkJar.FASTERXML;
import static io.github.jdcodegen.spec.importer.SdkJar.property;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.jdcodegen.spec.importer.meaning.Guesses;
import io.github.jdcodegen.spec.load.DescriptorLoader;
import io.github.jdcodegen.spec.migrate.Migration;
import io.github.jdcodegen.spec.model.Api;
import io.github.jdcodegen.spec.model.MethodFilter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table for a small program that ships orders by JD's SDK. */
class MigrationTest {
    private static final String PROGRAM = """
            package com.acme.shop;
            import com.jd.open.api.sdk.request.order.*;
            import com.jd.open.api.sdk.response.order.*;
            import com.jd.open.api.sdk.domain.order.*;
            public class Shipping {
                public long ship(com.jd.open.api.sdk.JdClient client) throws Exception {
                    OrderSearchRequest request = new OrderSearchRequest();
                    request.setStartDate(new java.util.Date());
                    request.setVersion("2.0");
                    OrderSearchResponse response = client.execute(request);
                    if (!"0".equals(response.getCode())) { return -1; }
                    long total = 0;
                    for (OrderInfo info : response.getSearchResult().getInfos()) { total += info.getOrderId(); }
                    return total;
                }
            }
            """;

    @TempDir
    private Path temp;

    private Path jar;
    private Path program;

    @BeforeEach
    void compile() throws IOException {
        var sdk = new SdkJar()
                .add("package com.jd.open.api.sdk; public interface JdClient {"
                        + " <T> T execute(com.jd.open.api.sdk.request.JdRequest<T> request) throws Exception; }")
                .request(
                        "order",
                        "OrderSearchRequest",
                        "jingdong.pop.order.search",
                        property("", "", "Date", "startDate"),
                        "pmap.put(\"start_date\", startDate);")
                .response(
                        "order",
                        "OrderSearchResponse",
                        property(FASTERXML, "search_result", "com.jd.open.api.sdk.domain.order.Found", "searchResult"))
                .domain("order", "Found", property(FASTERXML, "order_info_list", "List<OrderInfo>", "infos"))
                .domain("order", "OrderInfo", property(FASTERXML, "order_id", "Long", "orderId"))
                .request("order", "UnusedRequest", "jingdong.unused.get", "", "")
                .response("order", "UnusedResponse", "")
                .add(PROGRAM);
        var all = new TreeMap<>(sdk.classes(temp.resolve("work")));
        program = temp.resolve("classes");
        var own = all.remove("com/acme/shop/Shipping.class");
        Files.createDirectories(program.resolve("com/acme/shop"));
        Files.write(program.resolve("com/acme/shop/Shipping.class"), own);
        jar = temp.resolve("open-api-sdk-2.0.jar");
        SdkJar.write(jar, all);
    }

    @Test
    void eachUseIsNamedWithItsCounterpart() throws IOException {
        var table = Migration.run(List.of(program), List.of(jar), null);

        assertThat(table.summary())
                .isEqualTo("found 8 uses of JD's SDK for 1 methods: 6 with a counterpart, 2 without");
        var markdown = table.toMarkdown();
        assertThat(Files.readString(Path.of("../docs/migrating.md")))
                .contains(markdown.substring(markdown.indexOf("| where")));
        assertThat(markdown).endsWith("""
                | where | JD's SDK | generated client | note |
                |---|---|---|---|
                | com/acme/shop/Shipping.java:7 | `new OrderSearchRequest` | `order.PopOrderSearchRequest.builder()` |  |
                | com/acme/shop/Shipping.java:8 | `OrderSearchRequest.setStartDate` | `order.PopOrderSearchRequest.Builder.startDate(…)` | an Instant |
                | com/acme/shop/Shipping.java:9 | `OrderSearchRequest.setVersion` | no counterpart | not needed: the client sets it |
                | com/acme/shop/Shipping.java:10 | `JdClient.execute` | `JdClient.call(request)` | or the method of the group's facade; a failure is an exception |
                | com/acme/shop/Shipping.java:11 | `OrderSearchResponse.getCode` | no counterpart | a failure is an exception: JdGatewayException or JdBusinessException |
                | com/acme/shop/Shipping.java:13 | `OrderSearchResponse.getSearchResult` | `order.PopOrderSearchResponse` | the response itself has the fields of this root |
                | com/acme/shop/Shipping.java:13 | `Found.getInfos` | `order.PopOrderSearchResponse.orderInfoList()` | a List |
                | com/acme/shop/Shipping.java:13 | `OrderInfo.getOrderId` | `order.PopOrderSearchResponse.OrderInfo.orderId()` |  |
                """);
    }

    @Test
    void theEndingOfTheReportDecides() throws IOException {
        var table = Migration.run(List.of(program), List.of(jar), null);
        table.write(temp.resolve("out/table.json"));
        table.write(temp.resolve("out/table.md"));

        assertThat(Files.readString(temp.resolve("out/table.json")))
                .contains("\"methods\" : [", "\"jingdong.pop.order.search\"", "\"line\" : 8");
        assertThat(Files.readString(temp.resolve("out/table.md"))).startsWith("# From JD's SDK");
    }

    @Test
    void onlyWhatAProgramUsesIsImported() {
        var target = temp.resolve("descriptors");

        var report = Importer.run(
                List.of(), List.of(jar), List.of(program), target, new MethodFilter(List.of(), List.of()), Guesses.ALL);

        assertThat(report.summary()).startsWith("imported 1 methods: 1 written");
        assertThat(DescriptorLoader.load(target).apis())
                .extracting(Api::method)
                .containsExactly("jingdong.pop.order.search");
    }

    @Test
    void namesAreThoseOfTheDescriptors() throws IOException {
        var target = temp.resolve("descriptors");
        Importer.run(List.of(), List.of(jar), target, new MethodFilter(List.of(), List.of()));
        var file = target.resolve("jos/order/jingdong.pop.order.search.yaml");
        Files.writeString(file, Files.readString(file).replace("order_id: {", "order_id: {name: number, "));

        assertThat(Migration.run(List.of(program), List.of(jar), target).toMarkdown())
                .contains("`order.PopOrderSearchResponse.OrderInfo.number()`");
    }

    @Test
    void aProgramWithoutTheSdkIsAProblem() throws IOException {
        var empty = Files.createDirectories(temp.resolve("empty"));

        assertThatThrownBy(() -> Migration.run(List.of(empty), List.of(jar), null))
                .hasMessageContaining("use no request class of JD's SDK");
        assertThatThrownBy(() -> Migration.run(List.of(temp.resolve("absent")), List.of(jar), null))
                .hasMessageContaining("There is no such folder or jar");
    }
}
