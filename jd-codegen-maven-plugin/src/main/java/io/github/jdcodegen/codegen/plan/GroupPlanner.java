package io.github.jdcodegen.codegen.plan;

import io.github.jdcodegen.codegen.plan.JavaType.ClassRef;
import io.github.jdcodegen.codegen.plan.TypePlan.EnumPlan;
import io.github.jdcodegen.spec.model.Api;
import io.github.jdcodegen.spec.model.JavaRules;
import io.github.jdcodegen.spec.model.NameRegistry;
import io.github.jdcodegen.spec.model.Names;
import io.github.jdcodegen.spec.model.Problem;
import io.github.jdcodegen.spec.model.SharedTypes;
import io.github.jdcodegen.spec.model.Text;
import io.github.jdcodegen.spec.model.TypeDefinition.EnumType;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Plans one group: its methods, and the shared enums that these methods use. */
final class GroupPlanner {
    private final String packageName;
    private final String group;
    private final Map<String, GatewayPlan> gateways;
    private final Map<String, SharedTypes> sharedByGateway;
    private final Set<EnumType> used = new HashSet<>();
    private final NameRegistry types;
    private final NameRegistry stems;
    private final NameRegistry members;
    private final List<Problem> problems;

    GroupPlanner(
            String packageName,
            String group,
            List<SharedTypes> shared,
            List<GatewayPlan> gateways,
            List<Problem> problems) {
        this.packageName = packageName;
        this.group = group;
        this.problems = problems;
        this.gateways = gateways.stream()
                .collect(Collectors.toMap(gateway -> gateway.gateway().name(), gateway -> gateway));
        sharedByGateway = shared.stream()
                .filter(types -> types.group().equals(group))
                .collect(Collectors.toMap(SharedTypes::gateway, types -> types));
        types = NameRegistry.ofClasses(problems::add)
                .reserve(facade(), "the facade of the group")
                .reserve(JavaRules.GATEWAYS, "the class of the gateways");
        stems = NameRegistry.ofClasses(problems::add);
        members = NameRegistry.ofMembers(problems::add);
    }

    /** Plans shared enums whether or not a method uses them. */
    GroupPlanner with(Set<String> enums) {
        sharedByGateway.values().stream()
                .flatMap(shared -> shared.types().stream())
                .filter(type -> enums.contains(type.name()))
                .forEach(used::add);
        return this;
    }

    GroupPlan plan(List<Api> apis) {
        var methods = apis.stream().map(this::method).toList();
        return new GroupPlan(
                packageName,
                group,
                text(apis, SharedTypes::title),
                text(apis, SharedTypes::doc),
                facade(),
                enums(),
                methods);
    }

    /** A text about the group. Several gateways can have one; the first gateway by name that has it counts. */
    private Text text(List<Api> apis, Function<SharedTypes, Text> text) {
        return apis.stream()
                .map(Api::gateway)
                .distinct()
                .sorted()
                .flatMap(gateway -> Stream.ofNullable(sharedByGateway.get(gateway)))
                .map(text)
                .filter(some -> !some.isEmpty())
                .findFirst()
                .orElse(Text.NONE);
    }

    /** A shared type that a method of that gateway uses. This call marks it, so that it is generated. */
    Optional<JavaType> shared(String gateway, String name) {
        return Optional.ofNullable(sharedByGateway.get(gateway)).stream()
                .flatMap(shared -> shared.types().stream())
                .filter(type -> type.name().equals(name))
                .findFirst()
                .map(type -> {
                    used.add(type);
                    return new JavaType.OfEnum(new ClassRef(packageName, List.of(name)), type.type());
                });
    }

    String packageName() {
        return packageName;
    }

    private String facade() {
        return JavaRules.facade(group);
    }

    private MethodPlan method(Api api) {
        var owner = "the method \"" + api.method() + "\"";
        var neutralName = api.name() == null ? api.method() : api.name();
        var stem = Names.method(neutralName);
        var member = Names.member(stem);
        if (!Names.isLegalMethod(neutralName)) {
            problems.add(new Problem(
                    api.location(),
                    owner + " makes no Java name",
                    "Give it one that begins with a letter, such as name: " + Names.proposal(neutralName, Set.of())));
        } else if (stems.take(stem, owner, api.location(), Hints::name)) {
            members.take(member, owner, api.location(), Hints::name);
            types.take(JavaRules.request(stem), "the request of " + owner, api.location(), Hints::name);
            types.take(JavaRules.response(stem), "the response of " + owner, api.location(), Hints::name);
        }
        var request = BodyPlanner.request(this, api, JavaRules.request(stem), problems);
        var response = BodyPlanner.response(this, api, JavaRules.response(stem), problems);
        return new MethodPlan(
                api,
                Objects.requireNonNull(gateways.get(api.gateway())),
                member,
                request,
                response,
                paging(api, member, request, response));
    }

    private @Nullable PagingPlan paging(Api api, String member, BodyPlan request, BodyPlan response) {
        if (api.paging() == null) {
            return null;
        }
        members.take(member + "All", "the paging of the method \"" + api.method() + "\"", api.location(), Hints::name);
        return PagingPlanner.plan(api, member + "All", request, response, problems)
                .orElse(null);
    }

    private List<EnumPlan> enums() {
        return used.stream()
                .sorted(Comparator.comparing(EnumType::name))
                .peek(type -> types.take(
                        type.name(), "the shared type \"" + type.name() + "\"", type.location(), Hints::rename))
                .map(type -> EnumPlanner.plan(type, problems))
                .toList();
    }
}
