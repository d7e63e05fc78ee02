package io.github.jdcodegen.spec.load;

import io.github.jdcodegen.spec.load.Node.Mapping;
import io.github.jdcodegen.spec.model.SharedTypes;

/** Reads what the methods of a group share. */
final class SharedReader {
    private SharedReader() {}

    static SharedTypes read(Mapping document, Problems problems) {
        var entries = Entries.of(document, Keys.SHARED, problems).require("jd", "gateway", "group");
        Documents.checkLanguage(entries);
        Documents.checkGroup(entries);
        return new SharedTypes(
                entries.textOrEmpty("gateway"),
                entries.textOrEmpty("group"),
                entries.prose("title"),
                entries.prose("doc"),
                TypeReader.enums(entries),
                entries.part("source", Keys.SOURCE, Parts::source),
                document.location());
    }
}
