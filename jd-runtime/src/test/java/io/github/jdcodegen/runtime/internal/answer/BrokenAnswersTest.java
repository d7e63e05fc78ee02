package io.github.jdcodegen.runtime.internal.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jdcodegen.runtime.generated.RandomJson;
import io.github.jdcodegen.runtime.generated.Shape;
import io.github.jdcodegen.runtime.wire.EnvelopeRules;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import tools.jackson.core.JacksonException;

/** Whatever becomes of the bytes of an answer on their way: it is read, or it fails as no JSON, and in no other way. */
class BrokenAnswersTest {
    private static final EnvelopeRules RULES = new EnvelopeRules(
            List.of("{method}_responce"),
            List.of("{verb}Result"),
            List.of("error_response"),
            "code",
            List.of("0"),
            List.of());

    @Property
    void areReadOrFailAsNoJson(@ForAll long seed) {
        var made = new RandomJson(seed);
        var type = made.type(3);
        var json = "{\"a_b_responce\":{\"code\":\"0\",\"bResult\":" + made.json(type, 3) + "},\"x\":"
                + made.json(type, 1) + "}";
        var bytes = broken(json.getBytes(StandardCharsets.UTF_8), new Random(seed));
        var reader = new AnswerReader<>("a.b", RULES, null, List.of("a.b"), Shape.of(Shape.JSON.readTree(type)));
        try {
            assertThat(reader.read(bytes)).isNotNull();
        } catch (JacksonException e) {
            assertThat(e.getLocation()).isNotNull();
        }
    }

    private static byte[] broken(byte[] bytes, Random random) {
        var broken = random.nextInt(3) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
        for (int i = random.nextInt(4); i > 0 && broken.length > 0; i--) {
            int at = random.nextInt(broken.length);
            broken[at] = random.nextBoolean()
                    ? (byte) random.nextInt(256)
                    : (byte) "{}[],:\"'\\ 0e".charAt(random.nextInt(12));
        }
        return broken;
    }
}
