package io.github.jdcodegen.spec.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A gateway profile: what all methods of one gateway have in common. Data, not code: a new gateway of the same kind is
 * a new file.
 *
 * @param name its name, such as {@code jos}
 * @param protocol {@code rest} or {@code soap}
 * @param title what it is
 * @param doc more about it
 * @param parameter the system parameter that carries the business JSON; empty for SOAP, where there is none
 * @param version the version of a method that gives none
 * @param system further system parameters that are always sent, such as {@code format: json}
 * @param envelope how an answer is wrapped; {@link Envelope#NONE} for SOAP, where it is XML
 * @param outcome how the content tells success from failure, unless a method says otherwise; may be empty
 * @param endpoints the addresses by environment: {@code production}, {@code pre-release}, {@code sandbox},
 *     {@code legacy}
 * @param errors its error codes
 * @param location where it stands
 */
public record Gateway(
        String name,
        Protocol protocol,
        Text title,
        Text doc,
        String parameter,
        String version,
        Map<String, String> system,
        Envelope envelope,
        List<Outcome> outcome,
        List<Endpoint> endpoints,
        List<ErrorCode> errors,
        Location location) {

    /** Copies the collections; the map keeps its order. */
    public Gateway {
        system = Collections.unmodifiableMap(new LinkedHashMap<>(system));
        outcome = List.copyOf(outcome);
        endpoints = List.copyOf(endpoints);
        errors = List.copyOf(errors);
    }

    /** The protocols. */
    public enum Protocol {
        /** One form-encoded HTTP request with a signature, JSON answers. */
        REST,
        /** The SOAP service of 2011. */
        SOAP;

        /** The spelling in a descriptor. */
        public String keyword() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * An address.
     *
     * @param environment its environment
     * @param url the address
     * @param confirmed whether more than one source gives it
     * @param doc what to know about it
     */
    public record Endpoint(String environment, String url, boolean confirmed, Text doc) {}

    /**
     * How an answer is wrapped.
     *
     * @param keys the names of the wrapper in order of likelihood; <code>{method}</code> stands for the method with
     *     {@code _} for dots
     * @param results the names of the content inside, where a method gives none; <code>{verb}</code> stands for the
     *     method's last segment. May be empty
     * @param text whether JD sends the content as JSON inside a text
     * @param errorKeys the names of the wrapper of an error
     * @param code the name of the code inside the wrapper
     * @param ok the codes that mean that the gateway did its part
     * @param messages the names of the texts inside an error, Chinese first
     */
    public record Envelope(
            List<String> keys,
            List<String> results,
            boolean text,
            List<String> errorKeys,
            String code,
            List<String> ok,
            List<String> messages) {

        /** No wrapper that a profile describes. */
        public static final Envelope NONE =
                new Envelope(List.of(), List.of(), false, List.of(), "", List.of(), List.of());

        /** Copies the lists. */
        public Envelope {
            keys = List.copyOf(keys);
            results = List.copyOf(results);
            errorKeys = List.copyOf(errorKeys);
            ok = List.copyOf(ok);
            messages = List.copyOf(messages);
        }
    }
}
