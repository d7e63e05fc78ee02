package io.github.jdcodegen.spec.load;

import io.github.jdcodegen.spec.load.DescriptorFile.Kind;
import io.github.jdcodegen.spec.model.Api;
import io.github.jdcodegen.spec.model.ApiSet;
import io.github.jdcodegen.spec.model.Gateway;
import io.github.jdcodegen.spec.model.Location;
import io.github.jdcodegen.spec.model.Problems;
import io.github.jdcodegen.spec.model.SharedTypes;
import io.github.jdcodegen.spec.model.SpecException;
import io.github.jdcodegen.spec.yaml.YamlParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Reads descriptors and checks everything that they say.
 *
 * <p>A source holds methods in {@code <gateway>/<group>/<method>.yaml}, what a group shares in
 * {@code <gateway>/<group>/_shared.yaml}, and, where the bundled ones will not do, gateway profiles in
 * {@code gateways/<name>.yaml}.
 */
public final class DescriptorLoader {
    private static final List<String> BUNDLED = List.of("jos", "kepler", "kepler-router", "union");

    private static final Pattern YAML = Pattern.compile(".*\\.ya?ml", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

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
        return load(List.of(DescriptorSource.folder(folder)), overlays);
    }

    /**
     * Reads several sources as one set. A method or a gateway profile of a later source replaces the one of the same name
     * in an earlier source, and the files that groups share are merged key by key. Overlays are applied last.
     *
     * @param sources at least one source; later ones take precedence over earlier ones
     * @param overlays overlay files, and folders of them, in the order in which they are to be applied; where they are
     *     inside the folder of a source, they are not taken for descriptors
     * @throws SpecException with every problem of every file, if there is one
     */
    public static ApiSet load(List<DescriptorSource> sources, List<Path> overlays) {
        return new DescriptorLoader().read(sources, overlays);
    }

    /**
     * Finds the changes of overlays that change nothing, because the descriptors say the same by now.
     *
     * @return where their paths stand, in the order in which the changes apply
     */
    public static List<Location> idleChanges(List<DescriptorSource> sources, List<Path> overlays) {
        var loader = new DescriptorLoader();
        var changes = loader.changes(overlays);
        if (changes.isEmpty()) {
            return List.of();
        }
        var files =
                sources.stream().map(source -> loader.files(source, overlays)).toList();
        return new DescriptorReading(files, changes, loader.problems).idle();
    }

    /**
     * Tells whether the name of a file says that it is YAML. Only {@code .yaml} is read; the other endings are refused with
     * a problem, so that no descriptor is overlooked.
     */
    public static boolean isYaml(Path file) {
        return YAML.matcher(file.toString()).matches();
    }

    /** Tells whether a file of a source describes a method, by its place. The others are shared by methods. */
    public static boolean isMethod(String place) {
        return Kind.of(place) == Kind.METHOD;
    }

    /**
     * The gateway profiles that come with jd-spec, by name.
     *
     * @throws SpecException if a bundled profile is broken, which the tests of jd-spec exclude
     */
    public static Map<String, Gateway> gateways() {
        return new DescriptorLoader().bundled();
    }

    private ApiSet read(List<DescriptorSource> sources, List<Path> overlays) {
        if (sources.isEmpty()) {
            problems.add(
                    Location.NONE,
                    "No place of descriptors is given",
                    "Give folders, or " + DescriptorSource.CATALOGUE
                            + " for the descriptors that come with jd-codegen.");
        }
        var changes = changes(overlays);
        var files = sources.stream().map(source -> files(source, overlays)).toList();
        var reading = new DescriptorReading(files, changes, problems);
        var gateways = gateways(reading);
        var shared = shared(reading);
        var methods = methods(reading, new ApiReader(gateways, shared));
        var apis = methods.results().stream()
                .sorted(Comparator.comparing(Api::method))
                .toList();
        reading.withoutTarget().forEach(change -> change.missTarget(problems));
        SetChecks.check(apis, shared, problems);
        if (!problems.isEmpty()) {
            throw new SpecException(problems.sorted());
        }
        return new ApiSet(apis, shared, gateways, methods.replaced());
    }

