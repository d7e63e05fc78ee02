package io.github.jdcodegen.runtime.bench;

import io.github.jdcodegen.runtime.generated.WireWriter;
import io.github.jdcodegen.runtime.internal.BeijingTime;
import io.github.jdcodegen.runtime.internal.Form;
import io.github.jdcodegen.runtime.sign.CanonicalText;
import io.github.jdcodegen.runtime.sign.Signer;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Building, signing and encoding one request of about 1 KB. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 5, time = 1)
public class WriteBenchmark {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final List<String> FIELDS = List.of("ware_id", "title", "price", "stock", "status", "created");
    private static final List<String> COLORS = List.of("原木色", "深胡桃色", "米白", "雾蓝", "灰绿", "暖黄");

    private final BigDecimal price = new BigDecimal("149.50");
    private final Instant onSale = Instant.parse("2025-03-01T02:00:00Z");
    private String title;
    private String description;

    /** Texts that the compiler cannot know. */
    @Setup
    public void setUp() {
        title = new String("山野手冲咖啡壶 耐热玻璃 原木提手");
        description = "四百五十毫升；高硼硅玻璃壶身，手工打磨的原木提手，" + "配两张滤布。请勿用于明火。".repeat(4);
    }

    /** As a call does: build, write, sign, form-encode. */
    @Benchmark
    public Object buildSignEncode() {
        var json = WireWriter.json(request());
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("method", "jingdong.sample.ware.add");
        parameters.put("app_key", "SAMPLEKEY");
        parameters.put("access_token", "sample-token");
        parameters.put("timestamp", "2025-03-01 10:00:00.000+0800");
        parameters.put("v", "2.0");
        parameters.put("360buy_param_json", json);
        parameters.put("sign", Signer.md5().sign(CanonicalText.of(parameters), SECRET));
        return Form.encode(parameters);
    }

    /** Building and writing alone. */
    @Benchmark
    public Object buildWrite() {
        return WireWriter.json(request());
    }

    /** MD5 over what is signed, with the same JSON streamed by hand. */
    @Benchmark
    public Object streamedAndHashed() throws GeneralSecurityException {
        var canonical = SECRET + "360buy_param_json" + streamed()
                + "access_tokensample-tokenapp_keySAMPLEKEYmethodjingdong.sample.ware.add"
                + "timestamp2025-03-01 10:00:00.000+0800v2.0" + SECRET;
        return MessageDigest.getInstance("MD5").digest(canonical.getBytes(StandardCharsets.UTF_8));
    }

    private WareRequest request() {
        return WareRequest.builder()
                .title(title)
                .categoryId(11842L)
                .price(price)
                .stock(120L)
                .onSale(onSale)
                .optionalFields(FIELDS)
                .description(description)
                .skus(COLORS.stream().map(this::sku).toList())
                .build();
    }

    private WareRequest.Sku sku(String color) {
        return WareRequest.Sku.builder()
                .outerId("LM-0001")
                .price(price)
                .stock(20L)
                .color(color)
                .build();
    }

    private String streamed() {
        var bytes = new ByteArrayOutputStream();
        try (var out = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            out.writeStartObject();
            out.writeStringProperty("title", title);
            out.writeNumberProperty("category_id", 11842L);
            out.writeNumberProperty("price", price);
            out.writeNumberProperty("stock", 120L);
            out.writeStringProperty("on_sale", BeijingTime.format(onSale));
            out.writeStringProperty("optional_fields", String.join(",", FIELDS));
            out.writeStringProperty("description", description);
            out.writeArrayPropertyStart("skus");
            for (var color : COLORS) {
                out.writeStartObject();
                out.writeStringProperty("outer_id", "LM-0001");
                out.writeNumberProperty("price", price);
                out.writeNumberProperty("stock", 20L);
                out.writeStringProperty("color", color);
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeEndObject();
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
