package io.github.jdcodegen.codegen.emit;

import io.github.jdcodegen.codegen.plan.Plan;
import java.util.ArrayList;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Writes down the Java code of a plan. */
public final class Emitter {
    private Emitter() {}

    /**
     * The files of a plan. The stream is parallel and makes each file when it gets to it; its order is always the same.
     */
    public static Stream<GeneratedFile> emit(Plan plan) {
        var files = new ArrayList<Supplier<GeneratedFile>>();
        files.add(() -> PackageInfoEmitter.root(plan));
        for (var group : plan.groups()) {
            files.add(() -> PackageInfoEmitter.group(group));
        }
        return files.parallelStream().map(Supplier::get);
    }
}
