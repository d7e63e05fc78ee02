package io.github.jdcodegen.spec.drift;

import io.github.jdcodegen.spec.model.Location;
import io.github.jdcodegen.spec.model.Names;
import io.github.jdcodegen.spec.yaml.JsonPath;
import io.github.jdcodegen.spec.yaml.Node;
import io.github.jdcodegen.spec.yaml.Node.Entry;
import io.github.jdcodegen.spec.yaml.Node.Mapping;
import io.github.jdcodegen.spec.yaml.Node.Scalar;
import io.github.jdcodegen.spec.yaml.Node.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Turns differences into the changes of an overlay, each with its evidence as reason. */
final class ProposedOverlay {
    private ProposedOverlay() {}

    static Mapping of(List<Drift> drifts) {
        var changes = drifts.stream()
                .filter(drift -> drift.type() != null)
                .<Node>map(ProposedOverlay::change)
                .toList();
        return mapping(
                false,
                new Entry(Scalar.text("jd"), Scalar.of(1)),
                new Entry(Scalar.text("changes"), new Sequence(changes, Location.NONE)));
    }

    private static Mapping change(Drift drift) {
        var isNew = drift.kind().equals("unknown-field");
        var type = Scalar.text(drift.proposal().orElseThrow());
        var entries = new ArrayList<Entry>();
        entries.add(entry("method", drift.method()));
        entries.add(entry("path", isNew ? drift.path() : drift.path() + ".type"));
        entries.add(entry("change", "set"));
        entries.add(new Entry(Scalar.text("value"), isNew ? field(drift.path(), type) : type));
        entries.add(entry(
                "reason",
                "Proposed by jd:drift: " + drift.what() + ", seen in " + drift.count() + " of " + drift.of()
                        + " answers"));
        return mapping(false, entries.toArray(Entry[]::new));
    }

    /** A field; one whose wire name makes no Java name gets another. */
    private static Mapping field(String path, Scalar type) {
        var wireName = JsonPath.parse(path).orElseThrow();
        var last = ((JsonPath.Step.Key) wireName.get(wireName.size() - 1)).name();
        var entry = new Entry(Scalar.text("type"), type);
        return Names.canServe(last)
                ? mapping(true, entry)
                : mapping(true, entry, entry("name", Names.proposal(last, Set.of())));
    }

    private static Entry entry(String key, String value) {
        return new Entry(Scalar.text(key), Scalar.text(value));
    }

    private static Mapping mapping(boolean flow, Entry... entries) {
        return new Mapping(List.of(entries), flow, Location.NONE);
    }
}
