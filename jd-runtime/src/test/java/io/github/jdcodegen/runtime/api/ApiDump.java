package io.github.jdcodegen.runtime.api;

import static java.util.stream.Collectors.joining;

import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedTypeVariable;
import java.lang.reflect.AnnotatedWildcardType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes the public API of classes as text: one line for each type and for each member that other code can use, with
 * its generic types and its nullness. The same classes give the same text on every JDK.
 */
final class ApiDump {
    private static final Set<String> OF_OBJECT = Set.of("equals", "hashCode", "toString");

    private final String root;

    /** Types below this package are written without it. */
    ApiDump(String root) {
        this.root = root + ".";
    }

    /** Whether code outside of the package can use the class. */
    static boolean isVisible(Class<?> type) {
        return !type.isSynthetic()
                && !type.isAnonymousClass()
                && !type.isLocalClass()
                && isVisible(type.getModifiers())
                && (type.getDeclaringClass() == null || isVisible(type.getDeclaringClass()));
    }

    /** A type and its members, one a line. */
    List<String> lines(Class<?> type) {
        var members = Stream.of(
                        Arrays.stream(type.getDeclaredConstructors()),
                        Arrays.stream(type.getDeclaredFields()),
                        methods(type).stream())
                .flatMap(all -> all)
                .filter(member -> isShown(type, member))
                .sorted(Comparator.comparing(Member::getName).thenComparing(this::member))
                .map(this::member);
        var constants = type.isEnum() ? Arrays.stream(type.getEnumConstants()) : Stream.empty();
        return Stream.of(
                        Stream.of(header(type)), constants.map(constant -> "  " + ((Enum<?>) constant).name()), members)
                .flatMap(lines -> lines)
                .toList();
    }

    /** The methods of a class, with those that it has from superclasses which nobody else can see. */
    private static List<Method> methods(Class<?> type) {
        var methods = new ArrayList<>(List.of(type.getDeclaredMethods()));
        for (var above = type.getSuperclass(); above != null && !isVisible(above); above = above.getSuperclass()) {
            methods.addAll(List.of(above.getDeclaredMethods()));
        }
        return methods;
    }

