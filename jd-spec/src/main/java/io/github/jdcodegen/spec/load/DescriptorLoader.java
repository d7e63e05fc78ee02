package io.github.jdcodegen.spec.load;

import io.github.jdcodegen.spec.load.Node.Mapping;
import io.github.jdcodegen.spec.model.Api;
import io.github.jdcodegen.spec.model.ApiSet;
import io.github.jdcodegen.spec.model.Gateway;
import io.github.jdcodegen.spec.model.Location;
import io.github.jdcodegen.spec.model.SharedTypes;
import io.github.jdcodegen.spec.model.SpecException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads a folder of descriptors and checks everything that they say.
 *
 * <p>The folder holds methods in {@code <gateway>/<group>/<method>.yaml}, the shared types of a group in
 * {@code <gateway>/<group>/_shared.yaml}, and, where the bundled ones will not do, gateway profiles in
 * {@code gateways/<name>.yaml}.
 */
public final class DescriptorLoader {
    private static final List<String> BUNDLED = List.of("jos", "kepler", "union");

    private DescriptorLoader() {}

    /**
     * Reads a folder.
     *
     * @throws SpecException with every problem of every file, if there is one
     */
    public static ApiSet load(Path folder) {
        var problems = new Problems();
        var files = find(folder, problems);
        var documents = files.parallelStream().map(Document::parse).toList();
        documents.forEach(document -> problems.addAll(document.problems()));

        var gateways = new TreeMap<>(gateways());
        of(documents, Kind.GATEWAY).forEach(document -> {
            var gateway = GatewayReader.read(document.root(), problems);
            gateways.put(gateway.name(), gateway);
        });
        var shared = of(documents, Kind.SHARED)
                .map(document -> SharedReader.read(document.root(), problems))
                .sorted(Comparator.comparing(SharedTypes::gateway).thenComparing(SharedTypes::group))
                .toList();
        var reader = new ApiReader(gateways, shared);
        var apis = new ArrayList<Api>();
        of(documents, Kind.API).forEach(document -> apis.add(reader.read(document.root(), problems)));
        SetChecks.check(apis, shared, problems);
        if (!problems.isEmpty()) {
            throw new SpecException(problems.sorted());
        }
        apis.sort(Comparator.comparing(Api::method));
        return new ApiSet(apis, shared, gateways);
    }

    /** The gateway profiles that come with jd-spec, by name. */
    public static Map<String, Gateway> gateways() {
        var gateways = new TreeMap<String, Gateway>();
        var problems = new Problems();
        for (var name : BUNDLED) {
            var resource = "/gateways/" + name + ".yaml";
            try (var in = DescriptorLoader.class.getResourceAsStream(resource)) {
                YamlParser.parse(resource, in.readAllBytes(), problems)
                        .ifPresent(root -> gateways.put(name, GatewayReader.read(root, problems)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        if (!problems.isEmpty()) {
            throw new SpecException(problems.sorted());
        }
        return gateways;
    }

    private static List<Path> find(Path folder, Problems problems) {
        var place = new Location(folder.toString(), 0, 0, "");
        if (!Files.isDirectory(folder)) {
            problems.add(place, "There is no such folder", "Name the folder that holds the descriptors.");
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            var found = files.filter(file -> file.toString().endsWith(".yaml") && Files.isRegularFile(file))
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                problems.add(place, "The folder holds no descriptor (*.yaml)", "Import some, or name another folder.");
            }
            return found;
        } catch (IOException | UncheckedIOException e) {
            problems.add(place, "The folder cannot be read: " + e.getMessage(), "Mend its permissions.");
            return List.of();
        }
    }

    private static java.util.stream.Stream<Parsed> of(List<Document> documents, Kind kind) {
        return documents.stream()
                .filter(document -> document.kind() == kind)
                .flatMap(document -> document.root().stream().map(Parsed::new));
    }

    private enum Kind {
        API,
        SHARED,
        GATEWAY
    }

    private record Parsed(Mapping root) {}

    private record Document(Kind kind, Optional<Mapping> root, Problems problems) {
        static Document parse(Path file) {
            var problems = new Problems();
            return new Document(kind(file), read(file, problems), problems);
        }

        private static Kind kind(Path file) {
            if (file.getFileName().toString().equals("_shared.yaml")) {
                return Kind.SHARED;
            }
            var parent = file.getParent();
            return parent != null && parent.endsWith("gateways") ? Kind.GATEWAY : Kind.API;
        }

        private static Optional<Mapping> read(Path file, Problems problems) {
            try {
                return YamlParser.parse(file.toString(), Files.readAllBytes(file), problems);
            } catch (IOException e) {
                problems.add(
                        new Location(file.toString(), 0, 0, ""),
                        "The file cannot be read: " + e.getMessage(),
                        "Mend its permissions.");
                return Optional.empty();
            }
        }
    }
}
