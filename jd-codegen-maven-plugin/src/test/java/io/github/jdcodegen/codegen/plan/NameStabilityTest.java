package io.github.jdcodegen.codegen.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jdcodegen.codegen.emit.Generated;
import io.github.jdcodegen.spec.model.Api;
import io.github.jdcodegen.spec.model.ApiSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** No method or field ever renames another, in any selection. */
class NameStabilityTest {
    private static final ApiSet WHOLE = Generated.descriptors("plain");
    private static final Map<String, String> ALL = Generated.files(WHOLE, PlanOptions.of("com.acme"));

    /**
     * What a method generates is the same whatever else is chosen: its classes byte by byte but for the Javadoc, which may
     * link to another method only where that is generated too.
     */
    @Property(tries = 30)
    void aMethodGeneratesTheSameInEverySelection(@ForAll("selections") Set<String> methods) {
        var options = new PlanOptions("com.acme", List.copyOf(methods), List.of(), Language.BOTH);

        Generated.files(WHOLE, options).forEach((path, content) -> {
            assertThat(ALL).containsKey(path);
            if (path.endsWith("Request.java") || path.endsWith("Response.java")) {
                assertThat(code(content)).isEqualTo(code(ALL.get(path)));
            }
        });
    }

    /** Each field keeps its names, whatever stands beside it. */
    @Property(tries = 30)
    void aFieldIsNamedAloneOrAmongOthers(@ForAll("fields") Set<String> fields) {
        var api = WHOLE.apis().stream()
                .filter(candidate -> candidate.method().equals("jingdong.parcel.search"))
                .findFirst()
                .orElseThrow();

        var all = members(api, Set.of());
        members(api, fields).forEach((wireName, member) -> assertThat(member).isEqualTo(all.get(wireName)));
    }

    private static Map<String, String> members(Api api, Set<String> without) {
        var kept = api.request().fields().stream()
                .filter(field -> !without.contains(field.wireName()))
                .toArray(io.github.jdcodegen.spec.model.Field[]::new);
        var method = Describe.method(
                api.method(), Describe.body(api.request().types(), kept), io.github.jdcodegen.spec.model.Body.EMPTY);
        var set = new ApiSet(
                List.of(Api.builder(method.method())
                        .gateway("jos")
                        .version("2.0")
                        .group("parcel")
                        .title(method.title())
                        .doc(method.doc())
                        .auth(method.auth())
                        .access(method.access())
                        .layout(method.layout())
                        .request(method.request())
                        .response(method.response())
                        .location(method.location())
                        .build()),
                WHOLE.shared(),
                WHOLE.gateways());
        return Planner.plan(set, PlanOptions.of("com.acme"))
                .groups()
                .get(0)
                .methods()
                .get(0)
                .request()
                .root()
                .fields()
                .stream()
                .collect(
                        java.util.stream.Collectors.toMap(field -> field.field().wireName(), FieldPlan::member));
    }

    @Provide
    Arbitrary<Set<String>> selections() {
        return Arbitraries.of(WHOLE.apis().stream().map(Api::method).toList())
                .set()
                .ofMinSize(1);
    }

    @Provide
    Arbitrary<Set<String>> fields() {
        return Arbitraries.of(WHOLE.apis().stream()
                        .filter(api -> api.method().equals("jingdong.parcel.search"))
                        .flatMap(api -> api.request().fields().stream())
                        .map(io.github.jdcodegen.spec.model.Field::wireName)
                        .toList())
                .set();
    }

    private static String code(String source) {
        return source.replaceAll("(?s)/\\*\\*.*?\\*/", "");
    }
}
