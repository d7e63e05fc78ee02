package io.github.jdcodegen.spec.load;

import io.github.jdcodegen.spec.model.Keys;
import io.github.jdcodegen.spec.model.Problems;
import io.github.jdcodegen.spec.model.SharedTypes;
import io.github.jdcodegen.spec.yaml.Node.Mapping;

/** Reads what the methods of a group share. */
final class SharedReader {
    private SharedReader() {}

    static SharedTypes read(Mapping document, Problems problems) {
        var entries = MappingReader.of(document, Keys.SHARED, problems).require("jd", "gateway", "group");
        CommonChecks.checkLanguage(entries);
        CommonChecks.checkGroup(entries);
        return new SharedTypes(
                entries.textOrEmpty("gateway"),
                entries.textOrEmpty("group"),
                entries.prose("title"),
                entries.prose("doc"),
                TypeReader.enums(entries),
                entries.part("source", Keys.SOURCE, PartReaders::source),
                document.location());
    }
}