    private static boolean isVisible(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    /** What is told by the header already, and what every object has, is not shown. */
    private static boolean isShown(Class<?> type, Member member) {
        if (member.isSynthetic() || !isVisible(member.getModifiers())) {
            return false;
        }
        if (member instanceof Field field) {
            return !field.isEnumConstant();
        }
        if (member instanceof Constructor<?> constructor) {
            return !type.isRecord() || !Arrays.equals(constructor.getParameterTypes(), componentTypes(type));
        }
        var method = (Method) member;
        var isOfEnum = type.isEnum() && Set.of("values", "valueOf").contains(method.getName());
        return !isOfEnum && !OF_OBJECT.contains(method.getName()) && !isAccessor(type, method);
    }

    private static Class<?>[] componentTypes(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(component -> component.getType())
                .toArray(Class<?>[]::new);
    }

    private static boolean isAccessor(Class<?> type, Method method) {
        return type.isRecord()
                && Arrays.stream(type.getRecordComponents())
                        .anyMatch(component -> component.getAccessor().equals(method));
    }

    private String header(Class<?> type) {
        var components = type.isRecord()
                ? Arrays.stream(type.getRecordComponents())
                        .map(component -> show(component.getAnnotatedType()) + " " + component.getName())
                        .collect(joining(", ", "(", ")"))
                : "";
        var above = type.getAnnotatedSuperclass();
        var extended = type.isEnum() || type.isRecord() || above == null || above.getType() == Object.class
                ? ""
                : " extends " + show(above);
        return modifiers(type)
                + name(type)
                + variables(type.getTypeParameters())
                + components
                + extended
                + list(type.isInterface() ? " extends " : " implements ", type.getAnnotatedInterfaces())
                + (isSealed(type)
                        ? Arrays.stream(type.getPermittedSubclasses())
                                .filter(ApiDump::isVisible)
                                .map(this::name)
                                .sorted()
                                .collect(joining(", ", " permits ", ""))
                        : "");
    }

    private static String modifiers(Class<?> type) {
        var isClass = !type.isInterface() && !type.isEnum() && !type.isRecord();
        return (Modifier.isProtected(type.getModifiers()) ? "protected " : "")
                + (isClass && Modifier.isFinal(type.getModifiers()) ? "final " : "")
                + (isClass && Modifier.isAbstract(type.getModifiers()) ? "abstract " : "")
                + (isSealed(type) ? "sealed " : "")
                + (type.isAnnotation()
                        ? "@interface "
                        : type.isInterface()
                                ? "interface "
                                : type.isEnum() ? "enum " : type.isRecord() ? "record " : "class ");
    }

    /** An enum whose constants have bodies is sealed by its compiler, which is nothing to users. */
    private static boolean isSealed(Class<?> type) {
        return type.isSealed() && !type.isEnum();
    }

    private String member(Member member) {
        var modifiers = "  " + (Modifier.isProtected(member.getModifiers()) ? "protected " : "")
                + (Modifier.isStatic(member.getModifiers()) ? "static " : "");
        if (member instanceof Field field) {
            return modifiers + (Modifier.isFinal(field.getModifiers()) ? "final " : "") + show(field.getAnnotatedType())
                    + " " + field.getName();
        }
        var executable = (Executable) member;
        var variables = variables(executable.getTypeParameters());
        var signature = Arrays.stream(executable.getAnnotatedParameterTypes())
                        .map(this::show)
                        .collect(joining(", ", "(", ")"))
                + list(" throws ", executable.getAnnotatedExceptionTypes());
        if (!(executable instanceof Method method)) {
            return modifiers + variables + "new" + signature;
        }
        return modifiers
                + (method.isDefault() ? "default " : "")
                + (isAbstract(method) ? "abstract " : "")
                + variables
                + (variables.isEmpty() ? "" : " ")
                + show(method.getAnnotatedReturnType()) + " " + method.getName() + signature;
    }

    /** Every method of an interface that has no body is abstract; only of a class it is worth a word. */
    private static boolean isAbstract(Method method) {
        return Modifier.isAbstract(method.getModifiers())
                && !method.getDeclaringClass().isInterface();
    }

    private String list(String before, AnnotatedType[] types) {
        return types.length == 0 ? "" : Arrays.stream(types).map(this::show).collect(joining(", ", before, ""));
    }

    private String variables(TypeVariable<?>[] variables) {
        return variables.length == 0
                ? ""
                : Arrays.stream(variables)
                        .map(variable -> variable.getName() + bounds(" extends ", " & ", variable.getAnnotatedBounds()))
                        .collect(joining(", ", "<", ">"));
    }

    private String bounds(String before, String between, AnnotatedType[] bounds) {
        var shown = Arrays.stream(bounds)
                .map(this::show)
                .filter(bound -> !bound.equals("Object"))
                .collect(joining(between));
        return shown.isEmpty() ? "" : before + shown;
    }

    private String show(AnnotatedType type) {
        var nullable = type.isAnnotationPresent(Nullable.class) ? "@Nullable " : "";
        if (type instanceof AnnotatedArrayType array) {
            return show(array.getAnnotatedGenericComponentType()) + (nullable.isEmpty() ? "" : " " + nullable) + "[]";
        }
        if (type instanceof AnnotatedWildcardType wildcard) {
            var lower = bounds(" super ", " & ", wildcard.getAnnotatedLowerBounds());
            return "?" + (lower.isEmpty() ? bounds(" extends ", " & ", wildcard.getAnnotatedUpperBounds()) : lower);
        }
        if (type instanceof AnnotatedTypeVariable) {
            return nullable + type.getType().getTypeName();
        }
        var arguments = type instanceof AnnotatedParameterizedType parameterized
                ? Arrays.stream(parameterized.getAnnotatedActualTypeArguments())
                        .map(this::show)
                        .collect(joining(", ", "<", ">"))
                : "";
        return nullable + name(raw(type.getType())) + arguments;
    }

    private static Class<?> raw(Type type) {
        return type instanceof ParameterizedType parameterized
                ? (Class<?>) parameterized.getRawType()
                : (Class<?>) type;
    }

    private String name(Class<?> type) {
        var name = type.getCanonicalName();
        return name.startsWith(root)
                ? name.substring(root.length())
                : name.matches("java\\.lang\\.[A-Z].*") ? name.substring("java.lang.".length()) : name;
    }
}
