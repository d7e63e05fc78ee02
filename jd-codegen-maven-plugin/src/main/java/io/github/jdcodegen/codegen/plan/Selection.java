package io.github.jdcodegen.codegen.plan;

import io.github.jdcodegen.spec.model.Api;
import io.github.jdcodegen.spec.model.Location;
import io.github.jdcodegen.spec.model.Problem;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Chooses methods by patterns: {@code jingdong.pop.*} matches wire names ({@code *} stands for anything),
 * {@code group:order} and {@code gateway:union} everything of a group or a gateway. A pattern that matches nothing is a
 * problem: it is a slip of the pen, or the method is gone.
 */
final class Selection {
    private Selection() {}

    static List<Api> of(List<Api> apis, PlanOptions options, List<Problem> problems) {
        var includes = matchers("includes", options.includes(), apis, problems);
        var excludes = matchers("excludes", options.excludes(), apis, problems);
        return apis.stream()
                .filter(api -> includes.isEmpty() || includes.stream().anyMatch(matcher -> matcher.test(api)))
                .filter(api -> excludes.stream().noneMatch(matcher -> matcher.test(api)))
                .toList();
    }

    private static List<Predicate<Api>> matchers(
            String option, List<String> patterns, List<Api> apis, List<Problem> problems) {
        var matchers = patterns.stream().map(Selection::matcher).toList();
        for (int i = 0; i < patterns.size(); i++) {
            if (apis.stream().noneMatch(matchers.get(i))) {
                problems.add(new Problem(
                        Location.NONE,
                        option + ": no method matches \"" + patterns.get(i) + "\"",
                        "A pattern is a wire name with * for anything, group:NAME or gateway:NAME"));
            }
        }
        return matchers;
    }

    private static Predicate<Api> matcher(String pattern) {
        if (pattern.startsWith("group:")) {
            var group = glob(pattern.substring("group:".length()));
            return api -> group.matcher(api.group()).matches();
        }
        if (pattern.startsWith("gateway:")) {
            var gateway = glob(pattern.substring("gateway:".length()));
            return api -> gateway.matcher(api.gateway()).matches();
        }
        var method = glob(pattern);
        return api -> method.matcher(api.method()).matches();
    }

    private static Pattern glob(String text) {
        return Pattern.compile(
                Stream.of(text.strip().split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
    }
}
