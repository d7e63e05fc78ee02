package io.github.jdcodegen.codegen;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.FileWriter;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.NullMarked;

/** The road goes in one direction, and each station keeps to its own matter. */
@AnalyzeClasses(packages = "io.github.jdcodegen", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String SPEC = "io.github.jdcodegen.spec..";
    private static final String RUNTIME = "io.github.jdcodegen.runtime..";
    private static final String CODEGEN = "io.github.jdcodegen.codegen";
    private static final String MAVEN = "io.github.jdcodegen.maven";

    @ArchTest
    static final ArchRule specDoesNotKnowTheRuntime = noClasses()
            .that()
            .resideInAPackage(SPEC)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(RUNTIME);

    @ArchTest
    static final ArchRule theRuntimeDoesNotKnowSpec = noClasses()
            .that()
            .resideInAPackage(RUNTIME)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(SPEC);

    @ArchTest
    static final ArchRule bothAreFreeOfThePlugin = noClasses()
            .that()
            .resideInAnyPackage(SPEC, RUNTIME)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(CODEGEN + "..", MAVEN, "org.apache.maven..");

    @ArchTest
    static final ArchRule dataFlowsDownTheRoad = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("plan")
            .definedBy(CODEGEN + ".plan..")
            .layer("emit")
            .definedBy(CODEGEN + ".emit..")
            .layer("gateway")
            .definedBy(CODEGEN + ".gateway..")
            .layer("write")
            .definedBy(CODEGEN + ".write..")
            .layer("sign")
            .definedBy(CODEGEN + ".sign..")
            .layer("catalog")
            .definedBy(CODEGEN + ".catalog..")
            .layer("coordination")
            .definedBy(CODEGEN)
            .layer("goals")
            .definedBy(MAVEN)
            .whereLayer("plan")
            .mayNotAccessAnyLayer()
            .whereLayer("emit")
            .mayOnlyAccessLayers("plan", "write")
            .whereLayer("gateway")
            .mayOnlyAccessLayers("write")
            .whereLayer("sign")
            .mayNotAccessAnyLayer()
            .whereLayer("catalog")
            .mayOnlyAccessLayers("write")
            .whereLayer("write")
            .mayNotAccessAnyLayer()
            .whereLayer("coordination")
            .mayOnlyAccessLayers("plan", "emit", "gateway", "write")
            .whereLayer("goals")
            .mayOnlyAccessLayers("coordination", "plan", "sign", "catalog");

    /** Emitters use the Javadoc, and both use the syntax; of {@code write} they know the file that they make, no more. */
    @ArchTest
    static final ArchRule theRoomsOfEmitLeadOneWay = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("emitters")
            .definedBy(CODEGEN + ".emit")
            .layer("javadoc")
            .definedBy(CODEGEN + ".emit.javadoc")
            .layer("syntax")
            .definedBy(CODEGEN + ".emit.syntax")
            .whereLayer("emitters")
            .mayOnlyAccessLayers("javadoc", "syntax")
            .whereLayer("javadoc")
            .mayOnlyAccessLayers("syntax")
            .whereLayer("syntax")
            .mayNotAccessAnyLayer();

    @ArchTest
    static final ArchRule onlyEmitKnowsJavaPoet = noClasses()
            .that()
            .resideOutsideOfPackage(CODEGEN + ".emit..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.palantir.javapoet..");

    @ArchTest
    static final ArchRule planAndEmitTouchNoFile = noClasses()
            .that()
            .resideInAnyPackage(CODEGEN + ".plan..", CODEGEN + ".emit..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.nio.file..", "java.nio.channels..")
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(File.class, FileInputStream.class, FileOutputStream.class);

    @ArchTest
    static final ArchRule onlyWriteChangesFiles = noClasses()
            .that()
            .resideInAnyPackage(CODEGEN + "..", MAVEN)
            .and()
            .resideOutsideOfPackage(CODEGEN + ".write..")
            .should()
            .callMethodWhere(target(owner(type(Files.class)))
                    .and(target(nameMatching(
                            "write.*|create.*|delete.*|move|copy|set.*|new(OutputStream|BufferedWriter|ByteChannel)"))))
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(FileOutputStream.class, FileWriter.class, RandomAccessFile.class, FileChannel.class);

    @ArchTest
    static final ArchRule onlyGoalsKnowMaven = noClasses()
            .that()
            .resideInAPackage(CODEGEN + "..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.maven..");

    /** Two machines give the same bytes, at any time. */
    @ArchTest
    static final ArchRule nothingReadsTheClock = noClasses()
            .that()
            .resideInAnyPackage(CODEGEN + "..", SPEC)
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static void everyPackageIsNullMarked(JavaClasses classes) {
        assertThat(classes.stream()
                        .filter(resideInAnyPackage(CODEGEN + "..", MAVEN))
                        .map(JavaClass::getPackage)
                        .distinct())
                .isNotEmpty()
                .allMatch(it -> it.isAnnotatedWith(NullMarked.class));
    }

    /** Every goal runs in a parallel build and without a POM, and holds nothing that is not a parameter. */
    @ArchTest
    static void goalsHoldParametersOnly(JavaClasses classes) {
        var goals = classes.stream()
                .filter(resideInAPackage(MAVEN).and(annotatedWith(Mojo.class)))
                .toList();
        assertThat(goals).isNotEmpty().allSatisfy(goal -> {
            var mojo = goal.getAnnotationOfType(Mojo.class);
            assertThat(mojo.threadSafe()).isTrue();
            assertThat(mojo.requiresProject()).isFalse();
            assertThat(goal.getRawSuperclass())
                    .hasValueSatisfying(type -> assertThat(type.getSimpleName()).isEqualTo("JdMojo"));
            assertThat(goal.getFields()).allMatch(field -> field.isAnnotatedWith(Parameter.class));
        });
    }
}
