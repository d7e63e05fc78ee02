package io.github.jdcodegen.spec.load;

import io.github.jdcodegen.spec.load.Change.Target;
import io.github.jdcodegen.spec.model.Keys;
import io.github.jdcodegen.spec.model.Problems;
import io.github.jdcodegen.spec.yaml.JsonPath;
import io.github.jdcodegen.spec.yaml.JsonPath.Step;
import io.github.jdcodegen.spec.yaml.Node;
import io.github.jdcodegen.spec.yaml.Node.Mapping;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Changes to descriptors that are kept beside them, each with its reason. They work on what was parsed, before it is
 * checked, so that a problem of a change is reported at the line of the change.
 */
final class Overlays {
    private Overlays() {}

    /** The changes that an overlay file lists. */
    static List<Change> read(Mapping document, Problems problems) {
        var entries = MappingReader.of(document, Keys.OVERLAY, problems).require("jd", "changes");
        CommonChecks.checkLanguage(entries);
        return entries.list("changes", Keys.CHANGE, Overlays::change).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Change> change(MappingReader entries) {
        var before = entries.problems().count();
        entries.require("path", "change", "reason");
        var target = target(entries);
        var path = entries.text("path");
        var steps = path == null ? Optional.<List<Step>>empty() : JsonPath.parse(path);
        if (path != null && steps.isEmpty()) {
            entries.problem(
                    "path", "\"" + path + "\" is no path", "Write, for example, request.fields[\"#promo_id\"].type.");
        }
        var kind = entries.word("change", Kind.class, Kind::keyword);
        if (kind == Kind.SET && !entries.has("value")) {
            entries.problem("change", "\"value\" is missing", "Add what is to be set.");
        }
        if (kind == Kind.REMOVE && entries.has("value")) {
            entries.problem("value", "What is removed has no value", "Remove \"value\", or write change: set.");
        }
        var reason = entries.text("reason");
        if (reason != null && reason.isBlank()) {
            entries.problem("reason", "The reason is empty", "Say why the descriptor is changed.");
        }
        var value = kind == Kind.SET ? entries.node("value") : Optional.<Node>empty();
        if (target == null || steps.isEmpty() || entries.problems().count() > before) {
            return Optional.empty();
        }
        return Optional.of(new Change(target, steps.get(), value, entries.at("path")));
    }

    private static @Nullable Target target(MappingReader entries) {
        if (entries.has("method") == entries.has("file")) {
            entries.problems()
                    .add(
                            entries.location(),
                            "A change names a \"method\" or a \"file\"",
                            "Write exactly one of the two.");
            return null;
        }
        var key = entries.has("method") ? "method" : "file";
        var name = entries.text(key);
        return name == null ? null : new Target(key, name, entries.at(key));
    }

    /** What a change does. */
    enum Kind {
        SET,
        REMOVE;

        String keyword() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
