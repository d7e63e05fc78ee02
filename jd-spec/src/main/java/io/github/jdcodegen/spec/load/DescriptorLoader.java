package io.github.jdcodegen.spec.load;

import io.github.jdcodegen.spec.load.Document.Kind;
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
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reads a folder of descriptors and checks everything that they say.
 *
 * <p>The folder holds methods in {@code <gateway>/<group>/<method>.yaml}, the shared types of a group in
 * {@code <gateway>/<group>/_shared.yaml}, and, where the bundled ones will not do, gateway profiles in
 * {@code gateways/<name>.yaml}.
 */
public final class DescriptorLoader {
    private static final List<String> BUNDLED = List.of("jos", "kepler", "union");

    private final Problems problems = new Problems();

    private DescriptorLoader() {}

    /**
     * Reads a folder.
     *
     * @throws SpecException with every problem of every file, if there is one
     */
    public static ApiSet load(Path folder) {
        return load(folder, List.of());
    }

    /**
     * Reads a folder and changes what it says by overlays.
     *
     * @param folder the folder
     * @param overlays overlay files, and folders of them, in the order in which they are to be applied; where they are
     *     inside the folder, they are not taken for descriptors
     * @throws SpecException with every problem of every file, if there is one
     */
    public static ApiSet load(Path folder, List<Path> overlays) {
        return new DescriptorLoader().read(folder, overlays);
    }

    /**
     * The gateway profiles that come with jd-spec, by name.
     *
     * @throws SpecException never, but for a broken build
     */
    public static Map<String, Gateway> gateways() {
        return new DescriptorLoader().bundled();
    }

    private ApiSet read(Path folder, List<Path> overlays) {
        var files = files(folder).stream()
                .filter(file -> overlays.stream().noneMatch(file::startsWith))
                .toList();
        if (files.isEmpty() && problems.isEmpty()) {
            problems.add(
                    new Location(folder.toString(), 0, 0, ""),
                    "The folder holds no descriptor (*.yaml)",
                    "Import some, or name another folder.");
        }
        var documents = changed(parse(folder, files), overlays);
        var gateways = gateways(documents);
        var shared = shared(documents);
        var apis = apis(documents, new ApiReader(gateways, shared));
        SetChecks.check(apis, shared, problems);
        if (!problems.isEmpty()) {
            throw new SpecException(problems.sorted());
        }
        return new ApiSet(apis, shared, gateways);
    }

    private List<Path> files(Path folder) {
        var place = new Location(folder.toString(), 0, 0, "");
        if (!Files.isDirectory(folder)) {
            problems.add(place, "There is no such folder", "Name the folder that holds the descriptors.");
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml") && Files.isRegularFile(file))
                    .sorted(Comparator.comparing(file -> Document.place(folder, file)))
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            problems.add(place, "The folder cannot be read: " + e.getMessage(), "Mend its permissions.");
            return List.of();
        }
    }

    /** Parsing is most of the work, and no file needs another for it. */
    private List<Document> parse(Path folder, List<Path> files) {
        var documents =
                files.parallelStream().map(file -> Document.read(folder, file)).toList();
        documents.forEach(document -> problems.addAll(document.problems()));
        return documents;
    }

    private List<Document> changed(List<Document> documents, List<Path> overlays) {
        var changed = new ArrayList<>(documents);
        for (var file : overlays.stream().flatMap(this::overlayFiles).toList()) {
            var overlay = Document.parse(file, problems);
            for (var change : overlay.map(root -> Overlays.read(root, problems)).orElse(List.of())) {
                if (changed.stream().noneMatch(document -> document.isTarget(change.target()))) {
                    change.missTarget();
                }
                changed.replaceAll(document -> document.isTarget(change.target()) ? document.with(change) : document);
            }
        }
        return changed;
    }

    private Stream<Path> overlayFiles(Path overlay) {
        if (Files.isRegularFile(overlay)) {
            return Stream.of(overlay);
        }
        return files(overlay).stream();
    }

    private Map<String, Gateway> gateways(List<Document> documents) {
        var gateways = bundled();
        of(documents, Kind.GATEWAY).forEach(document -> {
            var gateway = GatewayReader.read(document.root().orElseThrow(), problems);
            document.checkPlace("gateways/" + gateway.name() + ".yaml", problems);
            gateways.put(gateway.name(), gateway);
        });
        return gateways;
    }

    private Map<String, Gateway> bundled() {
        var gateways = new TreeMap<String, Gateway>();
        for (var name : BUNDLED) {
            var resource = "/gateways/" + name + ".yaml";
            try (var in = Objects.requireNonNull(DescriptorLoader.class.getResourceAsStream(resource), resource)) {
                YamlParser.parse(resource, in.readAllBytes(), problems)
                        .ifPresent(root -> gateways.put(name, GatewayReader.read(root, problems)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return gateways;
    }

    private List<SharedTypes> shared(List<Document> documents) {
        return of(documents, Kind.SHARED_TYPES)
                .map(document -> {
                    var shared = SharedReader.read(document.root().orElseThrow(), problems);
                    document.checkPlace(shared.gateway() + "/" + shared.group() + "/_shared.yaml", problems);
                    return shared;
                })
                .sorted(Comparator.comparing(SharedTypes::gateway).thenComparing(SharedTypes::group))
                .toList();
    }

    private List<Api> apis(List<Document> documents, ApiReader reader) {
        return of(documents, Kind.METHOD)
                .map(document -> {
                    var api = reader.read(document.root().orElseThrow(), problems);
                    document.checkPlace(api.gateway() + "/" + api.group() + "/" + api.method() + ".yaml", problems);
                    return api;
                })
                .sorted(Comparator.comparing(Api::method))
                .toList();
    }

    private static Stream<Document> of(List<Document> documents, Kind kind) {
        return documents.stream()
                .filter(document -> document.kind() == kind && document.root().isPresent());
    }
}
