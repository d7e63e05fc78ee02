package io.github.jdcodegen.spec.load;

import io.github.jdcodegen.spec.load.MappingReader.Named;
import io.github.jdcodegen.spec.model.Deprecation;
import io.github.jdcodegen.spec.model.ErrorCode;
import io.github.jdcodegen.spec.model.Keys;
import io.github.jdcodegen.spec.model.Problems;
import io.github.jdcodegen.spec.model.Source;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reads the parts that several places of the language have. */
final class PartReaders {
    private PartReaders() {}

    static Deprecation deprecation(MappingReader entries) {
        return new Deprecation(entries.text("use"), entries.prose("note"));
    }

    static List<ErrorCode> errors(MappingReader document) {
        return document.each("errors", Keys.ERROR, PartReaders::error);
    }

    private static ErrorCode error(Named named) {
        var entries = named.entries();
        return new ErrorCode(
                named.name(),
                entries.prose(),
                entries.prose("advice"),
                entries.word("kind", ErrorCode.Kind.class, ErrorCode.Kind::keyword),
                entries.flag("confirmed", true),
                named.location());
    }

    static Source source(MappingReader entries) {
        entries.require("document");
        return Source.builder(entries.textOrEmpty("document"))
                .section(entries.text("section"))
                .url(entries.text("url"))
                .modified(entries.text("modified"))
                .sha256(entries.text("sha256"))
                .importer(entries.text("importer"))
                .stamp(entries.text("stamp"))
                .build();
    }

    /** Reads which keys an import guessed. They must be keys that are possible at that place. */
    static Set<String> guessed(MappingReader entries, List<String> known) {
        var guessed = new TreeSet<>(entries.texts("guessed"));
        for (var key : guessed) {
            if (!known.contains(key)) {
                entries.problem(
                        "guessed", "There is no key \"" + key + "\" to be guessed", Problems.suggest(key, known));
            }
        }
        return guessed;
    }
}
