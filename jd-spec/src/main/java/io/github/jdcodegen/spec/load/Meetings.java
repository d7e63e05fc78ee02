package io.github.jdcodegen.spec.load;

import io.github.jdcodegen.spec.model.Location;
import io.github.jdcodegen.spec.model.Problems;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A place where every name in Java stands once; two owners of one name are a problem. */
final class Meetings {
    private final Map<String, Owner> owners = new HashMap<>();
    private final UnaryOperator<String> key;
    private final Problems problems;

    /**
     * An empty place.
     *
     * @param key what makes two names one, such as their spelling in small letters
     */
    Meetings(UnaryOperator<String> key, Problems problems) {
        this.key = key;
        this.problems = problems;
    }

    /**
     * Gives a name to an owner, unless another has it.
     *
     * @param owner who, for messages
     * @param mend makes the hint from a name that is free
     */
    boolean take(String name, String owner, Location location, UnaryOperator<String> mend) {
        var other = owners.putIfAbsent(key.apply(name), new Owner(owner, location));
        if (other == null) {
            return true;
        }
        problems.add(
                location,
                "In Java, both " + owner + " and " + other.name + other.place(location) + " would be " + name,
                mend.apply(name));
        return false;
    }

    /** Keeps a name for what is always there. */
    void reserve(String name, String owner) {
        owners.put(key.apply(name), new Owner(owner, Location.NONE));
    }

    Set<String> names() {
        return owners.keySet();
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
