package io.github.jdcodegen.runtime.testing;

import io.github.jdcodegen.runtime.Operation.Access;
import io.github.jdcodegen.runtime.Operation.TokenNeed;
import io.github.jdcodegen.runtime.testing.Content.Encoding;
import io.github.jdcodegen.runtime.testing.Content.Field;
import io.github.jdcodegen.runtime.testing.Content.ObjectOf;
import io.github.jdcodegen.runtime.testing.Content.OneOf;
import io.github.jdcodegen.runtime.testing.WireType.Scalar;
import io.github.jdcodegen.runtime.wire.EnvelopeRules;
import java.util.List;
import java.util.Map;

/** Methods to serve in tests. */
final class Methods {
    private Methods() {}

    static final GatewayMethod.Profile JOS = new GatewayMethod.Profile(
            "360buy_param_json",
            new EnvelopeRules(
                    List.of("{method}_responce", "{method}_response"),
                    List.of(),
                    List.of("error_response"),
                    "code",
                    List.of("0"),
                    List.of("zh_desc", "en_desc")),
            List.of("2", "19"));

    static final GatewayMethod.Profile UNION = new GatewayMethod.Profile(
            "360buy_param_json",
            new EnvelopeRules(
                    List.of("{method}_responce", "{method}_response"),
                    List.of("{verb}Result"),
                    List.of("errorResponse"),
                    "code",
                    List.of("0"),
                    List.of("zh_desc", "en_desc", "msg")),
            List.of("1003", "3021"));

    /** Reads; has a parameter of every kind, and an answer with a result. */
    static final GatewayMethod SEARCH = new GatewayMethod(
            "jingdong.test.orders.search",
            "2.0",
            TokenNeed.SELLER,
            Access.READ,
            JOS,
            Content.of(
                            Field.required("page", "int"),
                            Field.of("since", "datetime"),
                            Field.of("day", "date"),
                            Field.of("price", "decimal"),
                            Field.of("open", "boolean"),
                            Field.of("image", "bytes"),
                            Field.of("states", "list<State>").as(Encoding.CSV),
                            Field.of("filter", "Filter"),
                            Field.of("filterText", "Filter").as(Encoding.JSON),
                            Field.of("labels", "map<string>"),
                            Field.of("ids", "list<long>"),
                            Field.of("free", "json"),
                            Field.of("rows", "list<Row>").as(Encoding.COLUMNS))
                    .with("State", new OneOf(Scalar.STRING, List.of("OPEN", "DONE")))
                    .with("Filter", ObjectOf.of(Field.required("shop", "long"), Field.of("inner", "Filter")))
                    .with("Row", ObjectOf.of(Field.required("sku", "long"), Field.of("count", "int"))),
            "orders_result",
            Content.of(
                            Field.of("total", "long"),
                            Field.of("hasMore", "boolean"),
                            Field.of("amount", "decimal"),
                            Field.of("created", "datetime"),
                            Field.of("orders", "list<Order>"),
                            Field.of("labels", "map<string>"))
                    .with("Order", ObjectOf.of(Field.of("orderId", "long"), Field.of("parts", "list<Order>"))),
            Map.of("hasMore", "false"),
            List.of());

    /** Writes; any token; the content is the wrapper itself. */
    static final GatewayMethod SHIP = new GatewayMethod(
            "jingdong.test.order.ship",
            "2.0",
            TokenNeed.APP,
            Access.WRITE,
            JOS,
            Content.of(Field.required("order_id", "long")),
            null,
            Content.of(Field.of("shipped", "boolean"), Field.of("code", "string")),
            Map.of(),
            List.of(
                    new GatewayMethod.Example(null, "{\"error_response\":{\"code\":\"1\"}}"),
                    new GatewayMethod.Example(
                            null, "{\"jingdong_test_order_ship_responce\":{\"code\":\"0\",\"shipped\":\"false\"}}")));

    /** As on the older gateway: a result by rule, errors of another shape and with other codes. */
    static final GatewayMethod GOODS = new GatewayMethod(
            "jd.union.test.goods.query",
            "1.0",
            TokenNeed.NONE,
            Access.READ,
            UNION,
            Content.EMPTY,
            null,
            new Content(WireType.of("list<string>"), List.of(), Map.of()),
            Map.of(),
            List.of());

    static final MethodSource ALL = MethodSource.of(SEARCH, SHIP, GOODS);
}
