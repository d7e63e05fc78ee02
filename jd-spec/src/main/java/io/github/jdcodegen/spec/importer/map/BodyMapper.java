package io.github.jdcodegen.spec.importer.map;

import io.github.jdcodegen.spec.importer.document.RefusedException;
import io.github.jdcodegen.spec.importer.normalise.Member;
import io.github.jdcodegen.spec.importer.normalise.Shape;
import io.github.jdcodegen.spec.importer.report.Finding;
import io.github.jdcodegen.spec.importer.report.FindingCollector;
import io.github.jdcodegen.spec.model.Body;
import io.github.jdcodegen.spec.model.Encoding;
import io.github.jdcodegen.spec.model.Field;
import io.github.jdcodegen.spec.model.JavaRules;
import io.github.jdcodegen.spec.model.Level;
import io.github.jdcodegen.spec.model.Location;
import io.github.jdcodegen.spec.model.Rule;
import io.github.jdcodegen.spec.model.Scalar;
import io.github.jdcodegen.spec.model.Text;
import io.github.jdcodegen.spec.model.Type;
import io.github.jdcodegen.spec.model.TypeDefinition;
import io.github.jdcodegen.spec.model.TypeDefinition.RecordType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes a request or a response of members: names fields and types, and marks what is personal. */
public final class BodyMapper {
    private static final Set<Scalar> NUMBERS = Set.of(Scalar.INT, Scalar.LONG, Scalar.DECIMAL);

    private final PreviousImport earlier;
    private final FindingCollector notes;
    private final String documented;
    private final TypeNames types;

    private BodyMapper(PreviousImport earlier, Set<String> reserved, FindingCollector notes, String documented) {
        this.earlier = earlier;
        this.notes = notes;
        this.documented = documented;
        this.types = new TypeNames(earlier, reserved, notes, documented);
    }

    /**
     * A request.
     *
     * @param reserved names that its types cannot have
     */
    public static Body request(
            List<Member> members, PreviousImport earlier, Set<String> reserved, FindingCollector notes) {
        return new BodyMapper(earlier, reserved, notes, "request").body(earlier.inOrder("", members));
    }

    /**
     * A response. The one root that nearly every answer has is unwrapped.
     *
     * @param reserved names that its types cannot have
     */
    public static Body response(
            List<Member> roots, PreviousImport earlier, Set<String> reserved, FindingCollector notes) {
        var mapper = new BodyMapper(earlier, reserved, notes, "response");
        return roots.size() == 1 ? mapper.unwrapped(roots.get(0)) : mapper.body(earlier.inOrder("", roots));
    }

    private Body unwrapped(Member documented) {
        // The root itself is not a field: its place is that of the body.
        var root = documented.withShape(earlier.inOrder(documented.shape()));
        if (root.shape() instanceof Shape.Struct struct) {
            if (isTiedTo(struct.path(), struct)) {
                types.add(struct, null);
            }
            var body = body(struct.members());
            return new Body(root.wireName(), null, body.fields(), List.of(), body.types(), List.of(), Location.NONE);
        }
        types.add(root.shape(), null);
        return new Body(
                root.wireName(), type(root.shape()), List.of(), List.of(), definitions(), List.of(), Location.NONE);
    }

    private static boolean isTiedTo(String path, Shape shape) {
        if (shape instanceof Shape.Recursive recursive) {
            return recursive.path().equals(path);
        }
        if (shape instanceof Shape.Items items) {
            return isTiedTo(path, items.element());
        }
        if (shape instanceof Shape.Entries entries) {
            return isTiedTo(path, entries.value());
        }
        return shape instanceof Shape.Struct struct
                && struct.members().stream().anyMatch(member -> isTiedTo(path, member.shape()));
    }

    private Body body(List<Member> members) {
        members.forEach(member -> types.add(member.shape(), null));
        return Body.request(fields(members, ""), rules(members), definitions(), Location.NONE);
    }

    private List<TypeDefinition> definitions() {
        var definitions = new ArrayList<TypeDefinition>();
        types.structs()
                .forEach((name, struct) -> definitions.add(new RecordType(
                        name,
                        struct.doc(),
                        fields(struct.members(), struct.path()),
                        rules(struct.members()),
                        Location.NONE)));
        return definitions;
    }

