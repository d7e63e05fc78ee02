package io.github.jdcodegen.spec.model;

import java.util.List;
import java.util.stream.Collectors;

/** An input that cannot be used. The exception has every problem that was found. */
public final class SpecException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** Makes one of at least one problem. */
    public SpecException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** Every problem, in the order of files and lines. */
    public List<Problem> problems() {
        return problems;
    }
}
