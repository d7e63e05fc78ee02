package io.github.jdcodegen.runtime;

import io.github.jdcodegen.runtime.http.HttpCall;
import io.github.jdcodegen.runtime.internal.Form;
import java.net.URI;
import java.util.Map;
import java.util.function.BiPredicate;

/** Where the parameters of a call stand. JD takes all of these; the signature is the same. */
public enum ParameterPlacement {
    /** A POST with the system parameters in the query and the business JSON in the body, as JD's newest SDKs send it. */
    SYSTEM_IN_QUERY((name, business) -> !name.equals(business)),
    /** A POST with everything in the body: no token and no signature in an address that some proxy may log. */
    ALL_IN_BODY((name, business) -> false),
    /** A POST with everything in the query. */
    ALL_IN_QUERY((name, business) -> true);

    // The functions hold no state.
    @SuppressWarnings("ImmutableEnumChecker")
    private final BiPredicate<String, String> inQuery;

    ParameterPlacement(BiPredicate<String, String> inQuery) {
        this.inQuery = inQuery;
    }

    /**
     * A POST.
     *
     * @param parameters every parameter, signed
     * @param business the name of the one with the business JSON
     */
    HttpCall post(URI endpoint, Map<String, String> parameters, String business, Map<String, String> headers) {
        var query = Form.encode(parameters, name -> inQuery.test(name, business));
        var body = Form.encode(parameters, name -> !inQuery.test(name, business));
        return HttpCall.post(withQuery(endpoint, query), body, headers);
    }

    /** A GET, with everything in the query. */
    static HttpCall get(URI endpoint, Map<String, String> parameters, Map<String, String> headers) {
        return HttpCall.get(withQuery(endpoint, Form.encode(parameters)), headers);
    }

    private static URI withQuery(URI endpoint, String query) {
        return query.isEmpty() ? endpoint : URI.create(endpoint + (endpoint.getRawQuery() == null ? "?" : "&") + query);
    }
}
