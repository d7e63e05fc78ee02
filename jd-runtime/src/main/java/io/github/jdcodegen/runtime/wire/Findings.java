package io.github.jdcodegen.runtime.wire;

import io.github.jdcodegen.runtime.wire.DecodeReport.Entry;
import io.github.jdcodegen.runtime.wire.DecodeReport.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers a {@link DecodeReport}. */
final class Findings {
    private final List<Entry> entries = new ArrayList<>();
    private int omitted;

    void add(Kind kind, String path, @Nullable String raw) {
        if (entries.size() < DecodeReport.MAX_ENTRIES) {
            entries.add(new Entry(path, kind, raw));
        } else {
            omitted++;
        }
    }

    void addAll(Findings others) {
        for (var entry : others.entries) {
            add(entry.kind(), entry.path(), entry.raw());
        }
        omitted += others.omitted;
    }

    boolean has(Kind kind, String path) {
        return entries.stream()
                .anyMatch(entry -> entry.kind() == kind && entry.path().equals(path));
    }

    DecodeReport report() {
        return entries.isEmpty() ? DecodeReport.CLEAN : new DecodeReport(entries, omitted);
    }
}
