package io.github.jdcodegen.spec.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.jdcodegen.spec.load.DescriptorLoader;
import io.github.jdcodegen.spec.load.DescriptorSource;
import io.github.jdcodegen.spec.model.Api;
import io.github.jdcodegen.spec.model.Body;
import io.github.jdcodegen.spec.model.Field;
import io.github.jdcodegen.spec.model.TypeDefinition.RecordType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The catalogue names groups, types and fields as an import of the same document does, so that programs may change over. */
class CatalogueStyleTest {
    private static final Path DOCS = Path.of(System.getProperty("jd.shared.docs", "../../shared/docs"));

    /** Written before there was an import; they have names of their own. */
    private static final Set<String> OWN_NAMES = Set.of(
            "jd.union.open.goods.query",
            "jd.union.open.order.row.query",
            "jd.union.open.promotion.common.get",
            "jingdong.ldop.receive.trace.get",
            "jingdong.pop.order.get",
            "jingdong.pop.order.search",
            "jingdong.pop.order.shipment",
            "jingdong.stock.write.updateSkuStock");

    @Test
    void namesAreThoseOfAnImport(@TempDir Path folder) throws IOException {
        assumeTrue(Files.isDirectory(DOCS), "no documents in " + DOCS);
        try (var folders = Files.list(DOCS)) {
            Importer.run(folders.filter(it -> !it.endsWith("wire")).sorted().toList(), folder);
        }
        var imported = DescriptorLoader.load(folder).apis().stream().collect(Collectors.toMap(Api::method, api -> api));
        var differences = new ArrayList<String>();
        var compared = 0;
        for (var api : DescriptorLoader.load(List.of(DescriptorSource.catalogue()), List.of())
                .apis()) {
            var other = imported.get(api.method());
            if (other != null && !OWN_NAMES.contains(api.method())) {
                compared++;
                compare(api, other, differences);
            }
        }
        assertThat(differences).isEmpty();
        assertThat(compared).isPositive();
    }

    private static void compare(Api api, Api imported, List<String> differences) {
        if (!(api.gateway() + api.group() + api.layout() + api.version())
                .equals(imported.gateway() + imported.group() + imported.layout() + imported.version())) {
            differences.add(api.method() + ": another gateway, group, layout or version than " + imported.group());
        }
        compare(api.method() + " request", names(api.request()), names(imported.request()), differences);
        compare(api.method() + " response", names(api.response()), names(imported.response()), differences);
    }

    /** What an import has, the catalogue has under the same name; it may have more. */
    private static void compare(
            String where,
            Map<String, List<String>> ours,
            Map<String, List<String>> imported,
            List<String> differences) {
        imported.forEach((type, fields) -> {
            if (!ours.containsKey(type)) {
                differences.add(where + ": no type " + type);
            } else if (!ours.get(type).containsAll(fields)) {
                differences.add(where + " " + type + ": " + ours.get(type) + " instead of " + fields);
            }
        });
    }

    private static Map<String, List<String>> names(Body body) {
        var names = new LinkedHashMap<String, List<String>>();
        names.put("", body.fields().stream().map(Field::neutralName).toList());
        for (var type : body.types()) {
            if (type instanceof RecordType object) {
                names.put(
                        object.name(),
                        object.fields().stream().map(Field::neutralName).toList());
            }
        }
        return names;
    }
}
