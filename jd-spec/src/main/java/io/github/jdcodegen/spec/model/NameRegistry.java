package io.github.jdcodegen.spec.model;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The Java names of one scope, such as the members of a class or the classes of a package. Each name has one owner; a second
 * owner of the same name is a problem.
 */
public final class NameRegistry {
    private final Map<String, Owner> owners = new HashMap<>();
    private final UnaryOperator<String> key;
    private final Consumer<Problem> problems;

    private NameRegistry(UnaryOperator<String> key, Consumer<Problem> problems) {
        this.key = key;
        this.problems = problems;
    }

    /** The members of a class or the constants of an enum. */
    public static NameRegistry ofMembers(Consumer<Problem> problems) {
        return new NameRegistry(UnaryOperator.identity(), problems);
    }

    /** Classes. They become file names, and some file systems do not tell upper case from lower case. */
    public static NameRegistry ofClasses(Consumer<Problem> problems) {
        return new NameRegistry(name -> name.toLowerCase(Locale.ROOT), problems);
    }

    /** Keeps a name for something that generated code always has. */
    public NameRegistry reserve(String name, String owner) {
        owners.put(key.apply(name), new Owner(owner, Location.NONE));
        return this;
    }

    /**
     * Gives a name to an owner, unless another owner has it.
     *
     * @param owner who takes the name, for messages, such as {@code the field "#promo_id"}
     * @param hint makes the hint of the problem from a name that is free
     * @return whether the owner has got the name
     */
    public boolean take(String name, String owner, Location location, UnaryOperator<String> hint) {
        var other = owners.putIfAbsent(key.apply(name), new Owner(owner, location));
        if (other == null) {
            return true;
        }
        problems.accept(new Problem(
                location,
                "In Java, both " + owner + " and " + other.name + other.place(location) + " would be " + name,
                hint.apply(free(name))));
        return false;
    }

    /** The names that are taken; of classes in lower case. */
    public Set<String> names() {
        return owners.keySet();
    }

    private String free(String name) {
        var number = 2;
        while (owners.containsKey(key.apply(name + number))) {
            number++;
        }
        return name + number;
    }

    private record Owner(String name, Location location) {
        String place(Location from) {
            if (location.line() == 0) {
                return "";
            }
            return Objects.equals(location.file(), from.file())
                    ? " (line " + location.line() + ")"
                    : " (" + location.withPath("") + ")";
        }
    }
}
