package io.github.jdcodegen.spec.importer;

import io.github.jdcodegen.spec.importer.document.RawDocument;
import io.github.jdcodegen.spec.importer.document.Reading;
import io.github.jdcodegen.spec.importer.normalise.Normalised;
import io.github.jdcodegen.spec.importer.report.FindingCollector;
import io.github.jdcodegen.spec.importer.sdk.SdkMethod;
import org.jspecify.annotations.Nullable;

/**
 * What was found about a method: its document, or what JD's SDK says of it, or both.
 *
 * @param document the document; where there is none, the names that the SDK gives
 * @param sdk what the SDK says, or {@code null}
 * @param notes collects what is mended and guessed
 */
record Found(RawDocument document, @Nullable SdkMethod sdk, FindingCollector notes) {
    static Found of(Reading.Described described) {
        return new Found(described.document(), null, described.notes());
    }

    static Found of(SdkMethod method) {
        return new Found(method.head(), method, method.notes());
    }

    String method() {
        return document.method();
    }

    Normalised normalised() {
        return sdk == null
                ? Normalised.of(document, notes)
                : new Normalised(document, sdk.request(), sdk.response(), sdk.guessed());
    }
}
