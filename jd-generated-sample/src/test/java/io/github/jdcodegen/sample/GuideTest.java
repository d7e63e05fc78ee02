package io.github.jdcodegen.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.jdcodegen.runtime.error.ErrorKind;
import io.github.jdcodegen.runtime.error.JdBusinessException;
import io.github.jdcodegen.sample.jd.product.SkuGetRequest;
import io.github.jdcodegen.sample.jd.product.SkuGetResponse;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** The call that the guide to the platform prints. */
class GuideTest {
    /** The guide's sample answer, as it is printed there. */
    private static final String ANSWER = """
            {"jingdong_sku_get_responce": {
            "code": 0,
            "msg": "success",
            "skuInfo": {
            "skuId": 123456789,
            "skuName": "JD Self-Operated Example Product",
            "price": 99.00,
            "stock": 1000
            }
            }
            }
            """;

    @Test
    void itsSampleAnswerIsRead() {
        var sku = SkuGetResponse.fromJson(ANSWER);

        assertThat(sku)
                .isEqualTo(new SkuGetResponse(
                        123456789L, "JD Self-Operated Example Product", new BigDecimal("99.00"), 1000L));
    }

    @Test
    void itsCallReachesTheGatewayAsPrinted() {
        try (var jd = SimulatedJd.start();
                var client = jd.client(new Narrator(System.out, false)).build()) {
            client.call(SkuGetRequest.builder().skuId(123456789).build());

            var request = jd.gateway().requests("jingdong.sku.get").get(0);
            assertThat(request.json()).isEqualTo("{\"skuId\":123456789}");
            assertThat(request.parameters())
                    .containsEntry("v", "2.0")
                    .containsKeys("app_key", "access_token", "360buy_param_json", "timestamp", "sign");
        }
    }

    @Test
    void itsErrorCodesAreUnderstood() {
        assertThatThrownBy(() -> SkuGetResponse.fromJson("{\"error_response\": {\"code\": \"403\"}}"))
                .isInstanceOfSatisfying(JdBusinessException.class, failure -> {
                    assertThat(failure.kind()).isEqualTo(ErrorKind.DENIED);
                    assertThat(failure.zh()).startsWith("权限不足或调用过频");
                    // The gateway has a code 403, too.
                    assertThat(failure.mayBeOfTheGateway()).isTrue();
                });
    }
}
