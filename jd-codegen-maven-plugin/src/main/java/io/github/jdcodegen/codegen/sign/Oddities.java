package io.github.jdcodegen.codegen.sign;

import io.github.jdcodegen.runtime.sign.CanonicalText;
import io.github.jdcodegen.spec.model.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds what is wrong with the parameters of a request, independent of the signature. */
final class Oddities {
    /** The names of JD's system parameters, and of the business JSON. */
    private static final List<String> SYSTEM = List.of(
            "method",
            "app_key",
            "access_token",
            "timestamp",
            "v",
            "sign",
            "sign_method",
            "format",
            "360buy_param_json",
            "param_json");

    private Oddities() {}

    /** One sentence for each thing that is wrong. */
    static List<String> of(Map<String, String> parameters, String secret) {
        var oddities = new ArrayList<String>();
        parameters.forEach((name, value) -> {
            if (value.contains(secret)) {
                oddities.add(name + " sends the app's secret itself: anybody who sees the request can sign as this app."
                        + " Take it away, and ask JD for a new secret");
            } else if (name.equals("app_secret") || name.equals("appSecret")) {
                oddities.add(name + " is no parameter of JD's: a secret is never sent");
            }
            if (!SYSTEM.contains(name)) {
                Spelling.nearest(name, SYSTEM)
                        .ifPresent(near -> oddities.add(name + " is no parameter of JD's, so it is signed like any"
                                + " other; is it " + near + ", misspelt?"));
            }
            if (name.equals("token")) {
                oddities.add("token is no parameter of JD's: it is called access_token");
            }
            if (CanonicalText.isBlank(value) && !name.equals("sign")) {
                oddities.add(name + " is blank: JD does not sign it, so it must not be sent either");
            }
            if (HtmlEntities.areIn(value)) {
                oddities.add(name + " has an HTML entity such as &nbsp; in it, perhaps copied from a page");
            }
            if (value.indexOf('\u00a0') >= 0) {
                oddities.add(name + " has a no-break space (U+00A0) in it, perhaps copied from a page");
            }
        });
        return oddities;
    }
}
