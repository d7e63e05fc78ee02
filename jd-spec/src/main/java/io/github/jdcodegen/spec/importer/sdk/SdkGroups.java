package io.github.jdcodegen.spec.importer.sdk;

import io.github.jdcodegen.spec.model.Names;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;

/** Names groups by the code that JD's SDK files their request classes under. */
final class SdkGroups {
    private static final Properties NAMES = load();

    private SdkGroups() {}

    /**
     * The group of a request class: a name of ours where the code is known, else a legal name made of the code alone.
     *
     * @param requestClass its internal name
     */
    static String of(String requestClass) {
        var folder = requestClass.lastIndexOf('/') < 0 ? "" : requestClass.substring(0, requestClass.lastIndexOf('/'));
        var code = folder.substring(folder.lastIndexOf('/') + 1);
        if (code.equals("request")) {
            return "other";
        }
        var known = NAMES.getProperty(code);
        return known == null ? legal(code) : known;
    }

    private static String legal(String code) {
        var plain = new StringBuilder();
        code.toLowerCase(Locale.ROOT)
                .chars()
                .filter(letter -> letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9' || letter == '_')
                .limit(60)
                .forEach(letter -> plain.append((char) letter));
        var name = plain.toString();
        if (Names.isLegalGroup(name)) {
            return name;
        }
        return Names.isLegalGroup("group" + name) ? "group" + name : "other";
    }

    private static Properties load() {
        var names = new Properties();
        try (var in = SdkGroups.class.getResourceAsStream("groups.properties");
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            names.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }
}
