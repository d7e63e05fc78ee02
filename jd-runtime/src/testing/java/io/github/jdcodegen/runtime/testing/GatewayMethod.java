package io.github.jdcodegen.runtime.testing;

import io.github.jdcodegen.runtime.Operation;
import io.github.jdcodegen.runtime.wire.EnvelopeRules;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A method that the embedded gateway serves.
 *
 * @param name its name on the wire
 * @param version the value of {@code v} that it takes
 * @param token which token it needs
 * @param access whether it only reads; a method that writes takes no GET, and what it did is kept
 * @param gateway what it shares with the other methods of its gateway
 * @param request its business parameters; of type {@code json} where nothing is known of them
 * @param result the name of its content inside the wrapper; without it the name that the gateway's rules give, and
 *     without rules the content is the wrapper itself
 * @param response its content
 * @param fixed values of synthesised answers by path, such as {@code apiResult.numberCode}, as JSON text: what tells
 *     success, and what ends paging
 * @param examples examples of calls; the values of the first whole answer that is no error are in the default answer
 * @param guessed the keys of its descriptor that an import guessed, such as {@code access}: no call is refused for them
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
        List<Example> examples,
        Set<String> guessed) {

    /** Copies the collections. */
    public GatewayMethod {
        fixed = Collections.unmodifiableMap(new LinkedHashMap<>(fixed));
        examples = List.copyOf(examples);
        guessed = Set.copyOf(guessed);
    }

    /** A method of which nothing is guessed. */
    public GatewayMethod(
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
        this(name, version, token, access, gateway, request, result, response, fixed, examples, Set.of());
    }

    /** Whether an import guessed that key of the descriptor. */
    boolean isGuessed(String key) {
        return guessed.contains(key);
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
     * @param text whether the content is JSON inside a text
     * @param codes the error codes that it documents: of JD's two tables, refusals take the code that is among them
     */
    public record Profile(String parameter, EnvelopeRules envelope, boolean text, List<String> codes) {
        /** Copies the list. */
        public Profile {
            codes = List.copyOf(codes);
        }

        /** A gateway whose answers are JSON throughout. */
        public Profile(String parameter, EnvelopeRules envelope, List<String> codes) {
            this(parameter, envelope, false, codes);
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
