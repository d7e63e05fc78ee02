package io.github.jdcodegen.runtime;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One attempt of a call, before it is signed.
 *
 * @param method the wire name of the method
 * @param number its number in the call, from 1
 * @param parameters every parameter but the signature: the system's, and the one with the business JSON
 * @param headers further HTTP headers
 */
public record Attempt(String method, int number, Map<String, String> parameters, Map<String, String> headers) {

    /** Copies the maps. */
    public Attempt {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    /** The same attempt with that value for the parameter; a blank value is not sent. */
    public Attempt withParameter(String name, String value) {
        return new Attempt(method, number, with(parameters, name, value), headers);
    }

    /** The same attempt with that value for the header. */
    public Attempt withHeader(String name, String value) {
        return new Attempt(method, number, parameters, with(headers, name, value));
    }

    private static Map<String, String> with(Map<String, String> values, String name, String value) {
        var more = new LinkedHashMap<>(values);
        more.put(name, value);
        return more;
    }

    /** Method and number: the parameters hold the token and personal data. */
    @Override
    public String toString() {
        return method + ", attempt " + number;
    }
}
