package io.github.jdcodegen.codegen.write;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import io.github.jdcodegen.spec.model.Location;
import io.github.jdcodegen.spec.model.Problem;
import io.github.jdcodegen.spec.model.SpecException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder for generated files. It belongs to one generation: files that an earlier run made and the current run
 * does not make are removed. Files of others are never touched.
 */
public final class OutputFolder {
    /** The file in the folder that lists what was made there, and from what. */
    public static final String MANIFEST = ".jd-codegen.txt";

    /** A file name that is valid on every file system and has no special meaning on any. */
    private static final Pattern NAME = Pattern.compile("[^/\\\\:*?\"<>|\\p{Cntrl}]*[^/\\\\:*?\"<>|\\p{Cntrl}. ]");

    private final Path root;
    private final @Nullable Manifest last;

    /**
     * Reads the manifest of a folder. The folder need not exist.
     *
     * @throws SpecException if it is not a folder, cannot be written, or has a manifest that names files outside it
     */
    public OutputFolder(Path root) {
        this.root = root.toAbsolutePath().normalize();
        refuseUnusable(this.root);
        var manifest = this.root.resolve(MANIFEST);
        this.last = Files.exists(manifest) ? Manifest.parse(new String(Disk.read(manifest), UTF_8)) : null;
        if (!made().stream().allMatch(OutputFolder::isInside)) {
            throw new SpecException(List.of(new Problem(
                    at(manifest), "It lists files outside its folder", "Delete this file and generate anew.")));
        }
    }

    private static void refuseUnusable(Path root) {
        var existing = root;
        // On Windows even the topmost folder, a drive, may be missing.
        for (var above = root.getParent();
                above != null && !Files.exists(existing, NOFOLLOW_LINKS);
                above = above.getParent()) {
            existing = above;
        }
        if (!Files.isDirectory(existing)) {
            throw new SpecException(List.of(new Problem(
                    at(existing),
                    existing.equals(root)
                            ? "The output folder is a file"
                            : "The output folder " + root + " cannot lie below a file",
                    "Name a folder.")));
        }
        if (!Files.isWritable(existing)) {
            throw new SpecException(List.of(new Problem(
                    at(existing),
                    "The output folder " + root + " cannot be written",
                    "Name another folder, or give yourself the right to write here.")));
        }
    }

    /** The files that the last run made: sorted paths below the folder. */
    public Collection<String> made() {
        return last == null ? List.of() : last.made().keySet();
    }

    /**
     * Why a run is necessary: which input changed since the last run, or which of its files was changed or removed.
     *
     * @param now what a run depends on now
     * @return the reason in words; empty if the folder is up to date
     */
    public Optional<String> reasonToRun(Fingerprint now) {
        if (last == null) {
            return Optional.of("nothing was generated here before");
        }
        return now.changeSince(last.from())
                .or(() -> last.made().entrySet().parallelStream()
                        .filter(made -> !isAsLeft(made.getKey(), made.getValue()))
                        .findFirst()
                        .map(made -> made.getKey() + " is not as it was generated"));
    }

    /**
     * Which inputs have another content than they had at the last run.
     *
     * @return the names of these parts; empty if there is no last run, or if other parts than contents differ
     */
    public Optional<Set<String>> changedParts(Fingerprint now) {
        return Optional.ofNullable(last).flatMap(manifest -> now.changedParts(manifest.from()));
    }

    /** What the last run noted for this one. */
    public Map<String, String> notes() {
        return last == null ? Map.of() : last.notes();
    }

    /**
     * All files of the last run, with some of them replaced.
     *
     * @param fresh the files that are made anew
     * @return empty if one of the others is not as it was left, or if the last run did not make one of the fresh files
     */
    public Optional<List<GeneratedFile>> with(Collection<GeneratedFile> fresh) {
        var made = last == null ? Manifest.NONE.made() : last.made();
        var all = new ArrayList<>(fresh);
        var paths = fresh.stream().map(GeneratedFile::path).collect(Collectors.toSet());
        for (var path : made.keySet()) {
            if (!paths.contains(path)) {
                var content = Files.isRegularFile(root.resolve(path)) ? Disk.read(root.resolve(path)) : new byte[0];
                if (!Hash.of(content).equals(made.get(path))) {
                    return Optional.empty();
                }
                all.add(new GeneratedFile(path, new String(content, UTF_8)));
            }
        }
        return made.keySet().containsAll(paths) ? Optional.of(all) : Optional.empty();
    }

