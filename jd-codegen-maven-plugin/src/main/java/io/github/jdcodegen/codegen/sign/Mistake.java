package io.github.jdcodegen.codegen.sign;

import io.github.jdcodegen.runtime.sign.CanonicalText;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A known mistake: the program signs names or values that differ from those that it sends.
 *
 * @param cause what the other program does
 * @param parameters the parameters that it signs, in the order of the file
 */
record Mistake(String cause, Map<String, String> parameters) {

    /** A change of one value. */
    private interface Change {
        String apply(String value);
    }

    /** All known mistakes that change these parameters. */
    static List<Mistake> of(Map<String, String> parameters) {
        var mistakes = new ArrayList<Mistake>();
        all(mistakes, parameters, "the values are percent-encoded before they are signed", Mistake::encoded);
        all(
                mistakes,
                parameters,
                "the values are percent-encoded, with %20, before they are signed",
                value -> encoded(value).replace("+", "%20"));
        all(
                mistakes,
                parameters,
                "the + of the time zone has become a blank: it must be sent as %2B",
                value -> value.replace('+', ' '));
        for (var name : parameters.keySet()) {
            one(mistakes, parameters, name, " alone is percent-encoded before it is signed", Mistake::encoded);
            one(
                    mistakes,
                    parameters,
                    name,
                    " alone is percent-encoded, with %20, before it is signed",
                    value -> encoded(value).replace("+", "%20"));
            one(
                    mistakes,
                    parameters,
                    name,
                    " is signed with \\u escapes and \\/, as PHP's json_encode writes them, and sent without",
                    value -> unicodeEscaped(value).replace("/", "\\/"));
            one(
                    mistakes,
                    parameters,
                    name,
                    " is signed with \\u escapes, as json_encode or json.dumps writes them, and sent without",
                    Mistake::unicodeEscaped);
            one(
                    mistakes,
                    parameters,
                    name,
                    " is signed with \\/, as PHP's json_encode writes it",
                    value -> value.replace("/", "\\/"));
            one(mistakes, parameters, name, " is signed without the blanks between its members", JsonBlanks::removed);
            one(
                    mistakes,
                    parameters,
                    name,
                    " is signed with a blank after each : and , as Python's json.dumps writes it",
                    JsonBlanks::added);
            one(
                    mistakes,
                    parameters,
                    name,
                    " has HTML's &nbsp; or another HTML entity where the signed text has the character itself",
                    HtmlEntities::decoded);
            one(
                    mistakes,
                    parameters,
                    name,
                    " has a no-break space where the signed text has a blank",
                    value -> value.replace('\u00a0', ' '));
            one(mistakes, parameters, name, " is percent-encoded in the file, and signed decoded", Mistake::decoded);
            one(mistakes, parameters, name, " is signed without the blanks around it", String::strip);
        }
        renamed(mistakes, parameters, "360buy_param_json", "param_json");
        renamed(mistakes, parameters, "param_json", "360buy_param_json");
        return mistakes;
    }

    private static void all(List<Mistake> mistakes, Map<String, String> parameters, String cause, Change change) {
        var changed = new LinkedHashMap<>(parameters);
        changed.replaceAll((name, value) -> change.apply(value));
        add(mistakes, parameters, cause, changed);
    }

    private static void one(
            List<Mistake> mistakes, Map<String, String> parameters, String name, String cause, Change change) {
        var changed = new LinkedHashMap<>(parameters);
        changed.computeIfPresent(name, (same, value) -> change.apply(value));
        add(mistakes, parameters, name + cause, changed);
    }

    private static void renamed(List<Mistake> mistakes, Map<String, String> parameters, String from, String to) {
        if (parameters.containsKey(from)) {
            var changed = new LinkedHashMap<String, String>();
            parameters.forEach((name, value) -> changed.put(name.equals(from) ? to : name, value));
            add(mistakes, parameters, "the business JSON is called " + to, changed);
        }
    }

    private static void add(
            List<Mistake> mistakes, Map<String, String> parameters, String cause, Map<String, String> changed) {
        if (!changed.equals(parameters)) {
            mistakes.add(new Mistake(cause, changed));
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return value;
        }
    }

    private static String unicodeEscaped(String value) {
        return value.chars()
                .mapToObj(unit -> unit < 0x80 ? String.valueOf((char) unit) : String.format("\\u%04x", unit))
                .collect(Collectors.joining());
    }

    /** The parameters that JD signs: all except the signature and blank ones. */
    static Map<String, String> signed(Map<String, String> parameters) {
        var signed = new LinkedHashMap<>(parameters);
        signed.remove("sign");
        signed.values().removeIf(CanonicalText::isBlank);
        return signed;
    }
}
