package io.github.jdcodegen.spec.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of rules covers the language, every rule has its mirror, and docs/diff-rules.md is made of it. */
class RulesPageTest {
    private static final Path PAGE = Path.of("../docs/diff-rules.md");

    @Test
    void everyKeyOfTheLanguageHasARule() {
        for (var place : Place.values()) {
            for (var key : place.keys()) {
                var apart = ChangeRules.NOT_COMPARED.containsKey(key)
                        || place == Place.GATEWAY && ChangeRules.NOT_COMPARED_OF_GATEWAYS.containsKey(key);
                var part = place.part(key);
                var inParts = part != null && part.place() != null;
                assertThat(apart || inParts || ChangeRules.ALL.stream().anyMatch(rule -> rule.covers(place, key)))
                        .as("a rule for \"%s\" of %s", key, place.words())
                        .isTrue();
            }
        }
    }

    @Test
    void everyPartThatComesAndGoesHasARule() {
        for (var place : Place.values()) {
            for (var key : place.keys()) {
                var part = place.part(key);
                if (part != null && (part.form() == Place.Form.EACH || part.form() == Place.Form.OPTIONAL)) {
                    assertThat(ChangeRules.ALL).anyMatch(rule -> rule.covers(part.place(), ""));
                }
            }
        }
    }

    @Test
    void everyRuleHasItsMirrorOrAReason() {
        assertThat(ChangeRules.ALL).allSatisfy(rule -> {
            if (!rule.mirror().equals(ChangeRule.ITSELF)) {
                assertThat(ChangeRules.ALL)
                        .as("the mirror of %s", rule.id())
                        .anyMatch(other -> other.id().equals(rule.mirror())
                                && other.mirror().equals(rule.id())
                                && other.places().equals(rule.places())
                                && other.keys().equals(rule.keys()));
            }
        });
        assertThat(ChangeRules.ALL.stream().map(ChangeRule::id)).doesNotHaveDuplicates();
    }

    @Test
    void thePageIsMadeOfTheTable() throws IOException {
        if (Boolean.getBoolean("recreate")) {
            Files.writeString(PAGE, page());
        }
        assertThat(PAGE).hasContent(page());
    }

    private static String page() {
        var page = new StringBuilder("""
                # The rules of jd:diff

                This page is made of the table of rules; a test compares the two. `jd:diff` compares two sets of descriptors
                key by key and tells each change with one of these rules.

                ## Levels, the most severe first

                | level | what to do | meaning | version step |
                |---|---|---|---|
                """);
        for (var level : ChangeLevel.values()) {
            page.append("| `%s` | %s | %s | %s |\n"
                    .formatted(
                            level.keyword(),
                            level.task(),
                            level.meaning(),
                            level.step().keyword()));
        }
        page.append("""

                No rule gives `java-binary` today: every change of generated Java that breaks compiled code breaks its source
                too. Constructors of records are left out, since answers are read and not built.

                ## Rules

                A rule with several levels takes the one that its meaning tells. `method-added` (`addition`) and
                `method-removed` (`java-source`) are mirrors of each other and have an empty path.

                | rule | where | keys | meaning | mirror |
                |---|---|---|---|---|
                """);
        for (var rule : ChangeRules.ALL) {
            page.append("| `%s` | %s | %s | %s | %s |\n"
                    .formatted(
                            rule.id(),
                            rule.places().size() == Place.values().length
                                    ? "anywhere"
                                    : rule.places().stream()
                                            .sorted(Comparator.naturalOrder())
                                            .map(Place::words)
                                            .collect(Collectors.joining(", ")),
                            rule.keys().stream()
                                    .sorted()
                                    .map(key -> key.isEmpty() ? "the whole" : "`" + key + "`")
                                    .collect(Collectors.joining(", ")),
                            rule.meaning(),
                            rule.mirror().equals(ChangeRule.ITSELF) ? rule.mirror() : "`" + rule.mirror() + "`"));
        }
        page.append("\n## Keys that are not compared\n\n| key | reason |\n|---|---|\n");
        ChangeRules.NOT_COMPARED.entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(entry -> page.append("| `%s` | %s |\n".formatted(entry.getKey(), entry.getValue())));
        ChangeRules.NOT_COMPARED_OF_GATEWAYS.entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(entry ->
                        page.append("| `%s` of a gateway | %s |\n".formatted(entry.getKey(), entry.getValue())));
        page.append("""

                The path of a change is that of an overlay. What a method takes from its group's shared file stands under
                `types` and `shared`, and what it takes from its gateway profile under `profile`. Types that nothing uses are
                not compared, because nothing is generated of them.
                """);
        return page.toString();
    }
}
