package io.github.jdcodegen.runtime.error;

import io.github.jdcodegen.runtime.validation.Violation;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A request that breaks documented limits; nothing was sent. */
public final class JdValidationException extends JdException {
    private static final long serialVersionUID = 1L;

    private final Violation[] violations;

    /** Makes one of at least one violation. */
    public JdValidationException(String method, List<Violation> violations) {
        super(
                method,
                Failure.of(ErrorKind.CALLER),
                new Sentence(
                        describe(violations, violation -> violation.path() + " " + violation.message()),
                        describe(violations, violation -> violation.path() + " (" + violation.rule() + ")")),
                null);
        this.violations = violations.toArray(new Violation[0]);
    }

    private static String describe(List<Violation> violations, Function<Violation, String> text) {
        return violations.stream().map(text).collect(Collectors.joining("; "));
    }

    /** Every violation. */
    public List<Violation> violations() {
        return List.of(violations);
    }
}
