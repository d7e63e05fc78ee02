package io.github.jdcodegen.sample;

import io.github.jdcodegen.runtime.JdClient;
import io.github.jdcodegen.sample.jd.product.ProductApi;
import io.github.jdcodegen.sample.jd.product.SkuGetRequest;
import io.github.jdcodegen.sample.jd.product.StockWriteUpdateSkuStockRequest;

/** Keeps JD's stock like the shop's own. */
final class StockService {
    private final ProductApi products;

    StockService(JdClient client) {
        this.products = new ProductApi(client);
    }

    /** How many pieces JD has on its books; 0 if it does not say. */
    long stock(long skuId) {
        var stock =
                products.skuGet(SkuGetRequest.builder().skuId(skuId).build()).stock();
        return stock == null ? 0 : stock;
    }

    /** Sets how many pieces there are. Setting the same number twice does no harm. */
    boolean set(long skuId, long pieces) {
        var done = products.stockWriteUpdateSkuStock(StockWriteUpdateSkuStockRequest.builder()
                        .skuId(skuId)
                        .stockNum(pieces)
                        .build())
                .success();
        return Boolean.TRUE.equals(done);
    }
}
