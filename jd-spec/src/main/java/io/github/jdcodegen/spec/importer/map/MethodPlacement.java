package io.github.jdcodegen.spec.importer.map;

import io.github.jdcodegen.spec.importer.document.RawDocument;
import io.github.jdcodegen.spec.model.Api;
import io.github.jdcodegen.spec.model.Names;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a method belongs and what its classes are called.
 *
 * @param method its wire name
 * @param gateway its gateway
 * @param group its group
 * @param groupKnown whether the group is known, and not made up
 * @param name its neutral name where the wire name cannot serve; else {@code null}
 */
public record MethodPlacement(
        String method,
        String gateway,
        String group,
        boolean groupKnown,
        @Nullable String name) {
    /** What the names of Kepler's methods begin with. */
    private static final List<String> KEPLER = List.of("jd.kpl.", "jd.kepler.", "biz.", "jd.biz.");

    /** Where a document says that its method belongs. */
    public static MethodPlacement of(RawDocument document) {
        var gateway = gateway(document);
        if (!gateway.equals("jos")) {
            return new MethodPlacement(document.method(), gateway, gateway, true, null);
        }
        if (document.group() != null) {
            return new MethodPlacement(document.method(), gateway, document.group(), true, null);
        }
        var id = document.groupId();
        var group = id == null ? Optional.<String>empty() : Groups.name(id);
        return new MethodPlacement(
                document.method(),
                gateway,
                group.orElse(id == null || id < 0 ? "other" : "group" + id),
                group.isPresent(),
                null);
    }

    private static String gateway(RawDocument document) {
        var method = document.method();
        if (KEPLER.stream().anyMatch(method::startsWith)) {
            return "kepler";
        }
        if (method.startsWith("jingdong.") || method.startsWith("360buy.")) {
            return "jos";
        }
        return method.startsWith("jd.union.") || document.form() == RawDocument.Form.UNION ? "union" : "jos";
    }

    /** The gateway of a method, by its name alone. */
    public static String gateway(String method) {
        if (KEPLER.stream().anyMatch(method::startsWith)) {
            return "kepler";
        }
        return method.startsWith("jd.union.") ? "union" : "jos";
    }

    /** The same with the group and the name that it was given before. */
    public MethodPlacement as(Api before) {
        var group = before.group();
        return new MethodPlacement(method, gateway, group, groupKnown || !group.equals(this.group), before.name());
    }

    public MethodPlacement withName(@Nullable String other) {
        return new MethodPlacement(method, gateway, group, groupKnown, other);
    }

    /** The path of its descriptor. */
    public String file() {
        return gateway + "/" + group + "/" + method + ".yaml";
    }

    /** The stem of its classes' names. */
    public String stem() {
        return Names.method(name == null ? method : name);
    }
}
