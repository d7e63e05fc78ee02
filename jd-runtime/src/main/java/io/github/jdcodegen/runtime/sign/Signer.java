package io.github.jdcodegen.runtime.sign;

import java.util.List;

/** A way to sign. Implement it for one that is not here. Thread-safe. */
public interface Signer {

    /** The value of the system parameter {@code sign_method}, such as {@code md5}. */
    String signMethod();

    /**
     * The signature.
     *
     * @param canonical the text to be signed, see {@link CanonicalText}
     * @param secret the app's secret
     */
    String sign(String canonical, String secret);

    /** MD5 over the text between two copies of the secret: JD's default, which every gateway takes. */
    static Signer md5() {
        return Algorithm.MD5;
    }

    /** HMAC-MD5 with the secret as key. Known from JD's Java SDK alone. */
    static Signer hmacMd5() {
        return Algorithm.HMAC_MD5;
    }

    /** HMAC-SHA256 with the secret as key. Known from JD's Java SDK alone. */
    static Signer hmacSha256() {
        return Algorithm.HMAC_SHA256;
    }

    /**
     * The one of that name, in any case.
     *
     * @throws IllegalArgumentException if there is none; the message lists those there are
     */
    static Signer of(String signMethod) {
        var known = List.<Signer>of(Algorithm.values());
        return known.stream()
                .filter(signer -> signer.signMethod().equalsIgnoreCase(signMethod))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("There is no signing method \"" + signMethod + "\"; there are "
                                + known.stream().map(Signer::signMethod).toList()));
    }
}
