package io.github.jdcodegen.spec.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** docs/lint-rules.md is made of the table of rules. */
class LintRulesPageTest {
    private static final Path PAGE = Path.of("../docs/lint-rules.md");

    @Test
    void thePageIsMadeOfTheTable() throws IOException {
        if (Boolean.getBoolean("recreate")) {
            Files.writeString(PAGE, page());
        }
        assertThat(PAGE).hasContent(page());
    }

    @Test
    void idsAreUnique() {
        assertThat(LintRules.ALL.stream().map(LintRule::id)).doesNotHaveDuplicates();
    }

    private static String page() {
        var page = new StringBuilder("""
                # The rules of jd:lint

                This page is made of the table of rules; a test compares the two.

                | rule | severity | what it finds |
                |---|---|---|
                | `descriptor-invalid` | error | What the loader refuses: unknown keys, names that make no Java, types that are \
                not there, places of outcome and paging that name nothing. |
                | `document-unreadable` | warning | A document that cannot be read. |
                | `overlay-caught-up` | warning | A change of an overlay that leaves the descriptors as they are: remove it. |
                | `suppression-dead` | warning | A suppression that suppresses nothing. |
                """);
        for (var rule : LintRules.ALL) {
            page.append(
                    "| `%s` | %s | %s |\n".formatted(rule.id(), rule.severity().keyword(), rule.meaning()));
        }
        page.append("""

                Examples are held against the descriptor: those in it (`examples`), and with `jd.docs` that of the document of
                the same method. A list is looked at by its first 20 elements; a finding in a list stands there once.

                ## Suppressions

                A file for `jd.suppressions` has a line for each: the rule, the method (`*` stands for any text; after a colon
                follows the beginning of a path), and the reason.

                ```
                unused-type jingdong.example.get:response.types.Old JD announced it for next year
                missing-title jingdong.internal.* nobody reads the Javadoc of these
                ```
                """);
        return page.toString();
    }
}
