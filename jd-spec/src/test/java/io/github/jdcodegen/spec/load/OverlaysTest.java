package io.github.jdcodegen.spec.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jdcodegen.spec.model.Api;
import io.github.jdcodegen.spec.model.ApiSet;
import io.github.jdcodegen.spec.model.Scalar;
import io.github.jdcodegen.spec.model.SharedTypes;
import io.github.jdcodegen.spec.model.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Overlays that fit; those that do not are among the bad descriptors. */
class OverlaysTest {
    private static final Path GOOD = Path.of("src/test/resources/good");
    private static final Path OVERLAYS = Path.of("src/test/resources/overlays");

    @Test
    void changeAddAndRemove() {
        var set = DescriptorLoader.load(GOOD, List.of(OVERLAYS));

        assertThat(method(set, "jingdong.pop.order.search").access()).isEqualTo(Api.Access.WRITE);
        assertThat(method(set, "jingdong.pop.order.search").request().rules()).hasSize(1);
        var shared = set.shared().get(0).types().get(0).values().get(1);
        assertThat(shared.doc().en()).isEqualTo("Done");
        assertThat(set.shared())
                .extracting(SharedTypes::title)
                .containsExactly(Text.NONE, new Text("My orders", "我的订单"));
        var fields = method(set, "jingdong.scroll.list").request().fields();
        assertThat(fields.get(1).wireName()).isEqualTo("#extra");
        assertThat(fields.get(1).type()).isEqualTo(Scalar.LONG);
        assertThat(fields.get(1).location().file())
                .isEqualTo(OVERLAYS.resolve("changes.yaml").toString());
        assertThat(fields.get(1).location().path()).isEqualTo("request.fields[\"#extra\"]");
    }

    @Test
    void areAppliedInTheirOrder(@TempDir Path folder) throws IOException {
        var first = Files.writeString(folder.resolve("first.yaml"), access("read", "First"));
        var second = Files.writeString(folder.resolve("second.yaml"), access("write", "Second"));

        assertThat(method(DescriptorLoader.load(GOOD, List.of(first, second)), "jingdong.scroll.list")
                        .access())
                .isEqualTo(Api.Access.WRITE);
        assertThat(method(DescriptorLoader.load(GOOD, List.of(second, first)), "jingdong.scroll.list")
                        .access())
                .isEqualTo(Api.Access.READ);
    }

    @Test
    void aFileThatIsNamedItselfMayHaveAnyEnding(@TempDir Path folder) throws IOException {
        var target = Files.createDirectories(folder.resolve("jos/order"));
        var name = "jingdong.scroll.list.yaml";
        Files.copy(GOOD.resolve("jos/order").resolve(name), target.resolve(name));
        var overlay = Files.writeString(folder.resolve("mend.yml"), access("write", "It writes"));

        assertThat(DescriptorLoader.load(folder, List.of(overlay)).apis())
                .extracting(Api::access)
                .containsExactly(Api.Access.WRITE);
    }

    @Test
    void insideTheFolderAreNoDescriptors(@TempDir Path folder) throws IOException {
        var overlays = Files.createDirectories(folder.resolve("overlays"));
        Files.writeString(overlays.resolve("access.yaml"), access("write", "It writes"));
        var target = Files.createDirectories(folder.resolve("jos/order"));
        var name = "jingdong.scroll.list.yaml";
        Files.copy(GOOD.resolve("jos/order").resolve(name), target.resolve(name));

        var set = DescriptorLoader.load(folder, List.of(overlays));

        assertThat(set.apis()).extracting(Api::access).containsExactly(Api.Access.WRITE);
    }

    private static String access(String access, String reason) {
        return "jd: 1\nchanges:\n  - {method: jingdong.scroll.list, path: access, change: set, value: " + access
                + ", reason: " + reason + "}\n";
    }

    private static Api method(ApiSet set, String method) {
        return set.apis().stream()
                .filter(api -> api.method().equals(method))
                .findFirst()
                .orElseThrow();
    }
}
