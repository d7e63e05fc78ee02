package io.github.jdcodegen.spec.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.jdcodegen.spec.importer.Importer;
import io.github.jdcodegen.spec.load.DescriptorLoader;
import io.github.jdcodegen.spec.load.DescriptorSource;
import io.github.jdcodegen.spec.model.Api;
import io.github.jdcodegen.spec.model.ApiSet;
import io.github.jdcodegen.spec.model.Body;
import io.github.jdcodegen.spec.model.Field;
import io.github.jdcodegen.spec.model.Field.Limits;
import io.github.jdcodegen.spec.model.Level;
import io.github.jdcodegen.spec.model.Scalar;
import io.github.jdcodegen.spec.model.Text;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Changed copies of twenty methods, each changed in several ways, give exactly the expected changelog in both directions:
 * on imports of JD's documents where they are at hand, else on the catalogue.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChangedCopiesTest {
    private static final Path DOCS = Path.of(System.getProperty("jd.shared.docs", "../../shared/docs"));
    private static final int COPIES = 20;

    private ApiSet imported;
    private boolean isCatalogue;

    @BeforeAll
    void read(@TempDir Path folder) {
        isCatalogue = !Files.isDirectory(DOCS);
        if (isCatalogue) {
            imported = DescriptorLoader.load(List.of(DescriptorSource.catalogue()), List.of());
        } else {
            Importer.run(List.of(DOCS.resolve("jos-2019"), DOCS.resolve("union-2023")), folder.resolve("jd"));
            imported = DescriptorLoader.load(folder.resolve("jd"));
        }
    }

    /** One change of a method, and the entries that it gives there and back. */
    private record Edit(UnaryOperator<Api> change, String there, String back) {}

    @Test
    void giveExactlyTheExpectedChangelogThereAndBack() {
        var changed = new ArrayList<Api>();
        var there = new ArrayList<String>();
        var back = new ArrayList<String>();
        var copies = 0;
        for (var api : imported.apis()) {
            var edits = edits(api);
            if (edits.size() < 7 || copies == COPIES) {
                changed.add(api);
                continue;
            }
            copies++;
            var copy = api;
            for (var edit : edits) {
                copy = edit.change().apply(copy);
                there.add(api.method() + " " + edit.there());
                back.add(api.method() + " " + edit.back());
            }
            changed.add(copy);
        }
        var removed = changed.remove(changed.size() - 1);
        there.add(removed.method() + " method-removed java-source ");
        back.add(removed.method() + " method-added addition ");
        var after = new ApiSet(changed, imported.shared(), imported.gateways());

        assertThat(copies).isGreaterThanOrEqualTo(isCatalogue ? 5 : COPIES);
        assertThat(entries(imported, after)).containsExactlyInAnyOrderElementsOf(there);
        assertThat(entries(after, imported)).containsExactlyInAnyOrderElementsOf(back);
    }

    private static List<String> entries(ApiSet old, ApiSet now) {
        return Changelog.of(old, now).changes().stream()
                .map(change -> change.method() + " " + change.rule() + " "
                        + change.level().keyword() + " " + change.path())
                .toList();
    }

    private static List<Edit> edits(Api api) {
        var edits = new ArrayList<Edit>();
        var sent = api.request().fields().stream()
                .filter(field -> field.constant() == null && plain(field.wireName()))
                .toList();
        for (var field : sent) {
            var place = "request.fields." + field.wireName();
            if (edits.isEmpty() && field.type() == Scalar.LONG && field.limits().max() == null && !isPaged(api)) {
                edits.add(new Edit(
                        request(
                                field,
                                each -> each.toBuilder()
                                        .limits(new Limits(
                                                null, BigDecimal.TEN, null, null, null, null, null, Level.ERROR))
                                        .build()),
                        "limit-narrowed behaviour " + place + ".max",
                        "limit-widened behaviour " + place + ".max"));
                edits.add(new Edit(
                        request(
                                field,
                                each -> each.toBuilder()
                                        .required(!each.required())
                                        .build()),
                        (field.required() ? "required-removed" : "required-added") + " behaviour " + place
                                + ".required",
                        (field.required() ? "required-added" : "required-removed") + " behaviour " + place
                                + ".required"));
                edits.add(new Edit(
                        request(
                                field,
                                each -> each.toBuilder()
                                        .type(Scalar.STRING)
                                        .limits(each.limits())
                                        .build()),
                        "type-changed java-source " + place + ".type",
                        "type-changed java-source " + place + ".type"));
            }
        }
        edits.add(new Edit(
                copy -> copy.toBuilder()
                        .request(with(copy.request(), Field.of("quiteNew", Scalar.LONG)))
                        .build(),
                "field-added addition request.fields.quiteNew",
                "field-removed java-source request.fields.quiteNew"));
        if (api.response().type() == null) {
            edits.add(new Edit(
                    copy -> copy.toBuilder()
                            .response(with(copy.response(), Field.of("quiteNew", Scalar.DATE)))
                            .build(),
                    "field-added addition response.fields.quiteNew",
                    "field-removed java-source response.fields.quiteNew"));
        }
        edits.add(new Edit(
                copy -> copy.toBuilder()
                        .title(new Text("Another title", api.title().zh()))
                        .build(),
                "text-changed text title.en",
                "text-changed text title.en"));
        edits.add(new Edit(
                copy -> copy.toBuilder().version("9.9").build(),
                "version-changed wire version",
                "version-changed wire version"));
        return edits;
    }

    private static boolean isPaged(Api api) {
        return api.paging() != null;
    }

    private static boolean plain(String name) {
        return name.matches("[A-Za-z_]{1,60}");
    }

    private static UnaryOperator<Api> request(Field field, UnaryOperator<Field> change) {
        return api -> {
            var fields = api.request().fields().stream()
                    .map(each -> each.wireName().equals(field.wireName()) ? change.apply(each) : each)
                    .toList();
            return api.toBuilder()
                    .request(Body.request(
                            fields,
                            api.request().rules(),
                            api.request().types(),
                            api.request().location()))
                    .build();
        };
    }

    private static Body with(Body body, Field field) {
        return new Body(
                body.result(),
                body.type(),
                Stream.concat(body.fields().stream(), Stream.of(field)).toList(),
                body.rules(),
                body.types(),
                body.outcome(),
                body.location());
    }

    /** 1,400 methods within ten seconds of CPU; here by far less, so that a slow machine does not fail. */
    @Test
    void manyMethodsAreComparedInSeconds() {
        assumeTrue(!isCatalogue, "no documents in " + DOCS);
        var many = new ArrayList<Api>();
        IntStream.range(0, 1_400)
                .forEach(i -> many.add(
                        numbered(imported.apis().get(i % imported.apis().size()), i)));
        var set = new ApiSet(many, imported.shared(), imported.gateways());
        var threads = ManagementFactory.getThreadMXBean();
        var before = threads.getCurrentThreadCpuTime();

        assertThat(Changelog.of(set, set).changes()).isEmpty();

        var seconds = (threads.getCurrentThreadCpuTime() - before) / 1e9;
        System.out.println("compared 1400 methods in " + seconds + " s of CPU");
        assertThat(seconds).isLessThan(10);
    }

    private static Api numbered(Api api, int number) {
        return Api.builder(api.method() + ".n" + number)
                .gateway(api.gateway())
                .version(api.version())
                .group(api.group())
                .title(api.title())
                .doc(api.doc())
                .auth(api.auth())
                .access(api.access())
                .layout(api.layout())
                .request(api.request())
                .response(api.response())
                .paging(api.paging())
                .errors(api.errors())
                .examples(api.examples())
                .build();
    }
}
