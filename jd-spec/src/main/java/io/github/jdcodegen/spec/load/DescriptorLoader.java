package io.github.jdcodegen.spec.load;

import io.github.jdcodegen.spec.load.DescriptorFile.Kind;
import io.github.jdcodegen.spec.load.DescriptorFile.Parsed;
import io.github.jdcodegen.spec.model.Api;
import io.github.jdcodegen.spec.model.ApiSet;
import io.github.jdcodegen.spec.model.Gateway;
import io.github.jdcodegen.spec.model.Location;
import io.github.jdcodegen.spec.model.Problems;
import io.github.jdcodegen.spec.model.SharedTypes;
import io.github.jdcodegen.spec.model.SpecException;
import io.github.jdcodegen.spec.yaml.Node.Mapping;
import io.github.jdcodegen.spec.yaml.YamlParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads a folder of descriptors and checks everything that they say.
 *
 * <p>The folder holds methods in {@code <gateway>/<group>/<method>.yaml}, what a group shares in
 * {@code <gateway>/<group>/_shared.yaml}, and, where the bundled ones will not do, gateway profiles in
 * {@code gateways/<name>.yaml}.
 */
public final class DescriptorLoader {
    private static final List<String> BUNDLED = List.of("jos", "kepler", "union");

    private static final Pattern YAML = Pattern.compile(".*\\.ya?ml", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final Problems problems = new Problems();

    /** The changes that there was a document for. */
    private final Set<Change> made = new HashSet<>();

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

    /** Whether a file calls itself YAML, also with an ending under which it is refused: only {@code .yaml} is read. */
    public static boolean isYaml(Path file) {
        return YAML.matcher(file.toString()).matches();
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
        var changes = changes(overlays);
        var documents = documents(folder, overlays);
        var gateways = gateways(documents, changes);
        var shared = shared(documents, changes);
        var apis = apis(documents, changes, new ApiReader(gateways, shared));
        changes.stream().filter(change -> !made.contains(change)).forEach(change -> change.missTarget(problems));
        SetChecks.check(apis, shared, problems);
        if (!problems.isEmpty()) {
            throw new SpecException(problems.sorted());
        }
        return new ApiSet(apis, shared, gateways);
    }

    private List<Change> changes(List<Path> overlays) {
        return overlays.stream()
                .flatMap(overlay -> Files.isRegularFile(overlay)
                        ? Stream.of(overlay)
                        : files(overlay).stream().filter(this::isOurs))
                .flatMap(file -> DescriptorFile.parse(file, problems).stream())
                .flatMap(root -> Overlays.read(root, problems).stream())
                .toList();
    }

    private List<DescriptorFile> documents(Path folder, List<Path> overlays) {
        var documents = files(folder).stream()
                .filter(file -> overlays.stream().noneMatch(file::startsWith))
                .filter(this::isOurs)
                .map(file -> DescriptorFile.of(folder, file))
                .toList();
        if (documents.isEmpty() && problems.isEmpty()) {
            problems.add(
                    new Location(folder.toString(), 0, 0, ""),
                    "The folder holds no descriptor (*.yaml)",
                    "Import some, or name another folder.");
        }
        return documents;
    }

    private List<Path> files(Path folder) {
        var place = new Location(folder.toString(), 0, 0, "");
        if (!Files.isDirectory(folder)) {
            problems.add(place, "There is no such folder", "Name the folder that holds the descriptors.");
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .sorted(Comparator.comparing(file -> DescriptorFile.place(folder, file)))
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            problems.add(place, "The folder cannot be read: " + e.getMessage(), "Mend its permissions.");
            return List.of();
        }
    }

    /** Whether a file is to be read. One under a name that is only nearly right is not passed over without a word. */
    private boolean isOurs(Path file) {
        var name = file.getFileName().toString();
        if (name.endsWith(".yaml")) {
            return true;
        }
        if (isYaml(file)) {
            problems.add(
                    new Location(file.toString(), 0, 0, ""),
                    "The name of a YAML file here must end in .yaml",
                    "Rename it to " + name.substring(0, name.lastIndexOf('.')) + ".yaml, or move it away.");
        }
        return false;
    }

    private Map<String, Gateway> gateways(List<DescriptorFile> documents, List<Change> changes) {
        var gateways = bundled();
        read(documents, Kind.GATEWAY, changes, (parsed, root) -> {
                    var gateway = GatewayReader.read(root, parsed.problems());
                    parsed.checkPlace("gateways/" + gateway.name() + ".yaml");
                    return gateway;
                })
                .forEach(gateway -> gateways.put(gateway.name(), gateway));
        return gateways;
    }

    private List<SharedTypes> shared(List<DescriptorFile> documents, List<Change> changes) {
        return read(documents, Kind.SHARED_TYPES, changes, (parsed, root) -> {
                    var shared = SharedReader.read(root, parsed.problems());
                    parsed.checkPlace(shared.gateway() + "/" + shared.group() + "/_shared.yaml");
                    return shared;
                })
                .sorted(Comparator.comparing(SharedTypes::gateway).thenComparing(SharedTypes::group))
                .toList();
    }

    private List<Api> apis(List<DescriptorFile> documents, List<Change> changes, ApiReader reader) {
        return read(documents, Kind.METHOD, changes, (parsed, root) -> {
                    var api = reader.read(root, parsed.problems());
                    parsed.checkPlace(api.gateway() + "/" + api.group() + "/" + api.method() + ".yaml");
                    return api;
                })
                .sorted(Comparator.comparing(Api::method))
                .toList();
    }

    /** Reads the documents of a kind; no document needs another of its kind for it. */
    private <T> Stream<T> read(
            List<DescriptorFile> documents, Kind kind, List<Change> changes, BiFunction<Parsed, Mapping, T> reader) {
        record Read<T>(Optional<T> result, List<Change> changes, Problems problems) {}

        var all = documents.parallelStream()
                .filter(document -> document.kind() == kind)
                .map(document -> {
                    var parsed = document.parse(changes);
                    var result = parsed.root().map(root -> reader.apply(parsed, root));
                    return new Read<>(result, parsed.changes(), parsed.problems());
                })
                .toList();
        all.forEach(each -> {
            problems.addAll(each.problems());
            made.addAll(each.changes());
        });
        return all.stream().flatMap(each -> each.result().stream());
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
}
