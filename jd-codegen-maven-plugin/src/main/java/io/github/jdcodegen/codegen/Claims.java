package io.github.jdcodegen.codegen;

import io.github.jdcodegen.spec.model.Location;
import io.github.jdcodegen.spec.model.Problem;
import io.github.jdcodegen.spec.model.SpecException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;

/**
 * Which execution writes what in one build of a project. Two executions that write into one folder or package would
 * overwrite each other's files, so the second one is refused.
 */
public final class Claims {
    private final Map<String, String> owners;
    private final String execution;

    /**
     * The claims of a build, for one of its executions.
     *
     * @param owners the executions by what they have claimed; the claims of this execution are added
     * @param execution the name of the execution
     */
    public Claims(Map<String, String> owners, String execution) {
        this.owners = owners;
        this.execution = execution;
    }

    /**
     * Claims things. The name of each begins with its kind, such as {@code package com.acme.jd}.
     *
     * @throws SpecException if another execution has claimed one of them
     */
    void claim(Collection<String> things) {
        var problems = new ArrayList<Problem>();
        for (var thing : things) {
            var owner = owners.putIfAbsent(thing, execution);
            if (owner != null && !owner.equals(execution)) {
                problems.add(new Problem(
                        Location.NONE,
                        "The executions \"" + owner + "\" and \"" + execution + "\" would both write the " + thing,
                        "Give each an outputDirectory and a packageName of its own."));
            }
        }
        if (!problems.isEmpty()) {
            throw new SpecException(problems);
        }
    }
}
