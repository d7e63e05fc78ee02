package io.github.jdcodegen.codegen.emit;

import io.github.jdcodegen.codegen.plan.GroupPlan;
import io.github.jdcodegen.codegen.plan.Plan;

/** {@code package-info.java}, which JavaPoet does not know. */
final class PackageInfoEmitter {
    private PackageInfoEmitter() {}

    static GeneratedFile root(Plan plan) {
        return file(
                plan.packageName(), "The gateways of JD that the methods in the packages below are called through.");
    }

    static GeneratedFile group(GroupPlan group) {
        return file(
                group.packageName(),
                "The methods of JD's group " + group.group()
                        + ". Canonical constructors and record patterns of the answers are not part of the API: a field"
                        + " may be added at any time.");
    }

    private static GeneratedFile file(String packageName, String doc) {
        return new GeneratedFile(packageName.replace('.', '/') + "/package-info.java", """
                /** %s */
                @NullMarked
                package %s;

                import org.jspecify.annotations.NullMarked;
                """.formatted(doc, packageName));
    }
}
