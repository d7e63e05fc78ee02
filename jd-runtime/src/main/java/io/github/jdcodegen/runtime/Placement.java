package io.github.jdcodegen.runtime;

import io.github.jdcodegen.runtime.http.Form;
import io.github.jdcodegen.runtime.http.HttpCall;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where the parameters of a call stand. JD takes all of these; the signature is the same. */
public enum Placement {
    /** A POST with the system parameters in the query and the business JSON in the body, as JD's newest SDKs send it. */
    SYSTEM_IN_QUERY {
        @Override
        HttpCall place(URI endpoint, Map<String, String> parameters, String business) {
            var query = new LinkedHashMap<>(parameters);
            var json = query.remove(business);
            return HttpCall.post(withQuery(endpoint, query), json == null ? "" : Form.encode(Map.of(business, json)));
        }
    },
    /** A POST with everything in the body: no token and no signature in an address that some proxy may log. */
    ALL_IN_BODY {
        @Override
        HttpCall place(URI endpoint, Map<String, String> parameters, String business) {
            return HttpCall.post(endpoint, Form.encode(parameters));
        }
    },
    /** A POST with everything in the query. */
    ALL_IN_QUERY {
        @Override
        HttpCall place(URI endpoint, Map<String, String> parameters, String business) {
            return HttpCall.post(withQuery(endpoint, parameters), "");
        }
    };

    /** A GET, with everything in the query. */
    static HttpCall get(URI endpoint, Map<String, String> parameters) {
        return HttpCall.get(withQuery(endpoint, parameters));
    }

    /**
     * Makes the request.
     *
     * @param parameters every parameter, signed
     * @param business the name of the one with the business JSON
     */
    abstract HttpCall place(URI endpoint, Map<String, String> parameters, String business);

    private static URI withQuery(URI endpoint, Map<String, String> parameters) {
        return URI.create(endpoint + (endpoint.getRawQuery() == null ? "?" : "&") + Form.encode(parameters));
    }
}
