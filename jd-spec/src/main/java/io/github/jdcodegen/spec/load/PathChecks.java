package io.github.jdcodegen.spec.load;

import io.github.jdcodegen.spec.model.Body;
import io.github.jdcodegen.spec.model.FieldPath;
import java.util.Optional;

/** Checks paths that lead to fields of a request or a response. */
final class PathChecks {
    private PathChecks() {}

    /**
     * Returns the fields of a path, and reports a path that leads nowhere.
     *
     * @param key the key that the path is the value of
     * @param side what the body is called
     */
    static Optional<FieldPath> find(MappingReader entries, String key, String path, Body body, String side) {
        var found = FieldPath.find(path, body);
        if (found.isEmpty()) {
            entries.problem(
                    key,
                    "The " + side + " has no field \"" + path + "\"",
                    FieldPath.nearest(path, body)
                                    .map(near -> "Did you mean \"" + near + "\"? ")
                                    .orElse("")
                            + "Write wire names from the top of the " + side + ", joined by dots.");
        }
        return found;
    }

    /** Reports a path that leads to more than one value. */
    static void tellNoSingleValue(MappingReader entries, String key, String path, FieldPath found) {
        entries.problem(
                key, "\"" + path + "\" is of type " + found.last().type() + ", not a single value", "Name one.");
    }
}
