package io.github.jdcodegen.codegen;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.jdcodegen.spec.load.DescriptorLoader;
import io.github.jdcodegen.spec.load.DescriptorSource;
import io.github.jdcodegen.spec.model.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The sources of descriptors of a run, and what their files are called in its fingerprint.
 *
 * @param all the sources, the one that counts most last
 */
record Sources(List<DescriptorSource> all) {

    static Sources of(GenerationSettings settings) {
        return new Sources(settings.descriptors().stream()
                .map(name -> DescriptorSource.named(settings.base(), name))
                .toList());
    }

    /** What the parts of the fingerprint from one source begin with. */
    String kind(int source) {
        return "descriptor" + (all.size() == 1 ? "" : " " + (source + 1));
    }

    /** The names of the parts by the names that problems give the files. */
    Map<String, String> partsByFile() {
        var parts = new HashMap<String, String>();
        for (int i = 0; i < all.size(); i++) {
            for (var file : all.get(i).files()) {
                parts.put(file.name(), part(i, file));
            }
        }
        return parts;
    }

    private String part(int source, DescriptorSource.File file) {
        return kind(source) + " " + file.place();
    }

    /** The same sources with only those methods, the gateway profiles, and all that methods of those groups share. */
    Sources only(Set<String> parts, Set<String> groups) {
        var some = new ArrayList<DescriptorSource>();
        for (int i = 0; i < all.size(); i++) {
            var source = i;
            some.add(new Some(
                    all.get(i).unusable(),
                    all.get(i).files().stream()
                            .filter(file -> DescriptorLoader.isMethod(file.place())
                                    ? parts.contains(part(source, file))
                                    : isProfile(file) || names(file, groups))
                            .toList()));
        }
        return new Sources(some);
    }

    private static boolean isProfile(DescriptorSource.File file) {
        return file.place().startsWith("gateways/");
    }

    /** Whether a file can be of one of these groups: it holds the name, or an escape, which can hide one. */
    private static boolean names(DescriptorSource.File file, Set<String> groups) {
        try {
            var text = new String(file.read(), UTF_8);
            return text.indexOf('\\') >= 0 || groups.stream().anyMatch(text::contains);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file.name(), e);
        }
    }

    private record Some(Optional<Problem> unusable, List<File> files) implements DescriptorSource {}
}
