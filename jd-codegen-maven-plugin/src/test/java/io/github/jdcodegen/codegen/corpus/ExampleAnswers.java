package io.github.jdcodegen.codegen.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Finds whole answers of methods: the examples in documents, and what was seen on the wire. */
final class ExampleAnswers {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private ExampleAnswers() {}

    /**
     * An answer.
     *
     * @param file where it stands
     * @param method the wire name of its method, with {@code _} for dots
     * @param json the whole answer
     */
    record ExampleAnswer(Path file, String method, String json) {}

    /** The example answers of the documents in a folder. */
    static List<ExampleAnswer> inDocuments(Path folder) {
        return files(folder).stream()
                .map(ExampleAnswers::inDocument)
                .filter(answer -> !answer.json().isBlank())
                .toList();
    }

    private static ExampleAnswer inDocument(Path file) {
        var document = JSON.readTree(file);
        var isJos = document.has("josCmsApi");
        var method = document.at(isJos ? "/josCmsApi/apiName" : "/data/apiInfoDTO/apiName");
        var json = document.at(isJos ? "/jsonExample" : "/data/apiResponseExampleDTO/jsonResponseExample");
        return new ExampleAnswer(file, method.asString("").replace('.', '_'), json.asString(""));
    }

    /** The answers in a folder, each in a file of its own. */
    static List<ExampleAnswer> onTheWire(Path folder) {
        return files(folder).stream().map(ExampleAnswers::onWire).toList();
    }

    private static ExampleAnswer onWire(Path file) {
        var answer = JSON.readTree(file);
        var envelope = answer.propertyNames().iterator().next();
        return new ExampleAnswer(file, envelope.replaceFirst("_respon[cs]e$", ""), answer.toString());
    }

    static List<Path> files(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
