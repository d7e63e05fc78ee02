package io.github.jdcodegen.codegen.emit;

import io.github.jdcodegen.codegen.emit.javadoc.JavadocText;
import io.github.jdcodegen.codegen.emit.syntax.GroupContext;
import io.github.jdcodegen.codegen.plan.Plan;
import io.github.jdcodegen.codegen.write.GeneratedFile;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Writes down the Java code of a plan. */
public final class Emitter {
    private Emitter() {}

    /**
     * The files of a plan. The stream is parallel, since making them is what costs; its order is always the same.
     *
     * @param plan the plan
     * @return the files, each made when the stream gets to it
     */
    public static Stream<GeneratedFile> emit(Plan plan) {
        var javadoc = new JavadocText(plan.language());
        Stream<Supplier<GeneratedFile>> root =
                Stream.of(() -> PackageInfoEmitter.root(plan, javadoc), () -> GatewaysEmitter.emit(plan, javadoc));
        return Stream.concat(
                        root, plan.groups().stream().flatMap(group -> group(new GroupContext(plan, group), javadoc)))
                .toList()
                .parallelStream()
                .map(Supplier::get);
    }

    private static Stream<Supplier<GeneratedFile>> group(GroupContext context, JavadocText javadoc) {
        return Stream.of(
                        Stream.<Supplier<GeneratedFile>>of(
                                () -> PackageInfoEmitter.group(context), () -> FacadeEmitter.emit(context)),
                        context.group().enums().stream().map(plan -> (Supplier<GeneratedFile>) () -> SourceFile.of(
                                context,
                                EnumEmitter.emit(plan, javadoc),
                                List.of(plan),
                                "the shared types of the group "
                                        + context.group().group())),
                        methods(context))
                .flatMap(files -> files);
    }

    /** The files of the methods of a plan, without those that methods share. */
    public static List<GeneratedFile> emitMethods(Plan plan) {
        return plan.groups().stream()
                .flatMap(group -> methods(new GroupContext(plan, group)))
                .map(Supplier::get)
                .toList();
    }

    private static Stream<Supplier<GeneratedFile>> methods(GroupContext context) {
        return context.group().methods().stream()
                .flatMap(method -> Stream.of(
                        () -> RequestEmitter.emit(method, context), () -> ResponseEmitter.emit(method, context)));
    }
}
