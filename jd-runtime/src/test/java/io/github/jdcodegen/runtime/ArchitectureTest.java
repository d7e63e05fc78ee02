package io.github.jdcodegen.runtime;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.NullMarked;

@AnalyzeClasses(packages = "io.github.jdcodegen.runtime", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "io.github.jdcodegen.runtime";
    private static final String TESTING = ROOT + ".testing..";

    /** From the bottom up. The embedded gateway checks signatures by code of its own: it never uses {@code sign}. */
    @ArchTest
    static final ArchRule layers = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("internal")
            .definedBy(ROOT + ".internal")
            .layer("validation")
            .definedBy(ROOT + ".validation")
            .layer("wire")
            .definedBy(ROOT + ".wire")
            .layer("internal.reading")
            .definedBy(ROOT + ".internal.reading")
            .layer("generated")
            .definedBy(ROOT + ".generated")
            .layer("internal.answer")
            .definedBy(ROOT + ".internal.answer")
            .layer("error")
            .definedBy(ROOT + ".error")
            .layer("sign")
            .definedBy(ROOT + ".sign")
            .layer("http")
            .definedBy(ROOT + ".http")
            .layer("auth")
            .definedBy(ROOT + ".auth")
            .layer("client")
            .definedBy(ROOT)
            .layer("paging")
            .definedBy(ROOT + ".paging")
            .layer("encryption")
            .definedBy(ROOT + ".encryption")
            .layer("testing")
            .definedBy(TESTING)
            .whereLayer("internal")
            .mayNotAccessAnyLayer()
            .whereLayer("validation")
            .mayNotAccessAnyLayer()
            .whereLayer("wire")
            .mayOnlyAccessLayers("internal")
            .whereLayer("internal.reading")
            .mayOnlyAccessLayers("internal", "wire")
            .whereLayer("generated")
            .mayOnlyAccessLayers("internal", "internal.reading", "wire", "validation")
            .whereLayer("internal.answer")
            .mayOnlyAccessLayers("internal", "internal.reading", "wire", "generated")
            .whereLayer("error")
            .mayOnlyAccessLayers("wire", "validation")
            .whereLayer("sign")
            .mayNotAccessAnyLayer()
            .whereLayer("http")
            .mayOnlyAccessLayers("internal")
            .whereLayer("auth")
            .mayOnlyAccessLayers("internal", "wire", "error", "http", "sign")
            .whereLayer("client")
            .mayOnlyAccessLayers(
                    "internal", "internal.answer", "validation", "wire", "generated", "error", "sign", "http", "auth")
            .whereLayer("paging")
            .mayNotAccessAnyLayer()
            .whereLayer("encryption")
            .mayOnlyAccessLayers("wire", "generated", "error", "auth", "client")
            .whereLayer("testing")
            .mayOnlyAccessLayers("internal", "validation", "wire", "error", "http", "auth", "client", "paging");

    @ArchTest
    static final ArchRule needsJacksonCoreAndNothingElse = classes()
            .that()
            .resideOutsideOfPackage(TESTING)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "", // arrays of primitives
                    "java..",
                    "javax..",
                    "tools.jackson.core..",
                    "org.jspecify.annotations",
                    "com.fasterxml.jackson.annotation",
                    ROOT + "..");

    @ArchTest
    static final ArchRule theClockIsGiven = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(ZoneId.class, "systemDefault");

    @ArchTest
    static final ArchRule oneClassKnowsTheZone =
            noClasses().that().doNotHaveSimpleName("BeijingTime").should().callMethod(ZoneId.class, "of", String.class);

    @ArchTest
    static void everyPackageIsNullMarked(JavaClasses classes) {
        assertThat(classes.stream().map(JavaClass::getPackage).distinct())
                .isNotEmpty()
                .allMatch(it -> it.isAnnotatedWith(NullMarked.class));
    }
}
