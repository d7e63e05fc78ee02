package io.github.jdcodegen.codegen.plan;

import io.github.jdcodegen.codegen.plan.JavaType.ClassRef;
import io.github.jdcodegen.codegen.plan.TypePlan.RecordPlan;
import io.github.jdcodegen.spec.model.Api;
import io.github.jdcodegen.spec.model.Body;
import io.github.jdcodegen.spec.model.Encoding;
import io.github.jdcodegen.spec.model.Field;
import io.github.jdcodegen.spec.model.JavaRules;
import io.github.jdcodegen.spec.model.Location;
import io.github.jdcodegen.spec.model.NameRegistry;
import io.github.jdcodegen.spec.model.Names;
import io.github.jdcodegen.spec.model.Problem;
import io.github.jdcodegen.spec.model.Rule;
import io.github.jdcodegen.spec.model.Scalar;
import io.github.jdcodegen.spec.model.Text;
import io.github.jdcodegen.spec.model.Type;
import io.github.jdcodegen.spec.model.TypeDefinition;
import io.github.jdcodegen.spec.model.TypeDefinition.EnumType;
import io.github.jdcodegen.spec.model.TypeDefinition.RecordType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Plans the class of one request or response, and the nested types that its fields use. */
final class BodyPlanner {
    private enum Side {
        REQUEST,
        RESPONSE
    }

    private final GroupPlanner group;
    private final Api api;
    private final Side side;
    private final Body body;
    private final String className;
    private final NameRegistry nested;
    private final List<Problem> problems;
    private final Map<String, TypePlan> reached = new HashMap<>();

    private BodyPlanner(GroupPlanner group, Api api, Side side, Body body, String className, List<Problem> problems) {
        this.group = group;
        this.api = api;
        this.side = side;
        this.body = body;
        this.className = className;
        this.problems = problems;
        nested = NameRegistry.ofClasses(problems::add).reserve(className, "the class itself");
        if (side == Side.RESPONSE) {
            // The response uses this class by its simple name. A field with the name of the package's first
            // part would hide the qualified name.
            nested.reserve(JavaRules.GATEWAYS, "the class of the gateways");
        }
    }

    static BodyPlan request(GroupPlanner group, Api api, String className, List<Problem> problems) {
        return new BodyPlanner(group, api, Side.REQUEST, api.request(), className, problems).plan();
    }

    static BodyPlan response(GroupPlanner group, Api api, String className, List<Problem> problems) {
        return new BodyPlanner(group, api, Side.RESPONSE, api.response(), className, problems).plan();
    }

    private BodyPlan plan() {
        var bare = body.type();
        var fields = bare == null ? body.fields() : List.of(Field.of(root(), bare));
        var root = record(className, api.title(), fields, body.rules(), body.location());
        var types = body.types().stream()
                .map(type -> reached.get(type.name()))
                .filter(Objects::nonNull)
                .toList();
        return new BodyPlan(root, bare != null, types);
    }

    /** What the one value of a response without fields is called: as on the wire, where that can serve. */
    private String root() {
        var result = body.result();
        return result != null && Names.canServe(result) ? result : "result";
    }

    private RecordPlan record(String name, Text doc, List<Field> all, List<Rule> rules, Location location) {
        var constants = all.stream().filter(this::isConstant).toList();
        var scope = NameRegistry.ofMembers(problems::add);
        var fields = all.stream()
                .filter(field -> !isConstant(field))
                .map(field -> new FieldPlan(field, member(field, scope), javaType(field.type(), field.location())))
                .toList();
        if (side == Side.REQUEST) {
            fields.forEach(this::checkForm);
        } else if (fields.size() > JavaRules.MAX_COMPONENTS) {
            problems.add(new Problem(
                    location,
                    name + " has " + fields.size() + " fields; a Java record takes " + JavaRules.MAX_COMPONENTS,
                    "Leave out fields that nobody reads, in an overlay"));
        }
        return new RecordPlan(name, doc, fields, constants, rules);
    }

    /** Refuses an encoding that does not fit the type. Otherwise the field would be sent in a wrong form. */
    private void checkForm(FieldPlan plan) {
        var field = plan.field();
        if (!fits(field.encoding(), plan.type())) {
            problems.add(new Problem(
                    field.location(),
                    "the field \"" + field.wireName() + "\" of type " + field.type()
                            + " cannot be sent with the encoding "
                            + field.encoding().keyword(),
                    field.encoding() == Encoding.COLUMNS
                            ? "Columns are for a list of a type with fields"
                            : "Only a list is sent as " + field.encoding().keyword()));
        }
    }

    private static boolean fits(Encoding encoding, JavaType type) {
        return switch (encoding) {
            case COLUMNS -> type instanceof JavaType.ListOf list && list.element() instanceof JavaType.OfRecord;
            case CSV -> type instanceof JavaType.ListOf;
            case JSON, PLAIN -> true;
        };
    }

    private boolean isConstant(Field field) {
        return side == Side.REQUEST && field.constant() != null;
    }

    private String member(Field field, NameRegistry scope) {
        var member = Names.member(field.neutralName());
        var owner = "the field \"" + field.wireName() + "\"";
        if (field.name() == null ? Names.canServe(field.wireName()) : Names.isLegalMember(member)) {
            scope.take(member, owner, field.location(), Hints::name);
        } else {
            problems.add(new Problem(
                    field.location(),
                    owner + (field.name() == null ? "" : " with the name \"" + field.name() + "\"")
                            + " makes no Java name",
                    "Give it another, such as name: " + Names.proposal(field.neutralName(), Set.of())));
        }
        return member;
    }

    private JavaType javaType(Type type, Location location) {
        if (type instanceof Scalar scalar) {
            return new JavaType.Basic(scalar);
        }
        if (type instanceof Type.ListOf list) {
            return new JavaType.ListOf(javaType(list.element(), location));
        }
        if (type instanceof Type.MapOf map) {
            return new JavaType.MapOf(javaType(map.value(), location));
        }
        var name = ((Type.Named) type).name();
        return body.type(name)
                .map(this::nested)
                .or(() -> group.shared(api.gateway(), name))
                .orElseGet(() -> {
                    problems.add(new Problem(
                            location,
                            "there is no type " + name,
                            "Define it under types, or in the group's shared file"));
                    return new JavaType.Basic(Scalar.JSON);
                });
    }

    private JavaType nested(TypeDefinition type) {
        var ref = new ClassRef(group.packageName(), List.of(className, type.name()));
        if (type instanceof EnumType ofEnum) {
            if (!reached.containsKey(type.name())) {
                claim(type);
                reached.put(type.name(), EnumPlanner.plan(ofEnum, problems));
            }
            return new JavaType.OfEnum(ref, ofEnum.type());
        }
        var record = (RecordType) type;
        if (!reached.containsKey(type.name())) {
            claim(type);
            // A type can use itself, so it is entered before its fields are planned.
            reached.put(type.name(), new RecordPlan(type.name(), type.doc(), List.of(), List.of(), List.of()));
            reached.put(
                    type.name(), record(type.name(), type.doc(), record.fields(), record.rules(), record.location()));
        }
        return new JavaType.OfRecord(ref);
    }

    private void claim(TypeDefinition type) {
        if (!Names.isLegalType(type.name())) {
            problems.add(new Problem(
                    type.location(),
                    "the type \"" + type.name() + "\" makes no Java class",
                    "Rename it, such as " + Names.type(type.name()) + "Value"));
        }
        nested.take(type.name(), "the type \"" + type.name() + "\"", type.location(), Hints::rename);
    }
}
