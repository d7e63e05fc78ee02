package io.github.jdcodegen.runtime;

import io.github.jdcodegen.runtime.generated.RequestInspector;
import io.github.jdcodegen.runtime.generated.WireObject;
import io.github.jdcodegen.runtime.generated.WireWriter;
import io.github.jdcodegen.runtime.validation.Violation;
import java.util.List;

/** Looks at requests without a call. */
public final class Requests {
    private Requests() {}

    /**
     * The business parameters of a request as the JSON that a call sends.
     *
     * @param request the request, or an object that is part of one
     * @return the JSON object
     * @throws IllegalArgumentException if a value was set with {@code extra} that has no form in JSON
     */
    public static String json(WireObject request) {
        return WireWriter.json(request);
    }

    /**
     * Every documented limit that a request breaks, and every value that cannot be sent in the form that JD documents.
     *
     * @param request the request, or an object that is part of one
     * @return the violations in the order of the fields; empty if there are none
     */
    public static List<Violation> violations(WireObject request) {
        return RequestInspector.violations(request);
    }
}
