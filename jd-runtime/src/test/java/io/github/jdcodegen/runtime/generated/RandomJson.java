package io.github.jdcodegen.runtime.generated;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Random types, and random JSON that fits them more or less, in all the clothes that JD's answers come in. Every scalar is
 * unlike every other, so that each can be looked for.
 */
public final class RandomJson {
    private static final List<String> SCALARS =
            List.of("string", "int", "long", "decimal", "datetime", "date", "bytes", "enum:A,B", "json");
    private static final List<String> NAMES = List.of("a", "b", "c", "d", "e");

    private final Random random;
    /** The scalars that were made, each with the texts that may stand for it afterwards. */
    private final List<List<String>> leaves = new ArrayList<>();

    public RandomJson(long seed) {
        random = new Random(seed);
    }

    public List<List<String>> leaves() {
        return leaves;
    }

    /** A type as {@link Shape} understands it. */
    public String type(int depth) {
        int kind = random.nextInt(depth > 0 ? 8 : 3);
        if (kind < 3) {
            return "\"" + pick(SCALARS) + "\"";
        } else if (kind < 5) {
            return "[" + type(depth - 1) + "]";
        } else if (kind == 5) {
            return random.nextBoolean()
                    ? "{\"*\":" + type(depth - 1) + "}"
                    : "\"csv:" + pick(SCALARS.subList(0, 6)) + "\"";
        }
        return "{" + names().map(name -> "\"" + name + "\":" + type(depth - 1)).collect(Collectors.joining(",")) + "}";
    }

    /** JSON, three times out of four of about that type. */
    public String json(String type, int depth) {
        if (random.nextInt(4) == 0) {
            return anything(depth);
        }
        return dressed(bare(type, depth));
    }

    private String bare(String type, int depth) {
        if (type.startsWith("[")) {
            var element = type.substring(1, type.length() - 1);
            return array(random.nextInt(4), () -> json(element, depth - 1));
        } else if (type.startsWith("{\"*\":")) {
            var value = type.substring(5, type.length() - 1);
            return object(() -> json(value, depth - 1));
        } else if (type.startsWith("{")) {
            var fields = new ArrayList<String>();
            Shape.JSON.readTree(type).properties().forEach(field -> {
                if (random.nextInt(5) > 0) {
                    fields.add("\"" + field.getKey() + "\":"
                            + json(field.getValue().toString(), depth - 1));
                }
            });
            if (random.nextInt(4) == 0) {
                fields.add("\"unknown\":" + anything(depth - 1));
            }
            return "{" + String.join(",", fields) + "}";
        }
        return leaf();
    }

    private String dressed(String json) {
        return switch (random.nextInt(12)) {
            case 0 -> "{\"item\":" + json + "}";
            case 1 -> "[" + json + "]";
            case 2 -> Shape.JSON.writeValueAsString(json);
            case 3 -> "[{\"item\":" + json + "}," + leaf() + "]";
            case 4 -> "[" + json + "," + json + "]";
            default -> json;
        };
    }

    private String anything(int depth) {
        int kind = random.nextInt(depth > 0 ? 7 : 5);
        return switch (kind) {
            case 0 -> pick(List.of("null", "\"\"", "{}", "[]", "\"无\"", "true"));
            case 5 -> array(random.nextInt(4), () -> anything(depth - 1));
            case 6 -> object(() -> anything(depth - 1));
            default -> leaf();
        };
    }

    private String array(int size, java.util.function.Supplier<String> element) {
        return IntStream.range(0, size).mapToObj(i -> element.get()).collect(Collectors.joining(",", "[", "]"));
    }

    private String object(java.util.function.Supplier<String> value) {
        return names().map(name -> "\"" + name + "\":" + value.get()).collect(Collectors.joining(",", "{", "}"));
    }

    private java.util.stream.Stream<String> names() {
        return NAMES.stream().filter(name -> random.nextBoolean()).toList().stream();
    }

    private String leaf() {
        int id = leaves.size() + 10_000;
        var moment = Instant.parse("2024-01-01T00:00:00Z").plus(id, ChronoUnit.MINUTES);
        var day = LocalDate.of(1950, 1, 1).plusDays(id);
        return switch (random.nextInt(9)) {
            case 0 -> leaf("\"v" + id + "中\\\"v\"", "v" + id);
            case 1 -> leaf("\"v0" + id + "v\"", "v0" + id + "v"); // 8 characters of Base64
            case 2 -> number("9876" + id, "9876" + id);
            case 3 -> number("\"9876" + id + " \"", "9876" + id);
            case 4 -> number("98765432100" + id, "98765432100" + id);
            case 5 -> leaf(id + ".250", id + ".250");
            case 6 -> number("" + moment.toEpochMilli(), "" + moment.toEpochMilli());
            case 7 -> leaf("\"" + moment + "\"", moment.toString());
            default -> leaf("\"" + day + "\"", day.toString());
        };
    }

    private String number(String json, String digits) {
        return leaf(json, digits, Instant.ofEpochMilli(Long.parseLong(digits)).toString());
    }

    private String leaf(String json, String... afterwards) {
        leaves.add(List.of(afterwards));
        return json;
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
