package io.github.jdcodegen.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Javadoc pages of the generated client are its reference: without a warning, and everything is found in them. */
class ReferenceTest {
    private static final Path SOURCES = Path.of("target/generated-sources/jd");

    @TempDir
    private static Path pages;

    @BeforeAll
    static void build() {
        var told = new StringWriter();
        var exit = ToolProvider.findFirst("javadoc")
                .orElseThrow()
                .run(
                        new PrintWriter(told),
                        new PrintWriter(told),
                        "-quiet",
                        "-Xdoclint:all",
                        "-Xwerror",
                        "-public",
                        "-encoding",
                        "UTF-8",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        "-sourcepath",
                        SOURCES.toString(),
                        "-subpackages",
                        "io.github.jdcodegen.sample.jd",
                        "-d",
                        pages.toString());
        assertThat(exit).as(told.toString()).isZero();
    }

    @Test
    void theSearchFindsAMethodByItsWireNameAndItsTitles() throws IOException {
        assertThat(page("tag-search-index.js"))
                .contains("\"jingdong.pop.order.search\"", "\"订单检索\"", "\"Search orders\"")
                .contains("\"jd.union.open.goods.query\"", "\"商品搜索推广\"");
    }

    @Test
    void theSearchFindsAGroupByItsTitles() throws IOException {
        assertThat(page("tag-search-index.js"))
                .contains("\"订单\"", "\"Orders\"", "\"京东联盟\"")
                .contains("\"class io.github.jdcodegen.sample.jd.order.OrderApi\"");
    }

    @Test
    void thePackageOfTheClientIndexesAllMethodsByGroup() throws IOException {
        assertThat(page("io/github/jdcodegen/sample/jd/package-summary.html"))
                .contains("<code>express</code>", "<code>order</code>", "<code>product</code>", "<code>union</code>")
                .contains("<a href=\"order/OrderApi.html\"")
                .contains("Orders (订单): the methods of the group <a")
                .contains("order/OrderApi.html#popOrderSearch(")
                .contains("jingdong.pop.order.search</code>: Search orders. 订单检索。");
    }

    @Test
    void aMethodsPageSaysWhatToKnowBeforeTheCall() throws IOException {
        assertThat(page("io/github/jdcodegen/sample/jd/order/PopOrderShipmentRequest.html"))
                .contains("<code>jingdong.pop.order.shipment</code>")
                .contains("access token of a seller")
                .contains("<code>10400001</code> (<code>CONFLICT</code>) The order has already been shipped. 订单已出库。")
                .contains("Read the order before shipping it again.")
                .contains("PopOrderShipmentRequest.builder()")
                .contains("2019-04-26");
    }

    /** A page without its line breaks. */
    private static String page(String name) throws IOException {
        return Files.readString(pages.resolve(name)).replaceAll("\\s+", " ");
    }
}
