package io.github.jdcodegen.spec;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
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
import java.nio.file.Files;
import org.jspecify.annotations.NullMarked;

/** The model knows nothing of files, YAML or JSON; each package has its own matter and one direction. */
@AnalyzeClasses(packages = "io.github.jdcodegen.spec", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "io.github.jdcodegen.spec";
    private static final String MODEL = ROOT + ".model..";
    private static final String YAML_TREE = ROOT + ".yaml..";
    private static final String LOAD = ROOT + ".load..";
    private static final String WRITE = ROOT + ".write..";
    private static final String IMPORTER = ROOT + ".importer";
    private static final String YAML = "org.snakeyaml..";
    private static final String JSON = "tools.jackson..";

    /** From the bottom up. Each step of an import knows only the steps before it. */
    @ArchTest
    static final ArchRule layers = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("model")
            .definedBy(MODEL)
            .layer("yaml")
            .definedBy(YAML_TREE)
            .layer("load")
            .definedBy(LOAD)
            .layer("write")
            .definedBy(WRITE)
            .layer("import report")
            .definedBy(IMPORTER + ".report..")
            .layer("import document")
            .definedBy(IMPORTER + ".document..")
            .layer("import normalise")
            .definedBy(IMPORTER + ".normalise..")
            .layer("import sdk")
            .definedBy(IMPORTER + ".sdk..")
            .layer("import merge")
            .definedBy(IMPORTER + ".merge..")
            .layer("import map")
            .definedBy(IMPORTER + ".map..")
            .layer("import meaning")
            .definedBy(IMPORTER + ".meaning..")
            .layer("importer")
            .definedBy(IMPORTER)
            .layer("report")
            .definedBy(ROOT + ".report..")
            .layer("migrate")
            .definedBy(ROOT + ".migrate..")
            .layer("evidence")
            .definedBy(ROOT + ".evidence..")
            .layer("drift")
            .definedBy(ROOT + ".drift..")
            .layer("fetch")
            .definedBy(ROOT + ".fetch..")
            .layer("lint")
            .definedBy(ROOT + ".lint..")
            .layer("diff")
            .definedBy(ROOT + ".diff..")
            .whereLayer("model")
            .mayNotAccessAnyLayer()
            .whereLayer("yaml")
            .mayOnlyAccessLayers("model")
            .whereLayer("load")
            .mayOnlyAccessLayers("model", "yaml")
            .whereLayer("write")
            .mayOnlyAccessLayers("model", "yaml")
            .whereLayer("import report")
            .mayNotAccessAnyLayer()
            .whereLayer("import document")
            .mayOnlyAccessLayers("model", "import report")
            .whereLayer("import normalise")
            .mayOnlyAccessLayers("model", "import report", "import document")
            .whereLayer("import sdk")
            .mayOnlyAccessLayers("model", "import report", "import document", "import normalise")
            .whereLayer("import merge")
            .mayOnlyAccessLayers("model", "import report", "import document", "import normalise")
            .whereLayer("import map")
            .mayOnlyAccessLayers("model", "import report", "import document", "import normalise")
            .whereLayer("import meaning")
            .mayOnlyAccessLayers("model", "import report", "import normalise")
            .whereLayer("importer")
            .mayOnlyAccessLayers(
                    "model",
                    "load",
                    "write",
                    "import report",
                    "import document",
                    "import normalise",
                    "import sdk",
                    "import merge",
                    "import map",
                    "import meaning")
            .whereLayer("report")
            .mayOnlyAccessLayers("model")
            .whereLayer("migrate")
            .mayOnlyAccessLayers("model", "load", "import report", "import sdk", "importer")
            .whereLayer("evidence")
            .mayOnlyAccessLayers("model", "yaml")
            .whereLayer("drift")
            .mayOnlyAccessLayers("model", "yaml", "report", "evidence")
            .whereLayer("fetch")
            .mayOnlyAccessLayers("model", "import report", "import document", "import map")
            .whereLayer("lint")
            .mayOnlyAccessLayers("model", "load", "report", "evidence", "import report", "import document")
            .whereLayer("diff")
            .mayOnlyAccessLayers("model", "yaml", "write", "report");

    @ArchTest
    static final ArchRule theModelIsPlainJava = noClasses()
            .that()
            .resideInAPackage(MODEL)
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages(MODEL, "java.lang..", "java.util..", "java.math..", "java.io", "org.jspecify..");

    @ArchTest
    static final ArchRule yamlIsTheMatterOfOnePackage = noClasses()
            .that()
            .resideOutsideOfPackage(YAML_TREE)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(YAML);

    @ArchTest
    static final ArchRule classFilesAreTheMatterOfOnePackage = noClasses()
            .that()
            .resideOutsideOfPackage(IMPORTER + ".sdk..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.objectweb.asm..");

    @ArchTest
    static final ArchRule classFilesAreNeverLoaded = noClasses()
            .that()
            .resideInAPackage(IMPORTER + ".sdk..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName(ClassLoader.class.getName())
            .orShould()
            .callMethodWhere(target(owner(name(Class.class.getName()))).and(target(nameMatching("forName"))));

    @ArchTest
    static final ArchRule descriptorsHoldNoJson = noClasses()
            .that()
            .resideInAnyPackage(YAML_TREE, LOAD, WRITE)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(JSON);

    @ArchTest
    static final ArchRule descriptorsAreReadAndPrintedButNeverSavedHere = noClasses()
            .that()
            .resideInAnyPackage(YAML_TREE, LOAD, WRITE)
            .should()
            .callMethodWhere(target(owner(name(Files.class.getName())))
                    .and(target(nameMatching("write.*|create.*|copy|move|delete.*|new(Output|Buffered)W?.*"))));

    @ArchTest
    static final ArchRule nothingAsksForTheTime =
            noClasses().should().callMethodWhere(target(nameMatching("now|currentTimeMillis|nanoTime")));

    @ArchTest
    static void everyPackageIsNullMarked(JavaClasses classes) {
        assertThat(classes.stream().map(JavaClass::getPackage).distinct())
                .isNotEmpty()
                .allMatch(each -> each.isAnnotatedWith(NullMarked.class));
    }
}
