package io.github.jdcodegen.spec.drift;

import io.github.jdcodegen.spec.model.Location;
import io.github.jdcodegen.spec.model.Problem;
import io.github.jdcodegen.spec.model.SpecException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One line of a recording.
 *
 * @param method the wire name of the method
 * @param at when it was recorded, or {@code null}
 * @param answer the whole answer as JSON, or {@code null}
 * @param report the findings of a decode report; empty if the line has none
 */
record Recording(
        String method, @Nullable String at, @Nullable String answer, List<Finding> report) {

    /**
     * A finding of a decode report.
     *
     * @param path where, in the answer
     * @param kind what
     */
    record Finding(String path, String kind) {}

    /**
     * Reads the lines of files, and of all files in folders.
     *
     * @return the number of lines that are none of a recording: the last line of a program that was killed, say
     * @throws SpecException if a place is not there
     */
    static int read(List<Path> places, Consumer<Recording> recordings) {
        var missing = places.stream()
                .filter(place -> !Files.exists(place))
                .map(place -> new Problem(
                        new Location(place.toString(), 0, 0, ""),
                        "There is no such file or folder",
                        "Give the files that CallRecorder wrote as -Djd.recordings=FILE."))
                .toList();
        if (!missing.isEmpty()) {
            throw new SpecException(missing);
        }
        return places.stream().mapToInt(place -> readAll(place, recordings)).sum();
    }

    private static int readAll(Path place, Consumer<Recording> recordings) {
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .mapToInt(file -> readOne(file, recordings))
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException("The recordings in " + place + " cannot be read: " + e, e);
        }
    }

    private static int readOne(Path file, Consumer<Recording> recordings) {
        var broken = 0;
        try (var lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                try {
                    var json = JsonMapper.shared().readTree(line);
                    if (json.path("method").isString()) {
                        recordings.accept(of(json));
                    } else if (!line.isBlank()) {
                        broken++;
                    }
                } catch (JacksonException e) {
                    broken++;
                }
            }
            return broken;
        } catch (IOException e) {
            throw new UncheckedIOException("The recording " + file + " cannot be read: " + e, e);
        }
    }

    private static Recording of(JsonNode json) {
        var answer = json.path("answer");
        return new Recording(
                json.path("method").stringValue(),
                json.path("at").stringValue(null),
                answer.isMissingNode() || answer.isNull()
                        ? null
                        : answer.isString() ? answer.stringValue() : answer.toString(),
                json.path("report")
                        .valueStream()
                        .map(each -> new Finding(
                                each.path("path").asString(""),
                                each.path("kind").asString("")))
                        .toList());
    }
}
