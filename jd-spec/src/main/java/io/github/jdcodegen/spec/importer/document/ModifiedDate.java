package io.github.jdcodegen.spec.importer.document;

import io.github.jdcodegen.spec.importer.report.Finding;
import io.github.jdcodegen.spec.importer.report.FindingCollector;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the date of a document: in English as the site wrote it, or as ISO text or milliseconds. */
public final class ModifiedDate {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final List<DateTimeFormatter> FORMATS = List.of(
            DateTimeFormatter.ofPattern("MMM d, yyyy h:mm:ss a", Locale.ENGLISH),
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT),
            DateTimeFormatter.ISO_LOCAL_DATE_TIME);

    private ModifiedDate() {}

    public static @Nullable LocalDateTime of(String raw, FindingCollector notes) {
        // Newer servers write a narrow no-break space before AM and PM.
        var text = raw.replaceAll("[\\s\\u00A0\\u202F]+", " ").strip();
        if (text.isEmpty()) {
            return null;
        }
        if (text.matches("[0-9]{12,14}")) {
            return LocalDateTime.ofInstant(Instant.ofEpochMilli(Long.parseLong(text)), BEIJING);
        }
        for (var format : FORMATS) {
            try {
                return LocalDateTime.parse(text, format);
            } catch (DateTimeParseException e) {
                // The next format may fit.
            }
        }
        notes.add(Finding.Kind.DATE_UNREADABLE, "modified", "\"" + text + "\" is no date; taken as undated");
        return null;
    }
}
