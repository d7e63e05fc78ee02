package io.github.jdcodegen.codegen.plan;

import static io.github.jdcodegen.codegen.plan.Describe.body;
import static io.github.jdcodegen.codegen.plan.Describe.enumOf;
import static io.github.jdcodegen.codegen.plan.Describe.method;
import static io.github.jdcodegen.codegen.plan.Describe.record;
import static io.github.jdcodegen.codegen.plan.Describe.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.github.jdcodegen.spec.model.ApiSet;
import io.github.jdcodegen.spec.model.Body;
import io.github.jdcodegen.spec.model.Encoding;
import io.github.jdcodegen.spec.model.Field;
import io.github.jdcodegen.spec.model.Location;
import io.github.jdcodegen.spec.model.Problem;
import io.github.jdcodegen.spec.model.Scalar;
import io.github.jdcodegen.spec.model.SharedTypes;
import io.github.jdcodegen.spec.model.SpecException;
import io.github.jdcodegen.spec.model.Text;
import io.github.jdcodegen.spec.model.Type;
import io.github.jdcodegen.spec.model.Type.ListOf;
import io.github.jdcodegen.spec.model.Type.Named;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlannerTest {
    private static final PlanOptions ALL = PlanOptions.of("com.acme");

    @Test
    void namesFollowFromWireNames() {
        var plan = Planner.plan(set(method("jingdong.pop.order.search")), ALL);

        var group = plan.groups().get(0);
        assertThat(group.packageName()).isEqualTo("com.acme.order");
        assertThat(group.facade()).isEqualTo("OrderApi");
        var method = group.methods().get(0);
        assertThat(method.member()).isEqualTo("popOrderSearch");
        assertThat(method.request().name()).isEqualTo("PopOrderSearchRequest");
        assertThat(method.response().name()).isEqualTo("PopOrderSearchResponse");
        assertThat(method.gateway().constant()).isEqualTo("JOS");
    }

    @Test
    void aNameInTheDescriptorCounts() {
        var named = method("360buy.ware.get", "goods.read", "order", Body.EMPTY, Body.EMPTY);

        assertThat(Planner.plan(set(named), ALL)
                        .groups()
                        .get(0)
                        .methods()
                        .get(0)
                        .member())
                .isEqualTo("goodsRead");
    }

    @Test
    void theFirstGatewayThatSaysWhatAGroupIsCalledCounts() {
        var title = Text.zh("订单");
        var shared = List.of(
                shared("jos", Text.NONE), shared("kepler", new Text("Nobody calls it", null)), shared("union", title));
        var apis = List.of(method("jingdong.a"), method("union", "jd.union.b"));

        var group = Planner.plan(new ApiSet(apis, shared, set().gateways()), ALL)
                .groups()
                .get(0);

        assertThat(group.title()).isEqualTo(title);
        assertThat(group.doc()).isEqualTo(Text.NONE);
    }

    private static SharedTypes shared(String gateway, Text title) {
        return new SharedTypes(gateway, "order", title, Text.NONE, List.of(), null, Location.NONE);
    }

    @Test
    void twoMethodsThatWouldMeetAreAProblem() {
        assertThat(problems(set(method("jingdong.sku.stockOwner.update"), method("jingdong.sku.stock_owner.update"))))
                .extracting(Problem::toString)
                .containsExactly("jingdong.sku.stock_owner.update.yaml:1:1: In Java, both the method"
                        + " \"jingdong.sku.stock_owner.update\" and the"
                        + " method \"jingdong.sku.stockOwner.update\" (jingdong.sku.stockOwner.update.yaml:1:1) would be"
                        + " SkuStockOwnerUpdate."
                        + " Give one of the two a name of its own, such as name: SkuStockOwnerUpdate2");
    }

    @Test
    void methodsMeetWhereTheirFilesWould() {
        assertThat(problems(set(method("jingdong.skuRead"), method("jingdong.skuread"))))
                .hasSize(1);
    }

    @Test
    void methodsOfDifferentGroupsDoNotMeet() {
        var one = method("jingdong.ware.get", null, "one", Body.EMPTY, Body.EMPTY);
        var two = method("jd.ware.get", null, "two", Body.EMPTY, Body.EMPTY);

        assertThat(Planner.plan(set(one, two), ALL).groups()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jingdong.采购", "jingdong.3d", "jingdong.new", "jingdong.builder"})
    void aMethodThatMakesNoNameIsAProblem(String method) {
        assertThat(problems(set(method(method)))).singleElement().satisfies(problem -> {
            assertThat(problem.message()).isEqualTo("the method \"" + method + "\" makes no Java name");
            assertThat(problem.hint()).contains("name: ");
        });
    }

    @Test
    void twoFieldsThatWouldMeetAreAProblem() {
        var request = body(field("promoId"), field("promo_id"));

        assertThat(problems(set(method("jingdong.a", request, Body.EMPTY))))
                .extracting(Problem::message, Problem::hint)
                .containsExactly(tuple(
                        "In Java, both the field \"promo_id\" and the field \"promoId\" would be promoId",
                        "Give one of the two a name of its own, such as name: promoId2"));
    }

    @ParameterizedTest
    @CsvSource({
        "#promo_id, hashPromoId",
        "class, classValue",
        "hashCode, hashCodeValue",
        "wait, waitValue",
        "operation, operationValue",
        "io, ioValue",
        "java, javaValue",
        "3d, n3d",
        "采购员, field",
        "'x ', x",
        "a.b, aB"
    })
    void aFieldThatMakesNoNameIsAProblemThatProposesOne(String wireName, String proposal) {
        assertThat(problems(set(method("jingdong.a", Body.EMPTY, body(field(wireName))))))
                .extracting(Problem::hint)
                .containsExactly("Give it another, such as name: " + proposal);
    }

    @Test
    void everyProblemIsToldAtOnce() {
        var broken = body(field("class"), field("a"), Field.of("A", Scalar.STRING), field("new"));

        assertThat(problems(set(method("jingdong.a", broken, broken), method("jingdong.return", broken, broken))))
                .hasSize(13);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Builder", "ARequest", "AREQUEST", "Known"})
    void aNestedTypeMustNotMeetWhatIsAlwaysThere(String name) {
        var request = body(List.of(record(name)), Field.of("x", new Named(name)));

        assertThat(problems(set(method("jingdong.a", request, Body.EMPTY)))).hasSize(1);
    }

    /** Written out, it could be hidden by a component that is called like the first part of its package. */
    @Test
    void noTypeBesideAResponseIsCalledLikeTheClassOfTheGateways() {
        var nested = body(List.of(record("Gateways")), Field.of("x", new Named("Gateways")));
        var shared = List.of(enumOf("Gateways", Scalar.STRING, "A"));
        var ofShared = body(Field.of("x", new Named("Gateways")));

        assertThat(problems(set(method("jingdong.a", nested, nested))))
                .extracting(Problem::message)
                .containsExactly("In Java, both the type \"Gateways\" and the class of the gateways would be Gateways");
        assertThat(problems(set(shared, method("jingdong.a", ofShared, Body.EMPTY))))
                .hasSize(1);
    }

    @Test
    void nestedTypesThatDifferInCaseAloneMeet() {
        var response = body(
                List.of(record("Item"), record("ITEM")),
                Field.of("x", new Named("Item")),
                Field.of("y", new Named("ITEM")));

        assertThat(problems(set(method("jingdong.a", Body.EMPTY, response))))
                .extracting(Problem::hint)
                .containsExactly("Rename one of the two, such as ITEM2");
    }

    @Test
    void aSharedEnumMustNotMeetAClassOfItsPackage() {
        var shared = List.of(enumOf("OrderApi", Scalar.STRING, "A"));
        var response = body(Field.of("x", new Named("OrderApi")));

        assertThat(problems(set(shared, method("jingdong.a", Body.EMPTY, response))))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "上架", "", "UNRECOGNIZED"})
    void aValueThatMakesNoConstantIsAProblem(String value) {
        var response = body(List.of(enumOf("State", Scalar.STRING, value)), Field.of("x", new Named("State")));

        assertThat(problems(set(method("jingdong.a", Body.EMPTY, response)))).hasSize(1);
    }

    @Test
    void aRecordHasAtMost254Components() {
        assertThat(Planner.plan(set(method("jingdong.a", Body.EMPTY, wide(254))), ALL)
                        .groups())
                .hasSize(1);
        assertThat(problems(set(method("jingdong.a", Body.EMPTY, wide(255)))))
                .extracting(Problem::message)
                .containsExactly("AResponse has 255 fields; a Java record takes 254");
    }

    @Test
    void aRequestHasAsManyFieldsAsItLikes() {
        assertThat(Planner.plan(set(method("jingdong.a", wide(300), Body.EMPTY)), ALL)
                        .groups())
                .hasSize(1);
    }

    @Test
    void onlyWhatTheChosenMethodsNeedIsPlanned() {
        var shared = List.of(enumOf("Used", Scalar.STRING, "A"), enumOf("Unused", Scalar.STRING, "A"));
        var response = body(
                List.of(record("Item", Field.of("inner", new Named("Inner"))), record("Inner"), record("Orphan")),
                Field.of("items", new ListOf(new Named("Item"))),
                Field.of("state", new Named("Used")));
        var other = method("jingdong.b", Body.EMPTY, body(Field.of("state", new Named("Unused"))));

        var group = Planner.plan(
                        set(shared, method("jingdong.a", Body.EMPTY, response), other), choose(List.of("jingdong.a")))
                .groups()
                .get(0);

        assertThat(group.enums()).extracting(TypePlan::name).containsExactly("Used");
        assertThat(group.methods()).hasSize(1);
        assertThat(group.methods().get(0).response().types())
                .extracting(TypePlan::name)
                .containsExactly("Item", "Inner");
    }

    @Test
    void typesMayNeedThemselves() {
        var response =
                body(List.of(record("Node", Field.of("next", new Named("Node")))), Field.of("root", new Named("Node")));

        assertThat(Planner.plan(set(method("jingdong.a", Body.EMPTY, response)), ALL)
                        .groups()
                        .get(0)
                        .methods()
                        .get(0)
                        .response()
                        .types())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "jingdong.order.*, 2",
        "jingdong.order.get, 1",
        "group:order, 2",
        "group:o*, 2",
        "gateway:jos, 3",
        "*.get, 2",
        "*, 3"
    })
    void patternsChooseMethods(String pattern, int methods) {
        var plan = Planner.plan(three(), choose(List.of(pattern)));

        assertThat(plan.groups().stream()
                        .mapToInt(group -> group.methods().size())
                        .sum())
                .isEqualTo(methods);
    }

    @Test
    void excludesTakeAwayFromIncludes() {
        var options = new PlanOptions("com.acme", List.of("*.get"), List.of("group:item"), Language.EN);

        assertThat(Planner.plan(three(), options).groups())
                .extracting(GroupPlan::group)
                .containsExactly("order");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jingdong.ordr.*", "group:ordr", "gateway:kepler", "order", "jingdong.order.g?t", ""})
    void aPatternThatMatchesNothingIsAProblem(String pattern) {
        var problems = catchThrowableOfType(SpecException.class, () -> Planner.plan(three(), choose(List.of(pattern))))
                .problems();

        assertThat(problems)
                .extracting(Problem::message)
                .containsExactly("includes: no method matches \"" + pattern + "\"");
    }

    @Test
    void namesWhatAMisspeltPatternMayMean() {
        assertThatThrownBy(() -> Planner.plan(three(), choose(List.of("jingdong.ordr.get", "group:itm"))))
                .isInstanceOf(SpecException.class)
                .hasMessageContaining("Did you mean jingdong.order.get")
                .hasMessageContaining("Did you mean group:item?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "com.class", "com..acme", "com/acme", "1com", "com.acme.", "../x"})
    void thePackageMustBeOne(String packageName) {
        assertThat(catchThrowableOfType(
                                SpecException.class,
                                () -> Planner.plan(set(method("jingdong.a")), PlanOptions.of(packageName)))
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).endsWith(" is no Java package"));
    }

    @Test
    void anEncodingThatDoesNotFitTheTypeIsRefused() {
        var number = enumOf("Number", Scalar.INT, "A");
        var request = body(
                List.of(number, record("Row")),
                encoded("e", Scalar.STRING, Encoding.CSV),
                encoded("f", new ListOf(Scalar.STRING), Encoding.COLUMNS),
                encoded("ok1", new ListOf(new Named("Number")), Encoding.CSV),
                encoded("ok2", new ListOf(new Named("Row")), Encoding.COLUMNS),
                encoded("ok3", Scalar.EPOCH_MILLIS, Encoding.PLAIN));

        assertThat(problems(set(method("jingdong.a", request, Body.EMPTY))))
                .extracting(Problem::message)
                .containsExactly(
                        "the field \"e\" of type string cannot be sent with the encoding csv",
                        "the field \"f\" of type list<string> cannot be sent with the encoding columns");
    }

    private static ApiSet three() {
        return set(
                method("jingdong.order.get"),
                method("jingdong.order.search"),
                method("jingdong.item.get", null, "item", Body.EMPTY, Body.EMPTY));
    }

    private static PlanOptions choose(List<String> includes) {
        return new PlanOptions("com.acme", includes, List.of(), Language.BOTH);
    }

    private static Body wide(int fields) {
        return body(IntStream.range(0, fields).mapToObj(i -> field("f" + i)).toArray(Field[]::new));
    }

    private static Field field(String wireName) {
        return Field.of(wireName, Scalar.STRING);
    }

    private static Field encoded(String wireName, Type type, Encoding encoding) {
        var plain = Field.of(wireName, type);
        return Field.builder(wireName, type)
                .encoding(encoding)
                .doc(plain.doc())
                .limits(plain.limits())
                .build();
    }

    private static List<Problem> problems(ApiSet set) {
        return catchThrowableOfType(SpecException.class, () -> Planner.plan(set, ALL))
                .problems();
    }
}
