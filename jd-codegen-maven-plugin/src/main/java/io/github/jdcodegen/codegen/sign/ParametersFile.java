package io.github.jdcodegen.codegen.sign;

import io.github.jdcodegen.spec.model.Location;
import io.github.jdcodegen.spec.model.Problem;
import io.github.jdcodegen.spec.model.SpecException;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Reads the parameters of a request from a file: a JSON object of texts. */
final class ParametersFile {
    private static final String SHAPE = "It must hold one JSON object of the parameters as they are sent, such as"
            + " {\"method\": \"jingdong.sku.get\", \"360buy_param_json\": \"{\\\"skuId\\\":1}\"}";

    private final Path file;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, String> parameters = new LinkedHashMap<>();

    private ParametersFile(Path file) {
        this.file = file;
    }

    /**
     * The parameters, in the order of the file.
     *
     * @throws SpecException with every problem of the file
     */
    static Map<String, String> read(Path file) {
        var reader = new ParametersFile(file);
        reader.parse(reader.text());
        if (!reader.problems.isEmpty()) {
            throw new SpecException(reader.problems);
        }
        return reader.parameters;
    }

    private String text() {
        try {
            var text = Files.readString(file);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (NoSuchFileException e) {
            throw unusable("There is no such file", "Give the file with the parameters as -Djd.request=FILE");
        } catch (MalformedInputException e) {
            throw unusable("The file is not in UTF-8", "Save it in UTF-8");
        } catch (IOException e) {
            throw unusable("The file cannot be read", "Give a readable file as -Djd.request=FILE");
        }
    }

    private SpecException unusable(String message, String hint) {
        return new SpecException(List.of(new Problem(new Location(file.toString(), 0, 0, ""), message, hint)));
    }

    private void parse(String text) {
        try (var parser = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                problem(parser.currentTokenLocation(), "", "This is no JSON object", SHAPE);
                return;
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                var name = parser.currentName();
                var place = parser.currentTokenLocation();
                var value = value(parser, name);
                if (value != null && parameters.put(name, value) != null) {
                    problem(place, name, "The parameter is there twice", "Take one away");
                }
            }
            if (parser.nextToken() != null) {
                problem(parser.currentTokenLocation(), "", "Something follows the JSON object", SHAPE);
            }
        } catch (JacksonException e) {
            problem(e.getLocation(), "", "This is no JSON: " + e.getOriginalMessage(), SHAPE);
        }
    }

    private @Nullable String value(JsonParser parser, String name) {
        var token = parser.nextToken();
        if (token.isStructStart()) {
            problem(
                    parser.currentTokenLocation(),
                    name,
                    "The parameter is " + (token == JsonToken.START_OBJECT ? "an object" : "a list") + ", not a text",
                    "Put its exact text in quotes, as it is sent: a blank more or less makes another signature");
            parser.skipChildren();
            return null;
        }
        return token == JsonToken.VALUE_NULL ? null : parser.getString();
    }

    private void problem(TokenStreamLocation place, String path, String message, String hint) {
        problems.add(new Problem(
                new Location(file.toString(), place.getLineNr(), place.getColumnNr(), path), message, hint));
    }
}
