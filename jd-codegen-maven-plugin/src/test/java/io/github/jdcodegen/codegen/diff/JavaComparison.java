package io.github.jdcodegen.codegen.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import io.github.jdcodegen.codegen.emit.Generated;
import io.github.jdcodegen.codegen.plan.PlanOptions;
import io.github.jdcodegen.spec.model.ApiSet;
import japicmp.cmp.JApiCmpArchive;
import japicmp.cmp.JarArchiveComparator;
import japicmp.cmp.JarArchiveComparatorOptions;
import japicmp.model.JApiClass;
import japicmp.model.JApiCompatibility;
import japicmp.model.JApiMethod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.JavaFileObject;

/** Generates and compiles descriptors, and lets japicmp compare what came of two sets. */
final class JavaComparison {
    private JavaComparison() {}

    /** Compiles what a set generates into a jar. */
    static Path jar(ApiSet set, Path jar) throws IOException {
        var compilation = Generated.compile(Generated.files(set, PlanOptions.of("com.acme")));
        assertThat(compilation.status()).as("%s", compilation.diagnostics()).isEqualTo(Compilation.Status.SUCCESS);
        try (var zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (var file : compilation.generatedFiles()) {
                if (file.getKind() == JavaFileObject.Kind.CLASS) {
                    zip.putNextEntry(new ZipEntry(file.getName().replaceFirst("^/?CLASS_OUTPUT/", "")));
                    try (var bytes = file.openInputStream()) {
                        bytes.transferTo(zip);
                    }
                }
            }
        }
        return jar;
    }

    /**
     * What breaks code that was written for the old jar. Constructors are left out: users read records and do not build
     * them.
     */
    static List<String> breaks(Path old, Path now) {
        var options = new JarArchiveComparatorOptions();
        options.getIgnoreMissingClasses().setIgnoreAllMissingClasses(true);
        var classes = new JarArchiveComparator(options)
                .compare(new JApiCmpArchive(old.toFile(), "old"), new JApiCmpArchive(now.toFile(), "new"));
        var breaks = new ArrayList<String>();
        for (var each : classes) {
            parts(each)
                    .flatMap(part -> part.getCompatibilityChanges().stream()
                            .filter(change -> !change.isBinaryCompatible() || !change.isSourceCompatible())
                            .map(change -> each.getFullyQualifiedName() + " " + change.getType()))
                    .forEach(breaks::add);
            // japicmp compares erased types.
            each.getMethods().stream()
                    .filter(JavaComparison::hasOtherTypeArguments)
                    .map(method -> each.getFullyQualifiedName() + "#" + method.getName() + " has other type arguments")
                    .forEach(breaks::add);
        }
        return breaks;
    }

    private static boolean hasOtherTypeArguments(JApiMethod method) {
        var old = method.getOldMethod();
        var now = method.getNewMethod();
        return old.isPresent()
                && now.isPresent()
                && !Objects.equals(old.get().getGenericSignature(), now.get().getGenericSignature());
    }

    private static Stream<JApiCompatibility> parts(JApiClass of) {
        var parts = new ArrayList<JApiCompatibility>();
        parts.add(of);
        parts.add(of.getSuperclass());
        parts.addAll(of.getInterfaces());
        parts.addAll(of.getMethods());
        parts.addAll(of.getFields());
        return parts.stream();
    }
}
