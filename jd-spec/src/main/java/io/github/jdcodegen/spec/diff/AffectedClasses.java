package io.github.jdcodegen.spec.diff;

import io.github.jdcodegen.spec.model.Api;
import io.github.jdcodegen.spec.model.ApiSet;
import io.github.jdcodegen.spec.model.JavaRules;
import io.github.jdcodegen.spec.model.Names;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names the generated class that a change touches, below the root package, such as {@code order.OrderGetResponse.Item}. */
public final class AffectedClasses {
    private static final Pattern NESTED = Pattern.compile("^(?:request|response)\\.types\\.([A-Za-z0-9_]+)");
    private static final Pattern SHARED = Pattern.compile("^types\\.([A-Za-z0-9_]+)");

    private final Map<String, Api> methods = new HashMap<>();

    /** Of methods that are on both sides, the new names count. */
    public AffectedClasses(ApiSet before, ApiSet after) {
        before.apis().forEach(api -> methods.put(api.method(), api));
        after.apis().forEach(api -> methods.put(api.method(), api));
    }

    /** The class; empty for a method that is in neither set. */
    public Optional<String> of(Change change) {
        return Optional.ofNullable(methods.get(change.method())).map(api -> api.group() + "." + name(change, api));
    }

    private static String name(Change change, Api api) {
        var path = change.path();
        var stem = Names.method(api.name() == null ? api.method() : api.name());
        var shared = SHARED.matcher(path);
        if (shared.find()) {
            return shared.group(1);
        }
        var nested = NESTED.matcher(path);
        var inner = nested.find() ? "." + nested.group(1) : "";
        if (path.startsWith("request")) {
            return JavaRules.request(stem) + inner;
        }
        return path.startsWith("response") ? JavaRules.response(stem) + inner : JavaRules.facade(api.group());
    }
}
