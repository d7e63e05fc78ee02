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
            .layer("time")
            .definedBy(ROOT + ".time..")
            .layer("validation")
            .definedBy(ROOT + ".validation..")
            .layer("wire")
            .definedBy(ROOT + ".wire..")
            .layer("error")
            .definedBy(ROOT + ".error..")
            .layer("sign")
            .definedBy(ROOT + ".sign..")
            .layer("http")
            .definedBy(ROOT + ".http..")
            .layer("auth")
            .definedBy(ROOT + ".auth..")
            .layer("client")
            .definedBy(ROOT)
            .layer("paging")
            .definedBy(ROOT + ".paging..")
            .layer("testing")
            .definedBy(TESTING)
            .whereLayer("time")
            .mayNotAccessAnyLayer()
            .whereLayer("validation")
            .mayOnlyAccessLayers("time")
            .whereLayer("wire")
            .mayOnlyAccessLayers("time", "validation")
            .whereLayer("error")
            .mayOnlyAccessLayers("wire", "validation")
            .whereLayer("sign")
            .mayOnlyAccessLayers("time", "error")
            .whereLayer("http")
            .mayOnlyAccessLayers("time", "error")
            .whereLayer("auth")
            .mayOnlyAccessLayers("time", "wire", "error", "http", "sign")
            .whereLayer("client")
            .mayOnlyAccessLayers("time", "validation", "wire", "error", "sign", "http", "auth")
            .whereLayer("paging")
            .mayOnlyAccessLayers("validation", "wire", "error", "client")
            .whereLayer("testing")
            .mayOnlyAccessLayers("time", "validation", "wire", "error", "http", "auth", "client", "paging");

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
