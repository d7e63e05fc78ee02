package io.github.jdcodegen.codegen.emit;

import static java.util.stream.Collectors.toMap;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import io.github.jdcodegen.codegen.plan.PlanOptions;
import io.github.jdcodegen.codegen.plan.Planner;
import io.github.jdcodegen.codegen.write.GeneratedFile;
import io.github.jdcodegen.spec.load.DescriptorLoader;
import io.github.jdcodegen.spec.model.ApiSet;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.tools.JavaFileObject;

/** Generates and compiles in memory, for tests. */
public final class Generated {
    private static final Path DESCRIPTORS = Path.of("src/test/golden/descriptors");

    private Generated() {}

    /** The descriptors of a golden tree. */
    public static ApiSet descriptors(String golden) {
        return DescriptorLoader.load(DESCRIPTORS.resolve(golden));
    }

    /** The files that a set of descriptors generates, by path. */
    public static SortedMap<String, String> files(ApiSet set, PlanOptions options) {
        return Emitter.emit(Planner.plan(set, options))
                .collect(toMap(GeneratedFile::path, GeneratedFile::content, (a, b) -> a, TreeMap::new));
    }

    /** Compiles sources by path; every warning is an error. */
    public static Compilation compile(Map<String, String> sources) {
        return Compiler.javac()
                .withOptions("-Xlint:all,-processing", "-Werror", "-proc:none")
                .compile(sources.entrySet().stream().map(Generated::source).toList());
    }

    private static JavaFileObject source(Map.Entry<String, String> file) {
        var name = file.getKey().replaceFirst("\\.java$", "").replace('/', '.');
        return JavaFileObjects.forSourceString(name, file.getValue());
    }
}
