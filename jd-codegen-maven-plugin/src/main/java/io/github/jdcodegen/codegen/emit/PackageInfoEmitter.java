package io.github.jdcodegen.codegen.emit;

import io.github.jdcodegen.codegen.plan.Plan;

/** {@code package-info.java}, which JavaPoet does not know. */
final class PackageInfoEmitter {
    private PackageInfoEmitter() {}

    static GeneratedFile root(Plan plan, Wording wording) {
        return file(plan.packageName(), new Doc().paragraph(wording.say(Phrase.GATEWAYS_PACKAGE)));
    }

    static GeneratedFile group(Context context) {
        var wording = context.wording();
        return file(
                context.group().packageName(),
                new Doc()
                        .paragraph(wording.say(
                                Phrase.GROUP, Doc.code(context.group().group())))
                        .paragraph(wording.say(Phrase.NOT_API)));
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
