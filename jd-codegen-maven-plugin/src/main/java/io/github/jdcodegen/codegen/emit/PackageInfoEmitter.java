package io.github.jdcodegen.codegen.emit;

import io.github.jdcodegen.codegen.plan.GroupPlan;
import io.github.jdcodegen.codegen.plan.Plan;

/** {@code package-info.java}, which JavaPoet does not know. */
final class PackageInfoEmitter {
    private PackageInfoEmitter() {}

    /** The way in: all methods by group. */
    static GeneratedFile root(Plan plan, Wording wording) {
        var doc = new Doc().paragraph(wording.say(Phrase.GATEWAYS_PACKAGE));
        for (var group : plan.groups()) {
            var link = facade(group, group.group());
            doc.list(wording.group(group, link, Doc::text), ApiDocs.index(new Context(plan, group, wording)));
        }
        return file(plan.packageName(), doc);
    }

    static GeneratedFile group(Context context) {
        var wording = context.wording();
        var group = context.group();
        return file(
                group.packageName(),
                new Doc()
                        .paragraph(wording.group(group, Doc.code(group.group()), Doc::text))
                        .paragraph(wording.sentences(group.doc()))
                        .list(wording.say(Phrase.METHODS, facade(group, group.facade())), ApiDocs.index(context))
                        .paragraph(wording.say(Phrase.NOT_API)));
    }

    private static String facade(GroupPlan group, String label) {
        return "{@link " + group.packageName() + "." + group.facade() + " " + label + "}";
    }

    private static GeneratedFile file(String packageName, Doc doc) {
        return new GeneratedFile(SourceFile.path(packageName, "package-info"), """
                /**
                %s */
                @NullMarked
                package %s;

                import org.jspecify.annotations.NullMarked;
                """.formatted(doc.lines(), packageName));
    }
}
