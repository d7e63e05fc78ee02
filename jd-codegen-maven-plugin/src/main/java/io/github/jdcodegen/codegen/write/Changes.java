package io.github.jdcodegen.codegen.write;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** Files that were compared with an output folder and can be written. */
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

    /** How many files there are to be. */
    public int files() {
        return contents.size();
    }

    /** How many of them are new or have other bytes. */
    public int written() {
        return write.size();
    }

    /** How many that were made before are no longer made. */
    public int removed() {
        return remove.size();
    }

    /**
     * Writes and removes. Meanwhile the manifest owns the old and the new files and says that the run did not finish:
     * whatever a crash leaves, the next run mends.
     *
     * @param from what the files were made from
     * @throws java.io.UncheckedIOException if the file system fails
     */
    public void make(Fingerprint from) {
        var made = new TreeMap<String, String>();
        contents.forEach((path, content) -> made.put(path, Hash.of(content)));
        var finished = new Manifest(from, made);
        if (write.isEmpty() && remove.isEmpty() && finished.equals(last)) {
            return;
        }
        var both = new TreeMap<>(last.made());
        both.putAll(made);
        Disk.createFolders(root);
        save(new Manifest(Fingerprint.UNFINISHED, both));
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
