package io.github.jdcodegen.spec.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.jdcodegen.spec.model.Api;
import io.github.jdcodegen.spec.model.ApiSet;
import io.github.jdcodegen.spec.model.SpecException;
import io.github.jdcodegen.spec.model.TypeDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several sources of descriptors as one set. */
class SourcesTest {
    private static final String HEAD =
            "jd: 1\nmethod: m.get\ngateway: jos\ngroup: order\nauth: none\naccess: read\nlayout: flat\nresponse: {}\n";
    private static final String SHARED = """
            jd: 1
            gateway: jos
            group: order
            title: {en: Orders, zh: 订单}
            types:
              State: {type: string, values: {A: {}, B: {}}}
              Kind: {type: string, values: {X: {}}}
            """;
    private static final String MINE = """
            jd: 1
            gateway: jos
            group: order
            types:
              Kind: {type: string, values: {Y: {}}}
              Side: {type: string, values: {L: {}}}
            """;

    @TempDir
    Path folder;

    private static DescriptorSource texts(String... placesAndTexts) {
        return DescriptorSource.texts(
                placesAndTexts.length == 2
                        ? Map.of(placesAndTexts[0], placesAndTexts[1])
                        : Map.of(placesAndTexts[0], placesAndTexts[1], placesAndTexts[2], placesAndTexts[3]));
    }

    private static ApiSet load(DescriptorSource... sources) {
        return DescriptorLoader.load(List.of(sources), List.of());
    }

    @Test
    void aLaterMethodReplacesAnEarlierOneWhereverItStands() {
        var moved = HEAD.replace("group: order", "group: trade").replace("access: read", "access: write");

        var set = load(
                texts(
                        "jos/order/m.get.yaml",
                        HEAD + "request: {}\n",
                        "n.get.yaml",
                        HEAD.replace("m.get", "n.get") + "request: {}\n"),
                texts("jos/trade/m.get.yaml", moved + "request: {}\n"));

        assertThat(set.apis()).extracting(Api::method).containsExactly("m.get", "n.get");
        assertThat(set.apis().get(0).access()).isEqualTo(Api.Access.WRITE);
        assertThat(set.replaced()).containsExactly("m.get");
    }

    @Test
    void whatIsReplacedNeedNotLoad() {
        var set = load(
                texts("m.get.yaml", HEAD + "request: {fields: {a: {type: nonsense}}}\n"),
                texts("m.get.yaml", HEAD + "request: {}\n"));

        assertThat(set.apis()).hasSize(1);
    }

    @Test
    void whatAGroupSharesIsMergedKeyByKey() {
        var set = load(
                texts(
                        "jos/order/_shared.yaml",
                        SHARED,
                        "a.yaml",
                        HEAD.replace("m.get", "a") + "request: {fields: {k: {type: Kind}, s: {type: State}}}\n"),
                texts("jos/order/_shared.yaml", MINE));

        var shared = set.shared().get(0);
        assertThat(set.shared()).hasSize(1);
        assertThat(shared.title().zh()).isEqualTo("订单");
        assertThat(shared.types()).extracting(TypeDefinition::name).containsExactly("State", "Kind", "Side");
        assertThat(shared.types().get(1).values())
                .extracting(value -> value.wire())
                .containsExactly("Y");
    }

    @Test
    void overlaysComeLast() throws IOException {
        var overlay = Files.writeString(folder.resolve("o.yaml"), """
                jd: 1
                changes:
                  - {method: m.get, path: access, change: set, value: write, reason: It writes}
                  - {file: jos/order/_shared.yaml, path: types.Side.doc, change: set, value: {en: Side}, reason: Said}
                  - {file: jos/order/_shared.yaml, path: types.State.doc, change: set, value: {en: State}, reason: Said}
                """);

        var set = DescriptorLoader.load(
                List.of(
                        texts("m.get.yaml", HEAD + "request: {}\n", "jos/order/_shared.yaml", SHARED),
                        texts("m.get.yaml", HEAD + "request: {}\n", "jos/order/_shared.yaml", MINE)),
                List.of(overlay));

        assertThat(set.apis().get(0).access()).isEqualTo(Api.Access.WRITE);
        assertThat(set.shared().get(0).types())
                .extracting(type -> type.doc().en())
                .containsExactly("State", null, "Side");
    }