    private List<Change> changes(List<Path> overlays) {
        return overlays.stream()
                .flatMap(overlay -> overlayFiles(overlay).stream())
                .flatMap(file -> DescriptorFile.parse(file, problems).stream())
                .flatMap(root -> Overlays.read(root, problems).stream())
                .toList();
    }

    /** Returns the files of an overlay. A single file that the user names may have any ending. */
    private List<DescriptorSource.File> overlayFiles(Path overlay) {
        return Files.isRegularFile(overlay)
                ? List.of(new FolderSource.FileInFolder(
                        Objects.requireNonNull(overlay.toAbsolutePath().getParent()), overlay))
                : listed(DescriptorSource.folder(overlay)).stream()
                        .filter(this::isOurs)
                        .toList();
    }

    private List<DescriptorFile> files(DescriptorSource source, List<Path> overlays) {
        var before = problems.count();
        var files = listed(source).stream()
                .filter(file -> !(file instanceof FolderSource.FileInFolder inFolder)
                        || overlays.stream().noneMatch(inFolder.file()::startsWith))
                .filter(this::isOurs)
                .map(DescriptorFile::of)
                .toList();
        if (files.isEmpty() && problems.count() == before && source instanceof FolderSource empty) {
            problems.add(
                    new Location(empty.folder().toString(), 0, 0, ""),
                    "The folder holds no descriptor (*.yaml)",
                    "Import some, or name another folder, or " + DescriptorSource.CATALOGUE
                            + " for the descriptors that come with jd-codegen.");
        }
        return files;
    }

    private List<DescriptorSource.File> listed(DescriptorSource source) {
        var unusable = source.unusable();
        if (unusable.isPresent()) {
            problems.add(
                    unusable.get().location(),
                    unusable.get().message(),
                    unusable.get().hint());
            return List.of();
        }
        try {
            return source.files();
        } catch (UncheckedIOException e) {
            problems.add(
                    Location.NONE, "The descriptors cannot be listed: " + e.getMessage(), "Mend their permissions.");
            return List.of();
        }
    }

    /** Tells whether a file is to be read. A YAML file under another ending is reported instead of being skipped. */
    private boolean isOurs(DescriptorSource.File file) {
        var name = file.place().substring(file.place().lastIndexOf('/') + 1);
        if (name.endsWith(".yaml")) {
            return true;
        }
        problems.add(
                new Location(file.name(), 0, 0, ""),
                "The name of a YAML file here must end in .yaml",
                "Rename it to " + name.replaceFirst("\\.[^.]*$", "") + ".yaml, or move it away.");
        return false;
    }

    private Map<String, Gateway> gateways(DescriptorReading reading) {
        var gateways = bundled();
        reading.read(Kind.GATEWAY, "name", (parsed, root) -> {
                    var gateway = GatewayReader.read(root, parsed.problems());
                    parsed.checkPlace("gateways/" + gateway.name() + ".yaml");
                    return gateway;
                })
                .results()
                .forEach(gateway -> gateways.put(gateway.name(), gateway));
        return gateways;
    }

    private List<SharedTypes> shared(DescriptorReading reading) {
        return reading
                .readShared((parsed, root) -> {
                    var shared = SharedReader.read(root, parsed.problems());
                    parsed.checkPlace(shared.gateway() + "/" + shared.group() + "/_shared.yaml");
                    return shared;
                })
                .stream()
                .sorted(Comparator.comparing(SharedTypes::gateway).thenComparing(SharedTypes::group))
                .toList();
    }

    private DescriptorReading.Result<Api> methods(DescriptorReading reading, ApiReader reader) {
        return reading.read(Kind.METHOD, "method", (parsed, root) -> {
            var api = reader.read(root, parsed.problems());
            parsed.checkPlace(api.gateway() + "/" + api.group() + "/" + api.method() + ".yaml");
            return api;
        });
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
