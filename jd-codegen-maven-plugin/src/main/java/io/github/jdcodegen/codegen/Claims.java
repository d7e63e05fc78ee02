package io.github.jdcodegen.codegen;

import io.github.jdcodegen.spec.model.Location;
import io.github.jdcodegen.spec.model.Problem;
import io.github.jdcodegen.spec.model.SpecException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;

/**
 * Who writes what within one build of a project. Two executions that wrote into one folder or package would undo each
 * other's work, so the second is refused.
 */
public final class Claims {
    private final Map<String, String> owners;
    private final String execution;

    /**
     * The claims of a build as one execution of it sees them.
     *
     * @param owners which execution claimed what so far; this one's claims are added
     * @param execution the execution's name
     */
    public Claims(Map<String, String> owners, String execution) {
        this.owners = owners;
        this.execution = execution;
    }

    /**
     * Claims things, each named with what it is, such as {@code package com.acme.jd}.
     *
     * @throws SpecException if another execution claimed one
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