    @Test
    void anOverlayMayBeginAPartThatIsNotThereYet() throws IOException {
        var overlay = Files.writeString(folder.resolve("o.yaml"), """
                jd: 1
                changes:
                  - method: m.get
                    path: request.types.Row
                    change: set
                    value: {fields: {id: {type: long}}}
                    reason: The page forgets it.
                  - {method: m.get, path: title.en, change: set, value: Get, reason: No title.}
                """);

        var api = DescriptorLoader.load(List.of(texts("m.get.yaml", HEAD + "request: {}\n")), List.of(overlay))
                .apis()
                .get(0);

        assertThat(api.request().type("Row")).isPresent();
        assertThat(api.title().en()).isEqualTo("Get");
    }

    @Test
    void problemsNameTheFileOfEachSource() throws IOException {
        Files.writeString(folder.resolve("n.get.yaml"), "jd: 2\n");

        assertThatThrownBy(() -> load(texts("m.get.yaml", "jd: 1\n"), DescriptorSource.folder(folder)))
                .isInstanceOf(SpecException.class)
                .hasMessageContaining("m.get.yaml:1:1: \"method\" is missing")
                .hasMessageContaining(folder.resolve("n.get.yaml") + ":1:5");
    }

    @Test
    void aLaterProfileReplacesOneOfTheSameName() {
        var profile = """
                jd: 1
                name: mine
                protocol: rest
                title: {en: %s}
                parameter: json
                version: "%s"
                envelope: {keys: ["{method}_response"], errorKeys: [error_response], code: code, ok: ["0"]}
                endpoints: {production: {url: "https://api.example.com/routerjson"}}
                """;
        var method = HEAD.replace("gateway: jos", "gateway: mine") + "request: {}\n";

        var set = load(
                texts("gateways/mine.yaml", profile.formatted("Old", "1.0"), "mine/order/m.get.yaml", method),
                texts("gateways/mine.yaml", profile.formatted("New", "2.0")));

        assertThat(set.gateways().get("mine").title().en()).isEqualTo("New");
        assertThat(set.apis().get(0).version()).isEqualTo("2.0");
        assertThat(set.replaced()).as("methods alone").isEmpty();
    }

    @Test
    void aMethodThatStandsTwiceInOneSourceIsAMistake() {
        assertThatThrownBy(() -> load(
                        texts("one.yaml", "jd: 1\n"),
                        texts(
                                "jos/order/m.get.yaml",
                                HEAD + "request: {}\n",
                                "more/jos/order/m.get.yaml",
                                HEAD + "request: {}\n")))
                .hasMessageContaining("The method m.get is described twice");
    }

    @Test
    void aTextInMemoryMayBeAsLargeAsAFile() {
        var large = HEAD + "request: {}\n# " + "订".repeat(2_000_000) + "\n";

        assertThatThrownBy(() -> load(texts("m.get.yaml", large))).hasMessageContaining("m.get.yaml: ");
    }

    @Test
    void aPlaceThatNamesNothingIsRefused() {
        assertThatThrownBy(() -> DescriptorSource.named(folder, " "))
                .isInstanceOf(SpecException.class)
                .hasMessageContaining("\"\" is no place of descriptors. Give paths of folders, or catalog: ");
        assertThatThrownBy(() -> DescriptorSource.named(folder, "a\0b")).isInstanceOf(SpecException.class);
        assertThatThrownBy(() -> load()).hasMessageContaining("No place of descriptors is given");
    }

    @Test
    void theCatalogueIsASource() {
        var set = load(DescriptorSource.named(folder, "catalog:"), texts("m.get.yaml", HEAD + "request: {}\n"));

        assertThat(set.apis()).extracting(Api::method).contains("jingdong.pop.order.get", "m.get");
        assertThat(set.apis().get(0).location().file()).startsWith("catalog:");
    }
}
