package io.github.jdcodegen.spec.load;

import io.github.jdcodegen.spec.model.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Descriptors in memory, by place. */
record TextSource(Map<String, String> texts) implements DescriptorSource {

    @Override
    public Optional<Problem> unusable() {
        return Optional.empty();
    }

    @Override
    public List<File> files() {
        return new TreeMap<>(texts)
                .entrySet().stream()
                        .<File>map(text -> new FileInMemory(
                                text.getKey(), text.getKey(), text.getValue().getBytes(StandardCharsets.UTF_8)))
                        .toList();
    }
}
