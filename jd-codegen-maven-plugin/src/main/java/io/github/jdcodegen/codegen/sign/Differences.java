package io.github.jdcodegen.codegen.sign;

import io.github.jdcodegen.runtime.sign.CanonicalText;
import io.github.jdcodegen.runtime.sign.Signer;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds out what another program did otherwise, by doing each known mistake itself. */
record Differences(Map<String, String> parameters, Signer signer, String secret) {
    private static final List<String> COMMON = List.of(
            "the secret is not that of this app key",
            "the parameters are not those that were sent: time stamp, version, and a business JSON that differs in a"
                    + " single blank or in the order of its members make another signature",
            "a parameter was sent but not signed, or signed but not sent: format and sign_method are signed if they are"
                    + " sent, sign never is",
            "the business JSON went under another name: 360buy_param_json, or param_json at the old router",
            "the other program signs text that is not in UTF-8, or is percent-encoded already");

    private record Guess(String cause, String sign) {}

    /** What causes the difference, or what commonly does. */
    String explain(String sign, String expected) {
        if (sign.equalsIgnoreCase(expected)) {
            return "Only upper and lower case differ: JD wants upper case";
        }
        return guesses()
                .filter(guess -> guess.sign().equalsIgnoreCase(expected))
                .findFirst()
                .map(guess -> "The expected one comes about where " + guess.cause())
                .orElse("What commonly causes it:\n- " + String.join("\n- ", COMMON));
    }

    private Stream<Guess> guesses() {
        var guesses = new ArrayList<Guess>();
        var canonical = CanonicalText.of(parameters);
        for (var other : List.of(Signer.md5(), Signer.hmacMd5(), Signer.hmacSha256())) {
            guesses.add(new Guess("the signing method is " + other.signMethod(), other.sign(canonical, secret)));
        }
        guesses.add(guess("the secret has blanks around it that do not belong to it", canonical, secret.strip()));
        guesses.add(
                guess("the HMAC is over the secret too: it belongs into the key alone", secret + canonical + secret));
        guesses.add(new Guess("the secret stands before the text but not after it", md5(secret + canonical)));
        guesses.add(new Guess("the secret stands after the text but not before it", md5(canonical + secret)));
        guesses.add(new Guess("there is no secret in it", md5(canonical)));
        guesses.add(guess("the values are percent-encoded before they are signed", joined(sorted(), this::encoded)));
        guesses.add(guess(
                "the + of the time zone has become a blank: it must be sent as %2B",
                joined(sorted(), value -> value.replace('+', ' '))));
        guesses.add(guess("the parameters are not sorted", joined(asInTheFile(), value -> value)));
        guesses.add(guess("the parameters are sorted without regard to case", joined(caseBlind(), value -> value)));
        guesses.add(guess(
                "names and values are separated by = and &",
                sorted().entrySet().stream().map(Object::toString).collect(Collectors.joining("&"))));
        guesses.add(new Guess(
                "the text is in GBK, not in UTF-8",
                md5((secret + canonical + secret).getBytes(Charset.forName("GBK")))));
        guesses.add(guess("blank parameters are signed", joined(everything(), value -> value)));
        guesses.add(guess("the business JSON is called param_json", renamed("360buy_param_json", "param_json")));
        guesses.add(guess("the business JSON is called 360buy_param_json", renamed("param_json", "360buy_param_json")));
        parameters.keySet().forEach(name -> guesses.add(guess(name + " is not signed", without(name))));
        return guesses.stream().filter(guess -> !guess.sign().equals(signer.sign(canonical, secret)));
    }

    private Guess guess(String cause, String canonical) {
        return guess(cause, canonical, secret);
    }

    private Guess guess(String cause, String canonical, String secret) {
        return new Guess(cause, secret.isEmpty() ? "" : signer.sign(canonical, secret));
    }

    private Map<String, String> everything() {
        var all = new TreeMap<>(parameters);
        all.remove("sign");
        return all;
    }

    private Map<String, String> sorted() {
        var sorted = everything();
        sorted.values().removeIf(CanonicalText::isBlank);
        return sorted;
    }

    private Map<String, String> asInTheFile() {
        var signed = new LinkedHashMap<>(parameters);
        signed.keySet().retainAll(sorted().keySet());
        return signed;
    }

    private Map<String, String> caseBlind() {
        var sorted = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        sorted.putAll(sorted());
        return sorted;
    }

    private String without(String name) {
        var fewer = new TreeMap<>(parameters);
        fewer.remove(name);
        return CanonicalText.of(fewer);
    }

    private String renamed(String from, String to) {
        var renamed = new TreeMap<>(parameters);
        var value = renamed.remove(from);
        if (value != null) {
            renamed.put(to, value);
        }
        return CanonicalText.of(renamed);
    }

    private static String joined(Map<String, String> parameters, UnaryOperator<String> change) {
        return parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + change.apply(parameter.getValue()))
                .collect(Collectors.joining());
    }

    private String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String md5(String text) {
        return md5(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String md5(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