    private List<Field> fields(List<Member> listed, String path) {
        var members = withTwins(listed);
        if (members.size() > JavaRules.MAX_COMPONENTS) {
            throw new RefusedException(
                    "The object at \"" + documented + (path.isEmpty() ? "" : "." + path) + "\" has " + members.size()
                            + " fields; at most " + JavaRules.MAX_COMPONENTS + " are possible in Java",
                    "Take out of the document what you do not need.");
        }
        var names = FieldNaming.of(members, path, earlier);
        var aliased = aliases(members);
        var fields = new ArrayList<Field>();
        for (var i = 0; i < members.size(); i++) {
            var member = members.get(i);
            var place = documented + "." + (path.isEmpty() ? "" : path + ".") + member.wireName();
            if (names.get(i) != null) {
                notes.add(Finding.Kind.NAME_GIVEN, place, "is called \"" + names.get(i) + "\" in code");
            }
            fields.add(field(member, names.get(i), aliased.containsKey(member.alias()), place));
        }
        return fields;
    }

    private Field field(Member member, @Nullable String name, boolean aliased, String place) {
        var guessed = new TreeSet<>(member.guessed());
        var isText = isText(member.shape());
        var secret = isText && SensitiveNames.isSecret(member.wireName());
        if (secret) {
            guessed.add("secret");
            notes.add(Finding.Kind.SECRET, place, "taken for a secret by its name");
        }
        var personal = member.sensitive() || isText && !secret && SensitiveNames.isPersonal(member.wireName());
        if (personal && !member.sensitive()) {
            guessed.add("personal");
            notes.add(Finding.Kind.PERSONAL, place, "taken for personal data by its name");
        }
        var encrypted = isText && isEncrypted(member);
        if (encrypted) {
            guessed.add("encrypted");
            notes.add(Finding.Kind.ENCRYPTED, place, "taken for encrypted by what the document says of it");
        }
        return Field.builder(member.wireName(), type(member.shape()))
                .name(name)
                .required(member.required() && !aliased)
                .constant(member.constant())
                .encoding(member.encoding())
                .doc(member.doc())
                .example(member.example())
                .personal(personal)
                .encrypted(encrypted)
                .secret(secret)
                .guessed(guessed)
                .build();
    }

    /** Tells whether JD sends the field encrypted, as far as the document says. */
    private boolean isEncrypted(Member member) {
        return documented.equals("response")
                && (member.sensitive() || EncryptionWords.say(member.wireName(), member.doc()));
    }

    /** If JD encrypts a number, it leaves the number out and sends the cipher text in a field beside it. */
    private List<Member> withTwins(List<Member> members) {
        var names = members.stream().map(Member::wireName).collect(Collectors.toSet());
        var all = new ArrayList<Member>();
        for (var member : members) {
            all.add(member);
            var twin = EncryptionWords.TWIN + member.wireName();
            if (isNumber(member.shape()) && isEncrypted(member) && names.add(twin)) {
                all.add(new Member(
                        twin,
                        null,
                        null,
                        new Shape.Leaf(Scalar.STRING),
                        Encoding.PLAIN,
                        false,
                        member.doc(),
                        null,
                        member.sensitive(),
                        null,
                        Set.of("type")));
            }
        }
        return all;
    }

    private static boolean isNumber(Shape shape) {
        return shape instanceof Shape.Leaf leaf && NUMBERS.contains(leaf.scalar());
    }

    private static boolean isText(Shape shape) {
        return shape instanceof Shape.Leaf leaf && leaf.scalar() == Scalar.STRING
                || shape instanceof Shape.Items items && isText(items.element());
    }

    /** If a parameter has several spellings, "required" means that one of them must be sent. */
    private List<Rule> rules(List<Member> members) {
        var rules = new ArrayList<Rule>();
        aliases(members).forEach((alias, same) -> {
            var names = same.stream().map(Member::wireName).toList();
            notes.add(
                    Finding.Kind.ALIASES,
                    documented + "." + alias,
                    "spellings of one parameter: " + String.join(", ", names));
            if (same.stream().anyMatch(Member::required)) {
                rules.add(new Rule.Given(names, 1, names.size(), Level.ERROR, Map.of(), Text.NONE, Location.NONE));
            }
        });
        return rules;
    }

    private static Map<String, List<Member>> aliases(List<Member> members) {
        var byAlias = new LinkedHashMap<String, List<Member>>();
        for (var member : members) {
            if (member.alias() != null) {
                byAlias.computeIfAbsent(member.alias(), alias -> new ArrayList<>())
                        .add(member);
            }
        }
        byAlias.values().removeIf(same -> same.size() < 2);
        return byAlias;
    }

    private Type type(Shape shape) {
        if (shape instanceof Shape.Leaf leaf) {
            return leaf.scalar();
        }
        if (shape instanceof Shape.Items items) {
            return new Type.ListOf(type(items.element()));
        }
        if (shape instanceof Shape.Entries entries) {
            return new Type.MapOf(type(entries.value()));
        }
        var path = shape instanceof Shape.Recursive recursive ? recursive.path() : ((Shape.Struct) shape).path();
        return new Type.Named(types.at(path));
    }
}
