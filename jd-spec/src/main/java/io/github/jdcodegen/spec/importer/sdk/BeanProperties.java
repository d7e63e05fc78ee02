package io.github.jdcodegen.spec.importer.sdk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;

/**
 * The properties of a class, as Jackson finds them: by annotations, else by the names of getters, setters and public fields.
 */
final class BeanProperties {
    private static final int MAX_SUPERCLASSES = 16;
    /** The superclasses of JD's SDK: what they hold is the gateway's, not the method's. */
    private static final Set<String> BASES = Set.of("AbstractRequest", "AbstractResponse");

    private final Classes classes;

    BeanProperties(Classes classes) {
        this.classes = classes;
    }

    /**
     * A property.
     *
     * @param wireName its name on the wire
     * @param type its type
     * @param constant the text that the constructor gives it, or {@code null}
     */
    record Property(
            String wireName, JavaType type, @Nullable String constant) {}

    /** A property while it is being found. */
    private static final class Draft {
        private @Nullable String wireName;
        private @Nullable JavaType read;
        private @Nullable JavaType written;
        private @Nullable String constant;
        private boolean ignored;

        private void mark(ClassShape.Member member) {
            if (member.wireName() != null && !member.wireName().isEmpty()) {
                wireName = member.wireName();
            }
            ignored |= member.isIgnored();
        }

        private boolean isNamed() {
            return wireName != null;
        }
    }

    /**
     * The properties of a class and its superclasses.
     *
     * @param sent whether its objects are written; else they are read
     */
    List<Property> of(JavaType.Named type, boolean sent) {
        var drafts = new LinkedHashMap<String, Draft>();
        for (var level : levels(type)) {
            collect(level, drafts);
        }
        var properties = new ArrayList<Property>();
        var names = new HashSet<String>();
        drafts.forEach((implicit, draft) -> {
            var usual = sent ? draft.read : draft.written;
            var either = usual == null && draft.isNamed() ? sent ? draft.written : draft.read : usual;
            var name = draft.wireName == null ? implicit : draft.wireName;
            if (either != null && !draft.ignored && !name.isBlank() && names.add(name)) {
                properties.add(new Property(name, either, draft.constant));
            }
        });
        return properties;
    }

    /** The wire names by the names that Java has for the properties: what follows get, is or set, begun small. */
    Map<String, String> names(JavaType.Named type) {
        var drafts = new LinkedHashMap<String, Draft>();
        levels(type).forEach(level -> collect(level, drafts));
        var names = new LinkedHashMap<String, String>();
        drafts.forEach((name, draft) -> names.put(name, draft.wireName == null ? name : draft.wireName));
        return names;
    }

    /** A class of the line, with what its variables are. */
    private record Level(ClassShape shape, Map<String, JavaType> variables) {}

    /** The class and its superclasses, the highest first. */
    private List<Level> levels(JavaType.Named type) {
        var levels = new ArrayList<Level>();
        var seen = new HashSet<String>();
        JavaType current = type;
        while (current instanceof JavaType.Named named && levels.size() < MAX_SUPERCLASSES && seen.add(named.name())) {
            var shape = classes.find(named.name());
            if (shape == null || BASES.contains(shape.simpleName())) {
                break;
            }
            var variables = bound(shape, named.arguments());
            levels.add(0, new Level(shape, variables));
            current = TypeBinding.resolve(shape.signature().superclass(), variables);
        }
        return levels;
    }

    private static Map<String, JavaType> bound(ClassShape shape, List<JavaType> arguments) {
        var variables = new LinkedHashMap<String, JavaType>();
        var names = shape.signature().variables();
        for (var i = 0; i < names.size(); i++) {
            variables.put(names.get(i), i < arguments.size() ? arguments.get(i) : JavaType.OBJECT);
        }
        return variables;
    }

    private static void collect(Level level, Map<String, Draft> drafts) {
        for (var method : level.shape().methods()) {
            var setter = setterStem(method);
            var getter = getterStem(method);
            var stem = setter == null ? getter : setter;
            if (stem == null || !method.isPublic() && method.wireName() == null) {
                continue;
            }
            var draft = drafts.computeIfAbsent(decapitalised(stem), name -> new Draft());
            draft.mark(method);
            if (setter == null) {
                draft.read = TypeBinding.resolve(
                        TypeParser.result(method.descriptor(), method.signature()), level.variables());
            } else {
                draft.written = TypeBinding.resolve(
                        TypeParser.parameter(method.descriptor(), method.signature()), level.variables());
            }
        }
        for (var field : level.shape().fields()) {
            if (field.isPublic() || field.wireName() != null || drafts.containsKey(field.name())) {
                var draft = drafts.computeIfAbsent(field.name(), name -> new Draft());
                draft.mark(field);
                draft.constant = level.shape().constants().get(field.name());
                if (field.isPublic() || field.wireName() != null) {
                    var type = TypeBinding.resolve(
                            TypeParser.field(field.descriptor(), field.signature()), level.variables());
                    draft.read = draft.read == null ? type : draft.read;
                    draft.written = draft.written == null ? type : draft.written;
                }
            }
        }
    }

    /** What follows {@code set} in the name of a setter, or {@code null} if it is none. */
    static @Nullable String setterStem(ClassShape.Member method) {
        var isSetter = method.name().startsWith("set")
                && method.name().length() > 3
                && !method.descriptor().startsWith("()")
                && Type.getArgumentCount(method.descriptor()) == 1;
        return isSetter ? method.name().substring(3) : null;
    }

    /** What follows {@code get} or {@code is} in the name of a getter, or {@code null} if it is none. */
    static @Nullable String getterStem(ClassShape.Member method) {
        if (!method.descriptor().startsWith("()") || method.descriptor().endsWith(")V")) {
            return null;
        }
        var name = method.name();
        if (name.startsWith("get") && name.length() > 3) {
            return name.substring(3);
        }
        var isFlag = method.descriptor().endsWith(")Z") || method.descriptor().endsWith(")Ljava/lang/Boolean;");
        return name.startsWith("is") && name.length() > 2 && isFlag ? name.substring(2) : null;
    }

    /** Jackson's rule: all capitals at the beginning become small. */
    static String decapitalised(String stem) {
        var end = 0;
        while (end < stem.length() && Character.isUpperCase(stem.charAt(end))) {
            end++;
        }
        return stem.substring(0, end).toLowerCase(Locale.ROOT) + stem.substring(end);
    }
}
