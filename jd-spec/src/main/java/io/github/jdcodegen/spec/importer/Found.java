package io.github.jdcodegen.spec.importer;

import io.github.jdcodegen.spec.importer.document.RawDocument;
import io.github.jdcodegen.spec.importer.document.Reading;
import io.github.jdcodegen.spec.importer.merge.Merge;
import io.github.jdcodegen.spec.importer.normalise.Normalised;
import io.github.jdcodegen.spec.importer.report.FindingCollector;
import io.github.jdcodegen.spec.importer.sdk.SdkMethod;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What was found about a method: its document, or what JD's SDK says of it, or both.
 *
 * @param document the document; where there is none, the names that the SDK gives
 * @param sdk what the SDK says, or {@code null}
 * @param notes collects what is mended and guessed
 */
record Found(RawDocument document, @Nullable SdkMethod sdk, FindingCollector notes) {
    private static final Pattern DATE = Pattern.compile("(20[0-9]{2})-?(0[1-9]|1[0-2])");

    static Found of(Reading.Described described) {
        return new Found(described.document(), null, described.notes());
    }

    static Found of(SdkMethod method) {
        return new Found(method.head(), method, method.notes());
    }

    String method() {
        return document.method();
    }

    /** The document and what the SDK says of the same method. */
    static Found of(Reading.Described described, SdkMethod method) {
        return new Found(described.document(), method, described.notes());
    }

    Normalised normalised() {
        if (sdk == null) {
            return Normalised.of(document, notes);
        }
        return document.form() == RawDocument.Form.SDK
                ? sdk.normalised()
                : Merge.of(
                        Normalised.of(document, notes),
                        sdk.normalised(),
                        isOlder(sdk.head().document()),
                        notes);
    }

    /** Whether the date in the name of the jar is before that of the document. */
    private boolean isOlder(String jar) {
        var date = DATE.matcher(jar);
        var modified = document.modified();
        if (modified == null || !date.find()) {
            return false;
        }
        var month = Integer.parseInt(date.group(1)) * 12 + Integer.parseInt(date.group(2));
        return month < modified.getYear() * 12 + modified.getMonthValue();
    }
}
