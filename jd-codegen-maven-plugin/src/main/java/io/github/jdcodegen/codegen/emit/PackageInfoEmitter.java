package io.github.jdcodegen.codegen.emit;

import io.github.jdcodegen.codegen.emit.javadoc.JavadocBuilder;
import io.github.jdcodegen.codegen.emit.javadoc.JavadocPhrase;
import io.github.jdcodegen.codegen.emit.javadoc.JavadocText;
import io.github.jdcodegen.codegen.emit.javadoc.MethodJavadoc;
import io.github.jdcodegen.codegen.emit.syntax.GroupContext;
import io.github.jdcodegen.codegen.plan.GroupPlan;
import io.github.jdcodegen.codegen.plan.Plan;
import io.github.jdcodegen.codegen.write.GeneratedFile;

/** {@code package-info.java}, which JavaPoet does not know. */
final class PackageInfoEmitter {
    private PackageInfoEmitter() {}

    /** The way in: all methods by group. */
    static GeneratedFile root(Plan plan, JavadocText javadoc) {
        var doc = new JavadocBuilder().paragraph(javadoc.say(JavadocPhrase.GATEWAYS_PACKAGE));
        for (var group : plan.groups()) {
            var link = facade(group, group.group());
            doc.list(
                    javadoc.group(group, link, JavadocBuilder::text),
                    MethodJavadoc.index(new GroupContext(plan, group)));
        }
        return file(plan.packageName(), doc);
    }

    static GeneratedFile group(GroupContext context) {
        var javadoc = JavadocText.of(context);
        var group = context.group();
        return file(
                group.packageName(),
                new JavadocBuilder()
                        .paragraph(javadoc.group(group, JavadocBuilder.code(group.group()), JavadocBuilder::text))
                        .paragraph(javadoc.sentences(group.doc()))
                        .list(
                                javadoc.say(JavadocPhrase.METHODS, facade(group, group.facade())),
                                MethodJavadoc.index(context))
                        .paragraph(javadoc.say(JavadocPhrase.NOT_API)));
    }

    private static String facade(GroupPlan group, String label) {
        return "{@link " + group.packageName() + "." + group.facade() + " " + label + "}";
    }

    private static GeneratedFile file(String packageName, JavadocBuilder doc) {
        return new GeneratedFile(SourceFile.path(packageName, "package-info"), """
                /**
                %s */
                @NullMarked
                package %s;

                import org.jspecify.annotations.NullMarked;
                """.formatted(doc.lines(), packageName));
    }
}
