package io.github.jdcodegen.spec.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Paths inside a document, such as {@code request.fields["#promo_id"].type} or {@code examples[0].request}. */
public final class JsonPath {
    private static final Pattern STEP = Pattern.compile(
            "\\.?(?<plain>[^.\\[\\]\"\\s]+)|\\[(?<quoted>\"(?:[^\"\\\\]|\\\\.)*\")]|\\[(?<index>[0-9]{1,4})]");

    private JsonPath() {}

    /** The path of the value of a key. */
    public static String key(String parent, String key) {
        if (!isPlain(key)) {
            return parent + "[" + YamlScalars.doubleQuoted(key) + "]";
        }
        return parent.isEmpty() ? key : parent + "." + key;
    }

    private static boolean isPlain(String key) {
        for (var i = 0; i < key.length(); i++) {
            var c = key.charAt(i);
            var letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
            if (!letter && (i == 0 || !(c >= '0' && c <= '9' || c == '-'))) {
                return false;
            }
        }
        return !key.isEmpty();
    }

    /** The path of an item of a list. */
    public static String item(String parent, int index) {
        return parent + "[" + index + "]";
    }

    /** The steps of a path; empty if the text is no path. */
    public static Optional<List<Step>> parse(String path) {
        var steps = new ArrayList<Step>();
        var matcher = STEP.matcher(path);
        var end = 0;
        while (end < path.length()) {
            if (!matcher.find(end) || matcher.start() != end) {
                return Optional.empty();
            }
            var index = matcher.group("index");
            var plain = matcher.group("plain");
            if (index != null) {
                steps.add(new Step.Item(Integer.parseInt(index)));
            } else {
                var key = plain == null ? unquote(matcher.group("quoted")) : Optional.of(plain);
                if (key.isEmpty()) {
                    return Optional.empty();
                }
                steps.add(new Step.Key(key.get()));
            }
            end = matcher.end();
        }
        return steps.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(steps));
    }

    private static Optional<String> unquote(String quoted) {
        try {
            return Optional.of((String) new Load(LoadSettings.builder().build()).loadFromString(quoted));
        } catch (YamlEngineException e) {
            return Optional.empty();
        }
    }

    /** One step of a path. */
    public sealed interface Step {
        /** To the value of a key. */
        record Key(String name) implements Step {}

        /** To an item of a list, from 0. */
        record Item(int index) implements Step {}
    }
}
