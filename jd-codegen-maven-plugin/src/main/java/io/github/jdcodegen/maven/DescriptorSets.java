package io.github.jdcodegen.maven;

import io.github.jdcodegen.spec.load.DescriptorLoader;
import io.github.jdcodegen.spec.load.DescriptorSource;
import io.github.jdcodegen.spec.model.ApiSet;
import io.github.jdcodegen.spec.model.Location;
import io.github.jdcodegen.spec.model.Problem;
import io.github.jdcodegen.spec.model.SpecException;
import io.github.jdcodegen.spec.report.KnownFindings;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what the parameters of a goal name. */
final class DescriptorSets {
    private DescriptorSets() {}

    /** The descriptors of a list of places, with the changes of overlays. */
    static ApiSet load(File basedir, List<String> descriptors, List<File> overlays) {
        return DescriptorLoader.load(sources(basedir, descriptors), paths(overlays));
    }

    static List<DescriptorSource> sources(File basedir, List<String> descriptors) {
        return descriptors.stream()
                .map(name -> DescriptorSource.named(basedir.toPath(), name))
                .toList();
    }

    static List<Path> paths(List<File> files) {
        return files.stream().map(File::toPath).toList();
    }

    /** The findings of that file; none without one. */
    static KnownFindings known(@Nullable File file) {
        return file == null ? KnownFindings.NONE : KnownFindings.read(file.toPath());
    }

    /**
     * From which level on findings fail the build; {@code null} for never.
     *
     * @throws SpecException if the word is none
     */
    static <E extends Enum<E>> @Nullable E failOn(String word, Class<E> type, Function<E, String> keyword) {
        return word.equals("never") ? null : word("jd.failOn", word, type, keyword);
    }

    private static <E extends Enum<E>> E word(
            String parameter, String word, Class<E> type, Function<E, String> keyword) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> keyword.apply(each).equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new SpecException(List.of(new Problem(
                        new Location(parameter, 0, 0, ""),
                        "\"" + word + "\" is none of its values",
                        "Write "
                                + Arrays.stream(type.getEnumConstants())
                                        .map(keyword)
                                        .collect(Collectors.joining(", "))
                                + ", or never."))));
    }
}
