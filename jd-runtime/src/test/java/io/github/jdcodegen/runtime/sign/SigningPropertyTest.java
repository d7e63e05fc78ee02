package io.github.jdcodegen.runtime.sign;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SigningPropertyTest {
    private static final Pattern HEX = Pattern.compile("[0-9A-F]{32}([0-9A-F]{32})?");

    @Provide
    Arbitrary<Map<String, String>> parameters() {
        var names = Arbitraries.of("method", "app_key", "v", "_x", "Zeta", "360buy_param_json", "timestamp", "参数");
        var values = Arbitraries.strings()
                .withChars("ab 中\t@&=+%{}\"'")
                .withCharRange('0', '9')
                .ofMaxLength(12);
        return Arbitraries.maps(names, values).ofMaxSize(8);
    }

    @Provide
    Arbitrary<Signer> signers() {
        return Arbitraries.of(Signer.md5(), Signer.hmacMd5(), Signer.hmacSha256());
    }

    @Property
    void holdsEveryParameterThatIsNotBlankAndNothingElse(@ForAll("parameters") Map<String, String> parameters) {
        var expected = parameters.entrySet().stream()
                .filter(parameter -> !parameter.getValue().chars().allMatch(Character::isWhitespace))
                .sorted(Map.Entry.comparingByKey())
                .map(parameter -> parameter.getKey() + parameter.getValue())
                .collect(Collectors.joining());
        assertThat(CanonicalText.of(parameters)).isEqualTo(expected);
    }

    @Property
    void doesNotDependOnTheOrderOfParameters(
            @ForAll("parameters") Map<String, String> parameters, @ForAll Random random) {
        var entries = new ArrayList<>(parameters.entrySet());
        Collections.shuffle(entries, random);
        var shuffled = new LinkedHashMap<String, String>();
        entries.forEach(entry -> shuffled.put(entry.getKey(), entry.getValue()));
        assertThat(CanonicalText.of(shuffled)).isEqualTo(CanonicalText.of(parameters));
    }

    @Property
    void leavesOutTheSignatureAndOther(@ForAll("parameters") Map<String, String> parameters, @ForAll String anything) {
        var more = new HashMap<>(parameters);
        more.put("sign", anything);
        more.put("other", anything);
        assertThat(CanonicalText.of(more)).isEqualTo(CanonicalText.of(parameters));
    }

    @Property
    void isUpperCaseHexAndChangesWithTheTextAndTheSecret(
            @ForAll("signers") Signer signer, @ForAll("texts") String text, @ForAll("texts") String secret) {
        var sign = signer.sign(text, secret);
        assertThat(sign).matches(HEX);
        assertThat(signer.sign(text + "x", secret)).isNotEqualTo(sign);
        assertThat(signer.sign(text, secret + "x")).isNotEqualTo(sign);
    }

    @Provide
    Arbitrary<String> texts() {
        return Combinators.combine(
                        Arbitraries.strings().ascii().ofMinLength(1).ofMaxLength(20), Arbitraries.of("", "中文", "😀"))
                .as((ascii, more) -> ascii + more)
                .filter(text -> new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).equals(text));
    }
}
