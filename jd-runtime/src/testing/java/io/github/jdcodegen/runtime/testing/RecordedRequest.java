package io.github.jdcodegen.runtime.testing;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A call that reached the embedded gateway. Its {@code toString} shows the values of the well-known system parameters
 * that are no secret, and masks all others.
 *
 * @param number the number of the call, from 1
 * @param method the wire name of the method, or of the OAuth endpoint ({@link EmbeddedGateway#TOKEN},
 *     {@link EmbeddedGateway#REFRESH}); empty if none was given
 * @param verb {@code GET} or {@code POST}
 * @param query the parameters in the address, in order
 * @param body the parameters in the body, in order
 * @param headers the HTTP headers, their names in lower case
 * @param json the business parameters as they came, <code>{}</code> if there were none
 * @param at when it came, by the gateway's clock
 * @param handling what became of it
 */
public record RecordedRequest(
        int number,
        String method,
        String verb,
        Map<String, String> query,
        Map<String, String> body,
        Map<String, String> headers,
        String json,
        Instant at,
        Handling handling) {
    /** The parameters whose values are no secret and no business of a shop's. */
    private static final Set<String> SHOWN =
            Set.of("method", "app_key", "v", "timestamp", "format", "sign_method", "grant_type");

    /** Copies the maps. */
    public RecordedRequest {
        query = Collections.unmodifiableMap(new LinkedHashMap<>(query));
        body = Collections.unmodifiableMap(new LinkedHashMap<>(body));
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    /**
     * What became of a call.
     *
     * @param acted whether the method ran; a fault may have hidden it from the caller
     * @param code the code of the refusal, or {@code null} if there was none
     * @param reason why it was refused, for people; masked; empty if it was not
     * @param fault the injected fault
     * @param notes what was odd about the call though JD answers it, such as a parameter that the method does not know;
     *     masked
     * @param answer what was answered, before any fault; not masked
     */
    public record Handling(
            boolean acted, @Nullable String code, String reason, Fault fault, List<String> notes, String answer) {
        /** Copies the list. */
        public Handling {
            notes = List.copyOf(notes);
        }

        @Override
        public String toString() {
            return "Handling[acted=" + acted + ", code=" + code + ", reason=" + reason + ", fault=" + fault + ", notes="
                    + notes + "]";
        }
    }

    RecordedRequest with(Handling other) {
        return new RecordedRequest(number, method, verb, query, body, headers, json, at, other);
    }

    /** The system parameters, wherever they stood. */
    public Map<String, String> parameters() {
        var all = new LinkedHashMap<>(query);
        body.forEach(all::putIfAbsent);
        return all;
    }

    /**
     * A business parameter as JSON text; a text comes without its quotes.
     *
     * @param path the wire name, or a path with dots and, for lists, numbers: {@code orderReq.skus.0.skuId}
     * @return the value, or {@code null} if it was not sent
     */
    public @Nullable String business(String path) {
        Object value = Json.parse(json);
        for (var step : path.split("\\.")) {
            if (value instanceof Map<?, ?> map) {
                value = map.get(step);
            } else if (value instanceof List<?> list
                    && step.matches("\\d{1,9}")
                    && Integer.parseInt(step) < list.size()) {
                value = list.get(Integer.parseInt(step));
            } else {
                return null;
            }
        }
        return value instanceof String text ? text : value == null ? null : Json.print(value);
    }

    @Override
    public String toString() {
        var shown = parameters().entrySet().stream()
                .filter(parameter -> !parameter.getValue().equals(json))
                .map(parameter ->
                        parameter.getKey() + "=" + (SHOWN.contains(parameter.getKey()) ? parameter.getValue() : "***"))
                .collect(Collectors.joining(", "));
        return "#" + number + " " + verb + " " + method + " [" + shown + "] business " + businessNames() + " -> "
                + handling;
    }

    private String businessNames() {
        try {
            return Json.parseObject(json).keySet().toString();
        } catch (IllegalArgumentException e) {
            return "(" + json.length() + " characters, no JSON object)";
        }
    }
}
