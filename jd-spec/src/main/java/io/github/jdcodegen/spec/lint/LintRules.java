package io.github.jdcodegen.spec.lint;

import io.github.jdcodegen.spec.evidence.Contradiction;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The table of rules. */
final class LintRules {
    /** What the loader refuses: schema, names, dangling types, places of outcome and paging that name nothing. */
    static final String INVALID = "descriptor-invalid";

    /** A document that cannot be read. */
    static final String UNREADABLE_DOCUMENT = "document-unreadable";

    /** A change of an overlay that changes nothing any more. */
    static final String IDLE_OVERLAY = "overlay-caught-up";

    /** A suppression that suppresses nothing. */
    static final String DEAD_SUPPRESSION = "suppression-dead";

    /** The rules that look at descriptors and documents. */
    static final List<LintRule> ALL = Stream.concat(
                    Stream.of(
                            new UnusedTypeRule(),
                            new UnusedSharedTypeRule(),
                            new MissingTextRule(),
                            new MissingFieldTextRule(),
                            new DeprecationTargetRule(),
                            new FieldExampleRule(),
                            new ExampleRequestRule(),
                            new DocumentedEndRule(),
                            new ValueTableRule()),
                    Arrays.stream(Contradiction.Kind.values())
                            .filter(kind -> kind != Contradiction.Kind.ENVELOPE_VARIANT)
                            .map(ExampleRule::new))
            .toList();

    private LintRules() {}
}
