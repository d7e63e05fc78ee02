package io.github.jdcodegen.runtime.wire;

import java.util.List;

/**
 * How a gateway wraps its answers.
 *
 * @param keys the names of the wrapper in order of likelihood; <code>{method}</code> stands for the method with
 *     {@code _} for dots
 * @param results the names of the content inside, where a method gives none; <code>{verb}</code> stands for the
 *     method's last segment
 * @param errorKeys the names of the wrapper of an error
 * @param code the name of the code inside the wrapper
 * @param ok the codes that mean that the gateway did its part
 * @param messages the names of the texts inside an error, Chinese first
 */
public record EnvelopeRules(
        List<String> keys,
        List<String> results,
        List<String> errorKeys,
        String code,
        List<String> ok,
        List<String> messages) {
    /** Copies the lists. */
    public EnvelopeRules {
        keys = List.copyOf(keys);
        results = List.copyOf(results);
        errorKeys = List.copyOf(errorKeys);
        ok = List.copyOf(ok);
        messages = List.copyOf(messages);
    }
}
