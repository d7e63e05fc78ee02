package io.github.jdcodegen.codegen.emit;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.jdcodegen.codegen.emit.javadoc.MethodJavadoc;
import io.github.jdcodegen.codegen.emit.syntax.GroupContext;
import io.github.jdcodegen.codegen.plan.BodyPlan;
import io.github.jdcodegen.codegen.plan.JavaType;
import io.github.jdcodegen.codegen.plan.MethodPlan;
import io.github.jdcodegen.codegen.plan.Plan;
import io.github.jdcodegen.codegen.plan.TypePlan;
import io.github.jdcodegen.codegen.plan.TypePlan.RecordPlan;
import io.github.jdcodegen.codegen.write.Hash;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What the files that methods share say of one method. While it stays the same, a change of the method's descriptor changes
 * no files but those of the method itself.
 *
 * @param group the method's group
 * @param enums the names of the shared enums that are generated in the group: the method's files depend on them
 * @param hash the hash of all that shared files say of the method; {@link #OPEN} where its own files depend on more
 */
public record Face(String group, Set<String> enums, String hash) {
    /** Copies the names. */
    public Face {
        enums = Collections.unmodifiableSet(new TreeSet<>(enums));
    }

    /** The hash of a deprecated method. Its files link to what is to be used instead, so they change with that as well. */
    private static final String OPEN = "-";

    /** The faces of a plan, by wire name. */
    public static SortedMap<String, Face> of(Plan plan) {
        var faces = new TreeMap<String, Face>();
        for (var group : plan.groups()) {
            var context = new GroupContext(plan, group);
            var enums = names(group.enums().stream());
            for (var method : group.methods()) {
                var hash = method.api().deprecated() == null ? hash(method, context) : OPEN;
                faces.put(method.api().method(), new Face(group.group(), enums, hash));
            }
        }
        return faces;
    }

    private static String hash(MethodPlan method, GroupContext context) {
        var said = Stream.of(
                        Stream.of(method.api().method(), method.api().gateway(), MethodJavadoc.entry(method, context)),
                        FacadeEmitter.methods(method, context).map(Object::toString),
                        Stream.of(method.request(), method.response())
                                .flatMap(Face::types)
                                .flatMap(Face::shared)
                                .distinct()
                                .sorted())
                .flatMap(part -> part)
                .toList();
        return Hash.of(said.toString().getBytes(UTF_8));
    }

    private static Stream<JavaType> types(BodyPlan body) {
        return Stream.concat(Stream.of(body.root()), body.types().stream())
                .filter(RecordPlan.class::isInstance)
                .flatMap(type -> ((RecordPlan) type).fields().stream())
                .map(field -> field.type());
    }

    private static Stream<String> shared(JavaType type) {
        if (type instanceof JavaType.ListOf list) {
            return shared(list.element());
        }
        if (type instanceof JavaType.MapOf map) {
            return shared(map.value());
        }
        return type instanceof JavaType.OfEnum some && some.type().simpleNames().size() == 1
                ? Stream.of(some.type().simpleName())
                : Stream.of();
    }

    private static Set<String> names(Stream<? extends TypePlan> types) {
        var names = new TreeSet<String>();
        types.map(TypePlan::name).forEach(names::add);
        return names;
    }

    /** Whether the method's files depend on its own descriptor and on what methods share, and on nothing else. */
    public boolean isClosed() {
        return !hash.equals(OPEN);
    }

    /** The face in one line. */
    public String text() {
        return String.join(
                " ", Stream.concat(Stream.of(hash, group), enums.stream()).toList());
    }

    /** Reads what {@link #text} wrote. */
    public static Face parse(String text) {
        var parts = List.of((text + " ").split(" ", -1));
        var enums = new TreeSet<>(parts.subList(2, parts.size()));
        enums.remove("");
        return new Face(parts.get(1), enums, parts.get(0));
    }
}