    private boolean isAsLeft(String path, String hash) {
        var file = root.resolve(path);
        return Files.isRegularFile(file) && Hash.of(Disk.read(file)).equals(hash);
    }

    /**
     * Compares files with the content of the folder. Nothing is written yet.
     *
     * @param files all files that the folder will have
     * @param neighbours other source folders of the same compilation; a file with the same path there is a problem
     * @throws SpecException with all problems: paths that lead out of the folder, equal paths, files that others made
     */
    public Changes changes(Collection<GeneratedFile> files, Collection<Path> neighbours) {
        var problems = new ArrayList<Problem>();
        var contents = new TreeMap<String, byte[]>();
        for (var file : files) {
            if (!isInside(file.path())) {
                problems.add(new Problem(
                        at(root),
                        "The generated file \"" + file.path() + "\" would lie outside this folder",
                        "Give its method or group another name."));
            } else if (contents.put(file.path(), file.content().getBytes(UTF_8)) != null) {
                problems.add(new Problem(
                        at(root.resolve(file.path())),
                        "Two generated files have this path",
                        "Give one of their methods or types another name."));
            }
        }
        var remove = made().stream().filter(path -> !contents.containsKey(path)).toList();
        Stream.concat(contents.keySet().stream(), remove.stream())
                .map(this::obstacle)
                .flatMap(Optional::stream)
                .distinct()
                .forEach(problems::add);
        refuse(problems);

        var write = contents.entrySet().parallelStream()
                .filter(file -> !holds(root.resolve(file.getKey()), file.getValue()))
                .map(file -> file.getKey())
                .toList();
        write.stream()
                .filter(path -> !made().contains(path) && Files.exists(root.resolve(path), NOFOLLOW_LINKS))
                .map(path -> new Problem(
                        at(root.resolve(path)),
                        "It is in the way of a generated file, and jd-codegen did not make it",
                        "Move it away, or choose another output folder."))
                .forEach(problems::add);
        for (var neighbour : neighbours) {
            contents.keySet().stream()
                    .map(neighbour.toAbsolutePath().normalize()::resolve)
                    .filter(twin -> !twin.startsWith(root) && Files.exists(twin))
                    .map(twin -> new Problem(
                            at(twin),
                            "It is compiled together with the generated file of the same name in " + root,
                            "Delete it, or choose another package name."))
                    .forEach(problems::add);
        }
        refuse(problems);
        return new Changes(root, last == null ? Manifest.NONE : last, contents, write, remove);
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new SpecException(problems);
        }
    }

    /**
     * What makes it impossible to write a file: on the way to it something that is not a plain folder, or in its place
     * something that is not a plain file.
     */
    private Optional<Problem> obstacle(String path) {
        var file = root.resolve(path);
        var place = root;
        for (var name : Path.of(path)) {
            place = place.resolve(name);
            if (!Files.exists(place, NOFOLLOW_LINKS)) {
                break;
            }
            var isPlain = place.equals(file)
                    ? Files.isRegularFile(place, NOFOLLOW_LINKS)
                    : Files.isDirectory(place, NOFOLLOW_LINKS);
            if (!isPlain) {
                return Optional.of(new Problem(
                        at(place),
                        Files.isSymbolicLink(place)
                                ? "It is a symbolic link, which may lead out of the output folder"
                                : "It is in the way of a generated " + (place.equals(file) ? "file" : "folder"),
                        "Move it away, or choose another output folder."));
            }
        }
        return Optional.empty();
    }

    private static boolean holds(Path file, byte[] content) {
        return Files.exists(file) && Arrays.equals(Disk.read(file), content);
    }

    private static boolean isInside(String path) {
        return Stream.of(path.split("/", -1))
                .allMatch(name -> NAME.matcher(name).matches());
    }

    private static Location at(Path path) {
        return new Location(path.toString(), 0, 0, "");
    }
}
