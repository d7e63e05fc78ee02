package io.github.jdcodegen.codegen.emit;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.jdcodegen.codegen.plan.Describe;
import io.github.jdcodegen.codegen.plan.PlanOptions;
import io.github.jdcodegen.runtime.JdRequest;
import io.github.jdcodegen.runtime.generated.WireObject;
import io.github.jdcodegen.runtime.wire.OpenEnum;
import io.github.jdcodegen.spec.model.Body;
import io.github.jdcodegen.spec.model.Field;
import io.github.jdcodegen.spec.model.Scalar;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the language and the runtime set limits to. */
class LimitsTest {

    @Test
    void theWidestTypesCompile() {
        var files = Generated.files(
                Describe.set(Describe.method("jingdong.wide", fields(400), fields(254))), PlanOptions.of("com.acme"));

        assertThat(Generated.compile(files)).succeeded();
    }

    /** A nested type of a request would lose its simple name to one that its superclass brings along. */
    @Test
    void superclassesOfGeneratedTypesBringNoTypesButTheBuilder() {
        assertThat(WireObject.class.getClasses()).containsExactly(WireObject.Builder.class);
        assertThat(JdRequest.class.getClasses()).containsExactly(WireObject.Builder.class);
        assertThat(WireObject.Builder.class.getClasses()).isEmpty();
        assertThat(OpenEnum.class.getClasses()).isEmpty();
    }

    private static Body fields(int count) {
        var types = Scalar.values();
        return Describe.body(IntStream.range(0, count)
                .mapToObj(i -> Field.of("field" + i, types[i % types.length]))
                .toArray(Field[]::new));
    }
}
