package io.github.jdcodegen.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.github.jdcodegen.runtime.wire.OpenEnum;
import io.github.jdcodegen.sample.jd.order.PopOrderGetResponse;
import io.github.jdcodegen.sample.jd.order.PopOrderSearchResponse;
import org.junit.jupiter.api.Test;

/** The user's own Jackson, 2 or 3, prints a response and reads back what it printed. */
class StoredAnswerTest {
    private static final PopOrderSearchResponse ANSWER = PopOrderSearchResponse.fromJson("""
            {"orderTotal": 2, "orderInfoList": [
              {"orderId": 1, "orderState": "LOCKED", "orderStartTime": "2026-01-02 03:04:05", "orderTotalPrice": "12.50"},
              {"orderId": 2, "orderState": "A_STATE_OF_TOMORROW"}]}
            """);

    /** As the guide prints it. */
    @SuppressWarnings("serial")
    public static final class OpenEnums extends tools.jackson.databind.introspect.JacksonAnnotationIntrospector {
        @Override
        public JsonCreator.Mode findCreatorAnnotation(
                tools.jackson.databind.cfg.MapperConfig<?> config, tools.jackson.databind.introspect.Annotated made) {
            return made.getName().equals("of") && OpenEnum.class.isAssignableFrom(made.getRawType())
                    ? JsonCreator.Mode.DELEGATING
                    : super.findCreatorAnnotation(config, made);
        }
    }

    /** As the guide prints it. */
    @SuppressWarnings("serial")
    public static final class OpenEnums2
            extends com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector {
        @Override
        public JsonCreator.Mode findCreatorAnnotation(
                com.fasterxml.jackson.databind.cfg.MapperConfig<?> config,
                com.fasterxml.jackson.databind.introspect.Annotated made) {
            return made.getName().equals("of") && OpenEnum.class.isAssignableFrom(made.getRawType())
                    ? JsonCreator.Mode.DELEGATING
                    : super.findCreatorAnnotation(config, made);
        }
    }

    @Test
    void byJackson3() {
        var mapper = tools.jackson.databind.json.JsonMapper.builder()
                .annotationIntrospector(new OpenEnums())
                .build();
        var json = mapper.writeValueAsString(ANSWER);

        assertThat(json).contains("\"LOCKED\"", "\"A_STATE_OF_TOMORROW\"");
        assertThat(mapper.readValue(json, PopOrderSearchResponse.class)).isEqualTo(ANSWER);
    }

    @Test
    void byJackson2() throws Exception {
        var mapper = com.fasterxml.jackson.databind.json.JsonMapper.builder()
                .annotationIntrospector(new OpenEnums2())
                .addModule(new JavaTimeModule())
                .build();
        var json = mapper.writeValueAsString(ANSWER);

        assertThat(json).contains("\"LOCKED\"", "\"A_STATE_OF_TOMORROW\"");
        assertThat(mapper.readValue(json, PopOrderSearchResponse.class)).isEqualTo(ANSWER);
        assertThat(mapper.readValue("{}", PopOrderGetResponse.class)).isNotNull();
    }
}
