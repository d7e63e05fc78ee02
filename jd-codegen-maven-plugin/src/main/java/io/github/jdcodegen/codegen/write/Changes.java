package io.github.jdcodegen.codegen.write;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** The differences between generated files and an output folder. They are written by {@link #make}. */
public final class Changes {
    private final Path root;
    private final Manifest last;
    private final SortedMap<String, byte[]> contents;
    private final List<String> write;
    private final List<String> remove;

    Changes(Path root, Manifest last, SortedMap<String, byte[]> contents, List<String> write, List<String> remove) {
        this.root = root;
        this.last = last;
        this.contents = contents;
        this.write = write;
        this.remove = remove;
    }

    /** The number of files that the folder will have. */
    public int files() {
        return contents.size();
    }

    /** The number of files that are new or have other content. */
    public int written() {
        return write.size();
    }

    /** The number of files that an earlier run made and this run does not make. */
    public int removed() {
        return remove.size();
    }

    /**
     * Writes and removes files. During this time the manifest lists the old and the new files and says that the run
     * did not finish. So the next run can repair what a crash leaves.
     *
     * @param from what the files were made from, for the manifest
     * @param notes what the next run may want to know, by the name of a part of {@code from}
     * @throws java.io.UncheckedIOException if the file system fails
     */
    public void make(Fingerprint from, SortedMap<String, String> notes) {
        var made = new TreeMap<String, String>();
        contents.forEach((path, content) -> made.put(path, Hash.of(content)));
        var finished = new Manifest(from, made, notes);
        if (write.isEmpty() && remove.isEmpty() && finished.equals(last)) {
            return;
        }
        var both = new TreeMap<>(last.made());
        both.putAll(made);
        Disk.createFolders(root);
        save(new Manifest(Fingerprint.UNFINISHED, both, Collections.emptySortedMap()));
        write.stream().map(path -> root.resolve(path).getParent()).distinct().forEach(Disk::createFolders);
        write.parallelStream()
                .forEach(path -> Disk.write(root.resolve(path), Objects.requireNonNull(contents.get(path))));
        remove.forEach(path -> Disk.remove(root.resolve(path), root));
        save(finished);
    }

    private void save(Manifest manifest) {
        Disk.replace(root.resolve(OutputFolder.MANIFEST), manifest.text());
    }
}
