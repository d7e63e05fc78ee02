package io.github.jdcodegen.codegen.plan;

import io.github.jdcodegen.spec.model.Location;
import io.github.jdcodegen.spec.model.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A place where every Java name stands once; where two meet, it is a problem that proposes another. */
final class Scope {
    private final Map<String, String> owners = new HashMap<>();
    private final UnaryOperator<String> key;
    private final String hint;
    private final List<Problem> problems;

    private Scope(UnaryOperator<String> key, String hint, List<Problem> problems) {
        this.key = key;
        this.hint = hint;
        this.problems = problems;
    }

    /** Fields of a type, or values of an enum. */
    static Scope ofMembers(List<Problem> problems) {
        return new Scope(UnaryOperator.identity(), "Give one of them a name of its own, such as name: ", problems);
    }

    /** Methods of a group, by the stem of their class names, which are file names: letter case makes no difference. */
    static Scope ofMethods(List<Problem> problems) {
        return new Scope(Scope::fileName, "Give one of them a name of its own, such as name: ", problems);
    }

    /** Classes of a package or inside another class; they, too, become file names. */
    static Scope ofTypes(List<Problem> problems) {
        return new Scope(Scope::fileName, "Rename one of them, such as ", problems);
    }

    /** Keeps a name for what generated code always has there. */
    Scope reserve(String name, String owner) {
        owners.put(key.apply(name), owner);
        return this;
    }

    /** Takes a name for an owner such as {@code the field "#promo_id"}, unless something else has it already. */
    boolean take(String name, String owner, Location location) {
        var other = owners.putIfAbsent(key.apply(name), owner);
        if (other == null) {
            return true;
        }
        problems.add(new Problem(
                location, owner + " and " + other + " would both be " + name + " in Java", hint + free(name)));
        return false;
    }

    private String free(String name) {
        var number = 2;
        while (owners.containsKey(key.apply(name + number))) {
            number++;
        }
        return name + number;
    }

    private static String fileName(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
