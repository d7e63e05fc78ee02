package io.github.jdcodegen.spec.importer.normalise;

import io.github.jdcodegen.spec.model.Scalar;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A type as the documentation spells it.
 *
 * @param kind what it is, without its arrays
 * @param scalar the scalar, for {@link Kind#SCALAR}; a number is {@link Scalar#DECIMAL} unless evidence says more
 * @param number whether it is a number without a width
 * @param name the class, for {@link Kind#CLASS}; of a list or map the class of its elements or values; else
 *     {@code null}
 * @param array whether it ends in {@code []}
 * @param odd whether it is spelled in an odd way
 */
public record SpelledType(
        Kind kind,
        @Nullable Scalar scalar,
        boolean number,
        @Nullable String name,
        boolean array,
        boolean odd) {

    /** The kinds of types. */
    public enum Kind {
        NONE,
        SCALAR,
        LIST,
        MAP,
        CLASS
    }

    private static final Set<String> LISTS =
            Words.set("list set collection arrays array arraylist linkedlist hashset linkedhashset treeset "
                    + "sortedset iterable vector");
    private static final Set<String> MAPS =
            Words.set("map hashmap linkedhashmap treemap sortedmap concurrenthashmap hashtable");
    private static final Map<String, Scalar> SCALARS = Map.ofEntries(
            Map.entry("string", Scalar.STRING),
            Map.entry("char", Scalar.STRING),
            Map.entry("character", Scalar.STRING),
            Map.entry("text", Scalar.STRING),
            Map.entry("boolean", Scalar.BOOLEAN),
            Map.entry("bool", Scalar.BOOLEAN),
            // Documents that say int mean any whole number, and a long can hold it.
            Map.entry("int", Scalar.LONG),
            Map.entry("integer", Scalar.LONG),
            Map.entry("short", Scalar.LONG),
            Map.entry("byte", Scalar.LONG),
            Map.entry("long", Scalar.LONG),
            Map.entry("biginteger", Scalar.DECIMAL),
            Map.entry("bigdecimal", Scalar.DECIMAL),
            Map.entry("double", Scalar.DECIMAL),
            Map.entry("float", Scalar.DECIMAL),
            Map.entry("decimal", Scalar.DECIMAL),
            Map.entry("number", Scalar.DECIMAL),
            Map.entry("date", Scalar.DATETIME),
            Map.entry("datetime", Scalar.DATETIME),
            Map.entry("timestamp", Scalar.DATETIME),
            Map.entry("object", Scalar.JSON));
    private static final Set<String> CANONICAL = Words.set("String Number Boolean Date byte long");
    private static final Pattern GENERIC = Pattern.compile("([^<>]*)<(.*)>");
    private static final Pattern CLASS_NAME =
            Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*(\\.[\\p{L}_$][\\p{L}\\p{N}_$]*)*");

    /** Reads a type. */
    public static SpelledType of(@Nullable String raw) {
        if (raw == null || raw.isBlank()) {
            return new SpelledType(Kind.NONE, null, false, null, false, false);
        }
        var text = raw.strip();
        var array = false;
        while (text.endsWith("[]")) {
            array = true;
            text = text.substring(0, text.length() - 2).strip();
        }
        var generic = GENERIC.matcher(text);
        if (generic.matches()) {
            return of(generic.group(1), array, true, argument(generic.group(2)));
        }
        return of(text, array, !text.equals(raw.replace("[]", "")), null);
    }

    private static SpelledType of(String spelled, boolean array, boolean odd, @Nullable String argument) {
        // "Field List" is the text of the site for a list that it cut off.
        var text = spelled.strip().replaceFirst("^Field\\s+", "");
        var simple = text.substring(text.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        var standard = !text.contains(".") || text.startsWith("java.");
        var strange = odd || !text.equals(spelled);
        if (standard && array && simple.equals("byte")) {
            return new SpelledType(Kind.SCALAR, Scalar.BYTES, false, null, false, strange);
        }
        if (standard && LISTS.contains(simple)) {
            return new SpelledType(Kind.LIST, null, false, argument, array, strange || !text.startsWith("java."));
        }
        if (standard && MAPS.contains(simple)) {
            return new SpelledType(Kind.MAP, null, false, argument, array, strange || !text.startsWith("java."));
        }
        var scalar = standard ? SCALARS.get(simple) : null;
        if (scalar != null) {
            return new SpelledType(
                    Kind.SCALAR, scalar, simple.equals("number"), null, array, strange || !CANONICAL.contains(text));
        }
        if (CLASS_NAME.matcher(text).matches()) {
            return new SpelledType(Kind.CLASS, null, false, text, array, strange || !text.contains("."));
        }
        return new SpelledType(Kind.NONE, null, false, null, array, true);
    }

    /** The last argument: the element of a list, the value of a map. */
    private static String argument(String arguments) {
        var text = arguments.strip();
        return text.substring(text.lastIndexOf(',') + 1).strip();
    }

    /** Tells whether the spelling itself says that values are lists. */
    public boolean isList() {
        return kind == Kind.LIST || array;
    }

    /** The same without its arrays. */
    public SpelledType element() {
        return new SpelledType(kind, scalar, number, name, false, odd);
    }
}
