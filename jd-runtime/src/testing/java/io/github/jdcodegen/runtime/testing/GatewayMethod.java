package io.github.jdcodegen.runtime.testing;

import io.github.jdcodegen.runtime.Operation;
import io.github.jdcodegen.runtime.wire.EnvelopeRules;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A method that the embedded gateway serves.
 *
 * @param name its name on the wire
 * @param version the value of {@code v} that it takes
 * @param token which token it needs
 * @param access whether it only reads; a method that writes takes no GET, and what it did is kept
 * @param gateway what it shares with the other methods of its gateway
 * @param request its business parameters
 * @param result the name of its content inside the wrapper; without it the name that the gateway's rules give, and
 *     without rules the content is the wrapper itself
 * @param response its content
 * @param fixed values of synthesised answers by path, such as {@code apiResult.numberCode}, as JSON text: what tells
 *     success, and what ends paging
 * @param examples examples of calls; the first whole answer that is no error is the default answer
 */
public record GatewayMethod(
        String name,
        String version,
        Operation.TokenNeed token,
        Operation.Access access,
        Profile gateway,
        Content request,
        @Nullable String result,
        Content response,
        Map<String, String> fixed,
        List<Example> examples) {

    /** Copies the collections. */
    public GatewayMethod {
        fixed = Collections.unmodifiableMap(new LinkedHashMap<>(fixed));
        examples = List.copyOf(examples);
    }

    /** The name of the content inside the wrapper, {@code null} if the content is the wrapper itself. */
    @Nullable
    String resultName() {
        var names = gateway.envelope().results();
        return result != null || names.isEmpty()
                ? result
                : names.get(0).replace("{verb}", name.substring(name.lastIndexOf('.') + 1));
    }

    /**
     * What all methods of a gateway share.
     *
     * @param parameter the system parameter that carries the business JSON
     * @param envelope how answers are wrapped; the first of each list of names is used
     * @param codes the error codes that it documents: of JD's two tables, refusals take the code that is among them
     */
    public record Profile(String parameter, EnvelopeRules envelope, List<String> codes) {
        /** Copies the list. */
        public Profile {
            codes = List.copyOf(codes);
        }
    }

    /**
     * An example of a call.
     *
     * @param request the business parameters as JSON text, or {@code null}
     * @param response the whole answer as JSON text
     */
    public record Example(@Nullable String request, String response) {}
}
