package io.github.jdcodegen.spec.fetch;

import static io.github.jdcodegen.spec.fetch.DocumentationSite.document;
import static io.github.jdcodegen.spec.fetch.DocumentationSite.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.jdcodegen.spec.importer.Importer;
import io.github.jdcodegen.spec.load.DescriptorLoader;
import io.github.jdcodegen.spec.model.Api;
import io.github.jdcodegen.spec.model.SpecException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a fetch asks, saves and does when the site is not as it should be. */
class FetchTest {
    private static final String SEARCH = "jingdong.sample.order.search";
    private static final String GET = "jingdong.sample.order.get";
    private static final String WARE = "jingdong.sample.ware.get";

    @TempDir
    private Path temp;

    private Path docs;
    private DocumentationSite site;
    private final List<String> infos = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    @BeforeEach
    void start() throws IOException {
        docs = temp.resolve("saved");
        site = new DocumentationSite().with(SEARCH, "55").with(GET, "55").with(WARE, "48");
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private FetchReport fetched(String... patterns) {
        return fetched(Set.of(), patterns);
    }

    private FetchReport fetched(Set<String> names, String... patterns) {
        return new Fetch(SiteAddresses.at(site.url() + "/"), Duration.ofMillis(1), docs, infos::add, warnings::add)
                .run(List.of(patterns), names);
    }

    private List<String> saved() throws IOException {
        try (var files = Files.list(docs)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void documentsAreSavedAsTheyCameAndCanBeImported() throws IOException {
        var report = fetched("*.order.*");

        assertThat(report.summary())
                .isEqualTo("fetched 2 documents: 2 written, 0 unchanged, 0 from the run before; 0 failed");
        assertThat(saved()).containsExactly(GET + ".json", SEARCH + ".json");
        assertThat(docs.resolve(GET + ".json")).hasContent(site.documents.get(GET));
        assertThat(site.agents).allMatch(agent -> agent.startsWith("jd-codegen "));
        assertThat(Importer.run(List.of(docs), temp.resolve("descriptors")).unread())
                .isEmpty();
        assertThat(DescriptorLoader.load(temp.resolve("descriptors")).apis())
                .extracting(Api::method)
                .containsExactly(GET, SEARCH);
    }

    @Test
    void whatIsUnchangedIsNotWritten() throws IOException {
        fetched("*");
        var old = FileTime.fromMillis(1_000_000);
        for (var file : saved()) {
            Files.setLastModifiedTime(docs.resolve(file), old);
        }
        site.documents.put(GET, document(GET, "another title"));

        assertThat(fetched("*").summary())
                .isEqualTo("fetched 3 documents: 1 written, 2 unchanged, 0 from the run before; 0 failed");
        assertThat(Files.getLastModifiedTime(docs.resolve(SEARCH + ".json"))).isEqualTo(old);
        assertThat(docs.resolve(GET + ".json")).content().contains("another title");
    }

    @Test
    void onlyTheListsThatMatterAreAsked() {
        fetched("group:product");
        assertThat(site.requests)
                .containsExactly("/api/index", "/api/list?id=48", "/api/detail?id=103&apiName=" + WARE);

        site.requests.clear();
        fetched(Set.of(GET));
        assertThat(site.requests).doesNotContain("/api/list?id=48");
    }

    @Test
    void theOlderListServesToo() throws IOException {
        site.oldLists = true;

        fetched(GET);

        assertThat(saved()).containsExactly(GET + ".json");
    }

    @Test
    void whatMayBeBetterSoonIsAskedAgain() throws IOException {
        site.next("/api/index", status(502), status(500));
        site.next("apiName=" + GET, new DocumentationSite.Answer(429, Map.of("Retry-After", "0"), "slow down"));

        assertThat(fetched(GET).written()).isEqualTo(1);
    }

    @Test
    void oneDocumentThatCannotBeHadCostsNoOther() throws IOException {
        site.next("apiName=" + GET, status(404));
        site.documents.remove(WARE);

        var report = fetched("*");

        assertThat(report.failed()).isEqualTo(2);
        assertThat(saved()).containsExactly(SEARCH + ".json");
        assertThat(warnings)
                .containsExactly(
                        "not fetched: " + GET + ": the site answers /api/detail with the status 404",
                        "not saved: " + WARE
                                + ": It is the documentation site's error answer: code 7, message \"absent\"");
    }

    @Test
    void aSiteThatSaysNoIsLeftAloneAndTheNextRunGoesOnThere() throws IOException {
        site.next("apiName=" + SEARCH, status(403));

        var stopped = fetched("*");

        assertThat(stopped.stopped()).isEqualTo("the site answers /api/detail with the status 403");
        assertThat(site.requests.get(site.requests.size() - 1)).endsWith(SEARCH);
        assertThat(Importer.run(List.of(docs), temp.resolve("descriptors")).unread())
                .isEmpty();
        var before = stopped.written();
        site.requests.clear();

        var report = fetched("*");

        assertThat(report.resumed()).isEqualTo(before).isPositive();
        assertThat(report.written()).isEqualTo(3 - before);
        assertThat(saved()).hasSize(3);
        assertThat(fetched("*").unchanged()).isEqualTo(3);
    }

    @Test
    void aPageToLogInIsANo() {
        site.next("apiName=", new DocumentationSite.Answer(302, Map.of("Location", "/login"), ""));

        assertThat(fetched(GET).stopped()).contains("status 302");
        assertThat(site.requests).noneMatch(request -> request.contains("login"));
    }

    @Test
    void patternsThatMatchNothingAndSitesThatAreNoneAreProblems() {
        assertThatThrownBy(() -> fetched("jingdong.sample.order.gett"))
                .isInstanceOf(SpecException.class)
                .hasMessageContaining(GET);
        assertThatThrownBy(() -> fetched()).hasMessageContaining("jd.methods");
        assertThatThrownBy(() -> SiteAddresses.at("https://user:secret@example.org"))
                .hasMessageContaining("jd.site")
                .hasMessageNotContaining("secret");
        site.next("/api/index", status(404));
        assertThatThrownBy(() -> fetched("*")).hasMessageContaining("The list of JD's methods cannot be had");
    }

    @Test
    void methodsOfAJarThatTheSiteDoesNotHaveAreTold() throws IOException {
        assertThat(fetched(Set.of(GET, "jingdong.gone.get")).failed()).isEqualTo(1);
        assertThat(saved()).containsExactly(GET + ".json");
        assertThat(warnings).containsExactly("the site does not list 1 methods: jingdong.gone.get");
    }

    @Test
    void namesThatAreNoNamesAreNeverUsedAsPaths() throws IOException {
        site.with("../../outside", "55");

        fetched("jingdong.*");

        assertThat(saved()).hasSize(3);
        assertThat(warnings)
                .singleElement()
                .satisfies(warning -> assertThat(warning).startsWith("passed over: an entry"));
    }

    @Test
    void anAnswerWithoutEndIsCutOff() {
        site.documents.put(GET, " ".repeat(17 << 20));

        assertThat(fetched(GET).failed()).isEqualTo(1);
        assertThat(warnings)
                .singleElement()
                .satisfies(warning -> assertThat(warning).contains("longer than 16 MB"));
    }

    @Test
    void thereIsAPauseBeforeEachRequest() {
        var start = System.nanoTime();

        new Fetch(SiteAddresses.at(site.url()), Duration.ofMillis(100), docs, infos::add, warnings::add)
                .run(List.of("*"), Set.of());

        assertThat(site.requests).hasSize(6);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(500));
    }
}
