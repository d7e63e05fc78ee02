package io.github.jdcodegen.codegen.plan;

import io.github.jdcodegen.spec.model.Api;
import io.github.jdcodegen.spec.model.ApiSet;
import io.github.jdcodegen.spec.model.Gateway;
import io.github.jdcodegen.spec.model.Location;
import io.github.jdcodegen.spec.model.MethodFilter;
import io.github.jdcodegen.spec.model.NameRegistry;
import io.github.jdcodegen.spec.model.Names;
import io.github.jdcodegen.spec.model.Problem;
import io.github.jdcodegen.spec.model.SpecException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/** Plans the Java code of a set of descriptors. */
public final class Planner {
    private final ApiSet set;
    private final PlanOptions options;
    private final Map<String, Set<String>> enums;
    private final List<Problem> problems = new ArrayList<>();

    private Planner(ApiSet set, PlanOptions options, Map<String, Set<String>> enums) {
        this.set = set;
        this.options = options;
        this.enums = enums;
    }

    /**
     * Plans the methods that the options choose.
     *
     * @throws SpecException with all problems: a name is not usable in Java, two things get the same name, a pattern
     *     matches nothing, or a type has too many fields for a Java record
     */
    public static Plan plan(ApiSet set, PlanOptions options) {
        return plan(set, options, Map.of());
    }

    /**
     * Plans some methods of a client whose other methods are not at hand.
     *
     * @param enums by group, the names of the shared enums that are generated whether or not one of these methods uses them
     * @throws SpecException as {@link #plan(ApiSet, PlanOptions)}
     */
    public static Plan plan(ApiSet set, PlanOptions options, Map<String, Set<String>> enums) {
        return new Planner(set, options, enums).plan();
    }

    private Plan plan() {
        checkPackage();
        var apis = new MethodFilter(options.includes(), options.excludes())
                .choose(
                        set.apis(),
                        api -> new MethodFilter.Candidate(api.method(), api.group(), api.gateway()),
                        problems);
        var gateways = gateways(apis);
        var groups = apis.stream()
                .collect(Collectors.groupingBy(Api::group, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(group -> group(group.getKey(), group.getValue(), gateways))
                .toList();
        if (!problems.isEmpty()) {
            throw new SpecException(problems);
        }
        return new Plan(options.packageName(), options.language(), gateways, groups);
    }

    private void checkPackage() {
        if (!SourceVersion.isName(options.packageName(), SourceVersion.RELEASE_17)) {
            problems.add(new Problem(
                    Location.NONE,
                    "\"" + options.packageName() + "\" is no Java package",
                    "Set jd.packageName to one, such as com.acme.jd"));
        }
    }

    private List<GatewayPlan> gateways(List<Api> apis) {
        var scope = NameRegistry.ofMembers(problems::add);
        return apis.stream()
                .map(Api::gateway)
                .distinct()
                .sorted()
                .map(name -> set.gateways().get(name))
                .map(gateway -> gateway(gateway, scope))
                .toList();
    }

    private GatewayPlan gateway(Gateway gateway, NameRegistry scope) {
        var constant = Names.constant(gateway.name());
        if (!Names.isLegalConstant(constant)) {
            problems.add(new Problem(
                    gateway.location(),
                    "the gateway name \"" + gateway.name() + "\" makes no Java constant",
                    "Name it in letters, digits and hyphens, a letter first, such as jos"));
        }
        scope.take(constant, "the gateway \"" + gateway.name() + "\"", gateway.location(), Hints::name);
        return new GatewayPlan(constant, gateway);
    }

    private GroupPlan group(String group, List<Api> apis, List<GatewayPlan> gateways) {
        var packageName = options.packageName() + "." + group;
        if (group.contains(".") || !SourceVersion.isName(group, SourceVersion.RELEASE_17)) {
            problems.add(new Problem(
                    apis.get(0).location(),
                    "the group \"" + group + "\" makes no Java package",
                    "Name it in lower-case letters and digits, a letter first, such as order"));
        }
        return new GroupPlanner(packageName, group, set.shared(), gateways, problems)
                .with(enums.getOrDefault(group, Set.of()))
                .plan(apis);
    }
}
