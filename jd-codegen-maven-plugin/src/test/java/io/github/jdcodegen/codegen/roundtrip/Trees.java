package io.github.jdcodegen.codegen.roundtrip;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON as trees of maps, lists, texts, {@code BigInteger}, {@code BigDecimal} and truth values. */
final class Trees {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Trees() {}

    static Object parse(String json) {
        return MAPPER.readValue(json, Object.class);
    }

    static String print(Object tree) {
        return MAPPER.writeValueAsString(tree);
    }
}
