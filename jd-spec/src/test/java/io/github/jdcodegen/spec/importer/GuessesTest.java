package io.github.jdcodegen.spec.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.jdcodegen.spec.load.DescriptorLoader;
import io.github.jdcodegen.spec.model.Api;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How many of an import's guesses are right (precision), and how many of what can be told it tells (recall), against labels
 * made by hand. The rules were written with {@code seen.csv} at hand; the documents of {@code unseen.csv} were labelled before
 * any guess about them was looked at.
 */
class GuessesTest {
    private static final Path DOCUMENTS = Path.of(System.getProperty("jd.shared.docs", "../../shared/docs"));

    @TempDir
    private Path folder;

    /** A line of labels; empty where there is nothing to be told. */
    private record Label(String outcome, String ok, String items) {}

    @Test
    void areAsGoodOnDocumentsThatTheRulesWereMadeFrom() throws IOException {
        check("seen", List.of(DOCUMENTS.resolve("jos-2019"), DOCUMENTS.resolve("union-2023")));
    }

    @Test
    void areAsGoodOnOtherDocuments() throws IOException {
        check("unseen", List.of(DOCUMENTS.resolve("used-2026")));
    }

    private void check(String name, List<Path> documents) throws IOException {
        assumeTrue(documents.stream().allMatch(Files::isDirectory), "no documents at " + DOCUMENTS);
        Importer.run(documents, folder);
        var imported = DescriptorLoader.load(folder).apis().stream().collect(Collectors.toMap(Api::method, api -> api));
        var outcomes = new Tally(name + " outcomes");
        var pagings = new Tally(name + " pagings");
        labels(name).forEach((method, label) -> {
            var api = imported.get(method);
            if (api != null) {
                outcomes.add(method, join(label.outcome(), label.ok()), outcome(api));
                pagings.add(
                        method,
                        label.items(),
                        api.paging() == null ? "" : api.paging().items());
            }
        });
        System.out.println(outcomes + "; " + pagings);
        outcomes.isAtLeast(0.98, 0.85);
        pagings.isAtLeast(0.95, 0.85);
    }

    private static String outcome(Api api) {
        return api.response().outcome().stream()
                .map(outcome -> join(outcome.code(), String.join("|", outcome.ok())))
                .collect(Collectors.joining(" "));
    }

    private static String join(String path, String value) {
        return path.isEmpty() ? "" : path + "=" + value;
    }

    private static Map<String, Label> labels(String name) throws IOException {
        var labels = new TreeMap<String, Label>();
        try (InputStream in = GuessesTest.class.getResourceAsStream("/guesses/" + name + ".csv")) {
            assertThat(in).isNotNull();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .forEach(line -> {
                        var cells = line.split(",", -1);
                        labels.put(cells[0], new Label(cells[1], cells[2], cells[3]));
                    });
        }
        return labels;
    }

    /** Counts guesses of one kind. */
    private static final class Tally {
        private final String what;
        private final StringBuilder wrong = new StringBuilder();
        private int labelled;
        private int guessed;
        private int right;

        Tally(String what) {
            this.what = what;
        }

        void add(String method, String label, String guess) {
            labelled += label.isEmpty() ? 0 : 1;
            guessed += guess.isEmpty() ? 0 : 1;
            right += !guess.isEmpty() && guess.equals(label) ? 1 : 0;
            if (!guess.equals(label)) {
                wrong.append("\n  ")
                        .append(method)
                        .append(": ")
                        .append(label)
                        .append(" / ")
                        .append(guess);
            }
        }

        void isAtLeast(double precision, double recall) {
            assertThat(right).as(toString()).isPositive();
            assertThat((double) right / guessed).as(toString()).isGreaterThanOrEqualTo(precision);
            assertThat((double) right / labelled).as(toString()).isGreaterThanOrEqualTo(recall);
        }

        @Override
        public String toString() {
            return what + ": " + labelled + " labelled, " + guessed + " guessed, " + right + " right" + wrong;
        }
    }
}
