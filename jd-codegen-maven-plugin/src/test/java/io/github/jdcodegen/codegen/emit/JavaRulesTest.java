package io.github.jdcodegen.codegen.emit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jdcodegen.codegen.plan.PlanOptions;
import io.github.jdcodegen.runtime.JdRequest;
import io.github.jdcodegen.runtime.generated.WireObject;
import io.github.jdcodegen.spec.model.JavaRules;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@link JavaRules} keeps from descriptors is what generated code really uses. */
class JavaRulesTest {
    private static final Pattern IMPORT = Pattern.compile("^import (?:static )?([\\w.]+);$", Pattern.MULTILINE);
    private static final Pattern NESTED_TYPE =
            Pattern.compile("^ +public (?:static )?(?:final )?(?:class|enum|record) (\\w+)", Pattern.MULTILINE);

    private static final String GENERATED = generated();

    /**
     * A variable hides a package only in an expression, and annotations are no expressions. Of the user's own packages only
     * {@code Gateways} is imported, which is never written out, since no type beside it has its name.
     */
    @Test
    void noMemberHidesAPackageThatGeneratedCodeMayWriteOut() {
        var roots = IMPORT.matcher(GENERATED)
                .results()
                .map(match -> match.group(1))
                .filter(name ->
                        !name.startsWith("org.jspecify.annotations.") && !name.endsWith("." + JavaRules.GATEWAYS))
                .map(name -> name.substring(0, name.indexOf('.')))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(roots).containsExactly("io", "java").allMatch(JavaRules::isTakenMember);
    }

    /** An accessor has no parameter, so it meets every inherited method without one. */
    @Test
    void noAccessorMeetsAnInheritedMethod() {
        assertThat(Stream.of(JdRequest.class, Record.class)
                        .flatMap(JavaRulesTest::inherited)
                        .filter(method -> method.getParameterCount() == 0)
                        .map(Method::getName))
                .contains("operation", "hashCode")
                .allMatch(JavaRules::isTakenMember);
    }

    /** A setter has one parameter; the builder inherits no such method but that of {@code Object}, which is taken. */
    @Test
    void noSetterMeetsAnInheritedMethod() {
        assertThat(inherited(WireObject.Builder.class)
                        .filter(method -> method.getParameterCount() == 1)
                        .map(Method::getName)
                        .filter(name -> !JavaRules.isTakenMember(name)))
                .containsExactly("equals");
    }

    /** What generated classes call their own members and nested classes, whatever a descriptor says. */
    @Test
    void whatTheGeneratorNamesItselfIsTaken() {
        assertThat(List.of("builder", "toBuilder", "build"))
                .allSatisfy(name -> assertThat(GENERATED).contains(" " + name + "("));
        assertThat(List.of("builder", "toBuilder", "build")).allMatch(JavaRules::isTakenMember);
        var planned = new TreeSet<>(NESTED_TYPE
                .matcher(GENERATED)
                .results()
                .map(match -> match.group(1))
                .filter(JavaRules::isTakenType)
                .toList());
        assertThat(planned).containsExactly("Builder", "Known");
        assertThat(GENERATED).contains("class " + JavaRules.GATEWAYS, JavaRules.UNRECOGNIZED);
    }

    private static Stream<Method> inherited(Class<?> type) {
        return Stream.<Class<?>>iterate(type, Objects::nonNull, Class::getSuperclass)
                .flatMap(each -> Stream.of(each.getDeclaredMethods()))
                .filter(method -> !Modifier.isPrivate(method.getModifiers())
                        && !Modifier.isStatic(method.getModifiers())
                        && !method.isSynthetic());
    }

    private static String generated() {
        var files = new TreeMap<String, String>();
        for (var golden : List.of("plain", "nasty")) {
            files.putAll(Generated.files(Generated.descriptors(golden), PlanOptions.of("golden." + golden)));
        }
        return String.join("\n", files.values());
    }
}
