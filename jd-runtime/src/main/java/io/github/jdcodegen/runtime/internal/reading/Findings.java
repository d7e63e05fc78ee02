package io.github.jdcodegen.runtime.internal.reading;

import io.github.jdcodegen.runtime.wire.DecodeReport;
import io.github.jdcodegen.runtime.wire.DecodeReport.Entry;
import io.github.jdcodegen.runtime.wire.DecodeReport.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the entries of a {@link DecodeReport}. */
public final class Findings {
    private final List<Entry> entries = new ArrayList<>();
    private int omitted;

    public void add(Kind kind, String path, @Nullable String raw) {
        if (entries.size() < DecodeReport.MAX_ENTRIES) {
            entries.add(new Entry(path, kind, raw));
        } else {
            omitted++;
        }
    }

    public void addAll(Findings others) {
        for (var entry : others.entries) {
            add(entry.kind(), entry.path(), entry.raw());
        }
        omitted += others.omitted;
    }

    public boolean has(Kind kind, String path) {
        return entries.stream()
                .anyMatch(entry -> entry.kind() == kind && entry.path().equals(path));
    }

    public DecodeReport report() {
        return entries.isEmpty() ? DecodeReport.CLEAN : new DecodeReport(entries, omitted);
    }
}
