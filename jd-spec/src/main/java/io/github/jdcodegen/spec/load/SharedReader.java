package io.github.jdcodegen.spec.load;

import io.github.jdcodegen.spec.load.Node.Mapping;
import io.github.jdcodegen.spec.model.SharedTypes;

/** Reads the shared types of a group. */
final class SharedReader {
    private SharedReader() {}

    static SharedTypes read(Mapping document, Problems problems) {
        var entries = Entries.of(document, Keys.SHARED, problems).require("jd", "gateway", "group", "types");
        Documents.checkLanguage(entries);
        Documents.checkGroup(entries);
        return new SharedTypes(
                entries.textOrEmpty("gateway"),
                entries.textOrEmpty("group"),
                TypeReader.enums(entries),
                document.location());
    }
}
