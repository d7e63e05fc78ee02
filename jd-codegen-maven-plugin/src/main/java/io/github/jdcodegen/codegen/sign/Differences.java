package io.github.jdcodegen.codegen.sign;

import io.github.jdcodegen.runtime.sign.CanonicalText;
import io.github.jdcodegen.runtime.sign.Signer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the mistake of another program. It makes each known mistake itself and compares the signature: first each
 * mistake alone, then two together, also with some parameters left out.
 */
record Differences(Map<String, String> parameters, Signer signer, String secret) {
    private static final List<String> COMMON = List.of(
            "the secret is not that of this app key",
            "the parameters are not those that were sent: time stamp, version, and a business JSON that differs in a"
                    + " single blank or in the order of its members make another signature",
            "a parameter was sent but not signed, or signed but not sent: format and sign_method are signed if they are"
                    + " sent, sign never is",
            "the business JSON went under another name: 360buy_param_json, or param_json at the old router",
            "the other program signs text that is not in UTF-8, or is percent-encoded already");

    /** The most parameters that are left out together. More than this is unlikely to be one mistake. */
    private static final int MOST_LEFT_OUT = 4;

    private static final int MOST_LEFT_OUT_BESIDE_ANOTHER = 2;

    /** With more parameters than this, only one at a time is left out, so that the search stays short. */
    private static final int MANY_PARAMETERS = 20;

    /**
     * The cause of the difference, or a list of common causes if none was found; and what is wrong with the
     * parameters.
     */
    String explain(String sign, String expected) {
        var cause = sign.equalsIgnoreCase(expected)
                ? "Only upper and lower case differ: JD wants upper case"
                : cause(expected)
                        .map(found -> "The expected one comes about where " + found)
                        .orElse("What commonly causes it:\n- " + String.join("\n- ", COMMON));
        var oddities = Oddities.of(parameters, secret);
        return oddities.isEmpty() ? cause : cause + "\nThe parameters themselves:\n- " + String.join("\n- ", oddities);
    }

    private Optional<String> cause(String expected) {
        var right = Hashing.right(signer, secret);
        var wrong = Hashing.wrong(signer, secret);
        var mistakes = Mistake.of(parameters);
        var signed = Mistake.signed(parameters);
        return Stream.of(
                        tries(wrong, signed, "", 0),
                        mistakes.stream().flatMap(mistake -> tries(List.of(right), mistake, 0)),
                        tries(List.of(right), everything(), "blank parameters are signed", 0),
                        tries(List.of(right), signed, "", MOST_LEFT_OUT),
                        tries(wrong, signed, "", MOST_LEFT_OUT_BESIDE_ANOTHER),
                        mistakes.stream().flatMap(mistake -> tries(wrong, mistake, 0)),
                        mistakes.stream()
                                .flatMap(mistake -> tries(List.of(right), mistake, MOST_LEFT_OUT_BESIDE_ANOTHER)))
                .flatMap(tries -> tries)
                .filter(attempt -> attempt.gives(expected))
                .map(Attempt::cause)
                .findFirst();
    }

    /** One mistake, or several together, that is tried. */
    private record Attempt(List<String> causes, Hashing hashing, Map<String, String> signed) {
        boolean gives(String expected) {
            return hashing.sign().apply(signed).equalsIgnoreCase(expected);
        }

        String cause() {
            return String.join(", and ", causes);
        }
    }

    private Stream<Attempt> tries(List<Hashing> ways, Mistake mistake, int mostLeftOut) {
        return tries(ways, Mistake.signed(mistake.parameters()), mistake.cause(), mostLeftOut);
    }

    /** Each way of hashing, with up to {@code mostLeftOut} parameters left out. Fewer parameters come first. */
    private static Stream<Attempt> tries(
            List<Hashing> ways, Map<String, String> signed, String cause, int mostLeftOut) {
        int most = signed.size() > MANY_PARAMETERS ? Math.min(1, mostLeftOut) : mostLeftOut;
        var names = List.copyOf(signed.keySet());
        return Stream.iterate(0, size -> size <= most, size -> size + 1)
                .flatMap(size -> subsets(names, 0, size))
                .flatMap(left -> ways.stream().map(way -> {
                    var causes = new ArrayList<>(List.of(cause, way.cause(), notSigned(left)));
                    causes.removeIf(String::isEmpty);
                    var fewer = new LinkedHashMap<>(signed);
                    fewer.keySet().removeAll(left);
                    return new Attempt(causes, way, fewer);
                }))
                .filter(attempt -> !attempt.causes().isEmpty());
    }

    private static String notSigned(List<String> names) {
        return switch (names.size()) {
            case 0 -> "";
            case 1 -> names.get(0) + " is not signed";
            default ->
                String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.get(names.size() - 1)
                        + " are not signed";
        };
    }

    /** All subsets of that size, of the names from a position on. */
    private static Stream<List<String>> subsets(List<String> names, int from, int size) {
        if (size == 0) {
            return Stream.of(List.of());
        }
        return Stream.iterate(from, i -> i <= names.size() - size, i -> i + 1)
                .flatMap(i -> subsets(names, i + 1, size - 1).map(rest -> {
                    var subset = new ArrayList<String>();
                    subset.add(names.get(i));
                    subset.addAll(rest);
                    return List.copyOf(subset);
                }));
    }

    private Map<String, String> everything() {
        var all = new LinkedHashMap<>(parameters);
        all.remove("sign");
        return all.values().stream().anyMatch(CanonicalText::isBlank) ? all : Map.of();
    }
}
