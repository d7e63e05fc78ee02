package com.acme;

import com.acme.jd.product.ProductApi;
import com.acme.jd.product.SkuGetRequest;
import io.github.jdcodegen.runtime.JdClient;
import io.github.jdcodegen.runtime.JdEnvironment;
import io.github.jdcodegen.runtime.auth.AccessTokens;
import io.github.jdcodegen.runtime.testing.EmbeddedGateway;
import io.github.jdcodegen.runtime.testing.MethodSource;
import java.nio.file.Path;

public class FirstAnswer {
    public static void main(String[] args) {
        var methods = MethodSource.directory(Path.of("target/jd-gateway"));
        try (var jd = EmbeddedGateway.builder().methods(methods).start();
                var client = JdClient.builder(JdEnvironment.at(jd.url()))
                        .app(jd.appKey(), jd.appSecret())
                        .accessToken(AccessTokens.fixed(jd.accessToken()))
                        .build()) {
            var sku = new ProductApi(client).skuGet(SkuGetRequest.builder().skuId(123456789).build());
            System.out.println(sku.skuName() + ": " + sku.price() + " yuan, " + sku.stock() + " in stock");
        }
    }
}
