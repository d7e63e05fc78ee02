package io.github.jdcodegen.codegen.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.jdcodegen.codegen.write.NewFiles;
import io.github.jdcodegen.spec.load.DescriptorLoader;
import io.github.jdcodegen.spec.load.DescriptorSource;
import io.github.jdcodegen.spec.model.Api;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Copies of descriptors of the catalogue, with what their groups share. */
record Copies(List<Api> apis, Path folder) {

    String write(Consumer<String> out) {
        var wanted = wanted();
        var there = wanted.keySet().stream()
                .filter(place -> Files.exists(folder.resolve(place)))
                .collect(Collectors.toCollection(TreeSet::new));
        var fresh = new TreeMap<>(wanted);
        fresh.keySet().removeAll(there);
        requireThatTheyFit(fresh);
        NewFiles.create(folder, fresh);
        fresh.keySet().forEach(place -> out.accept("copied " + place));
        there.forEach(place -> out.accept("left alone, it is there already: " + place));
        return fresh.size() + (fresh.size() == 1 ? " file" : " files") + " copied to " + folder
                + ". They replace those of the catalogue in jd.descriptors=" + DescriptorSource.CATALOGUE + ",FOLDER";
    }

    /** The descriptors by place, and the shared file of each group. */
    private SortedMap<String, byte[]> wanted() {
        Set<String> places = apis.stream()
                .map(api -> api.gateway() + "/" + api.group() + "/")
                .flatMap(group -> Stream.of(group + "_shared.yaml"))
                .collect(Collectors.toSet());
        apis.forEach(api -> places.add(api.gateway() + "/" + api.group() + "/" + api.method() + ".yaml"));
        var wanted = new TreeMap<String, byte[]>();
        for (var file : DescriptorSource.catalogue().files()) {
            if (places.contains(file.place())) {
                wanted.put(file.place(), content(file));
            }
        }
        return wanted;
    }

    /** The folder must stay one that can be loaded: an own shared file may lack a type that a copy needs. */
    private void requireThatTheyFit(Map<String, byte[]> fresh) {
        var texts = new TreeMap<String, String>();
        if (Files.isDirectory(folder)) {
            DescriptorSource.folder(folder).files().forEach(file -> texts.put(file.place(), text(content(file))));
        }
        fresh.forEach((place, content) -> texts.put(place, text(content)));
        DescriptorLoader.load(List.of(DescriptorSource.texts(texts)), List.of());
    }

    private static String text(byte[] content) {
        return new String(content, UTF_8);
    }

    private static byte[] content(DescriptorSource.File file) {
        try {
            return file.read();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file.name(), e);
        }
    }
}
