package io.github.jdcodegen.runtime.bench;

import io.github.jdcodegen.runtime.generated.Encoded;
import io.github.jdcodegen.runtime.generated.WireObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** A request that puts goods on sale, as it would be generated. */
final class WareRequest extends WireObject {
    private WareRequest(Builder builder) {
        super(builder);
    }

    static Builder builder() {
        return new Builder();
    }

    static final class Builder extends WireObject.Builder<Builder> {
        private Builder() {}

        Builder title(String title) {
            return put("title", title);
        }

        Builder categoryId(Long categoryId) {
            return put("category_id", categoryId);
        }

        Builder price(BigDecimal price) {
            return put("price", price);
        }

        Builder stock(Long stock) {
            return put("stock", stock);
        }

        Builder onSale(Instant onSale) {
            return put("on_sale", onSale);
        }

        Builder optionalFields(List<String> optionalFields) {
            return put("optional_fields", Encoded.csv(optionalFields));
        }

        Builder description(String description) {
            return put("description", description);
        }

        Builder skus(List<Sku> skus) {
            return put("skus", skus);
        }

        WareRequest build() {
            return new WareRequest(this);
        }
    }

    static final class Sku extends WireObject {
        private Sku(Builder builder) {
            super(builder);
        }

        static Builder builder() {
            return new Builder();
        }

        static final class Builder extends WireObject.Builder<Builder> {
            private Builder() {}

            Builder outerId(String outerId) {
                return put("outer_id", outerId);
            }

            Builder price(BigDecimal price) {
                return put("price", price);
            }

            Builder stock(Long stock) {
                return put("stock", stock);
            }

            Builder color(String color) {
                return put("color", color);
            }

            Sku build() {
                return new Sku(this);
            }
        }
    }
}
