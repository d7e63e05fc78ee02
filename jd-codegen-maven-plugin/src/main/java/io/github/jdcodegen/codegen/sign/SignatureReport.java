package io.github.jdcodegen.codegen.sign;

import io.github.jdcodegen.runtime.sign.CanonicalText;
import io.github.jdcodegen.runtime.sign.Signer;
import io.github.jdcodegen.spec.model.Location;
import io.github.jdcodegen.spec.model.Problem;
import io.github.jdcodegen.spec.model.SpecException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A signature, and how it was made.
 *
 * @param signMethod how it was signed
 * @param canonical the text that is hashed, every occurrence of the secret masked
 * @param sign the signature
 * @param difference the difference from the expected signature, with its cause; {@code null} if there is none
 */
public record SignatureReport(
        String signMethod,
        String canonical,
        String sign,
        @Nullable Problem difference) {
    private static final String MASK = "***";

    /**
     * Signs the parameters of a file.
     *
     * @param file a JSON object of the parameters
     * @param signMethod the method; {@code null} for the one that the parameters name, else MD5
     * @param secret the app's secret
     * @param expected the signature that another program made, or {@code null}
     * @throws SpecException with all problems of the file, or if there is no secret, or if the signing method is
     *     unknown
     */
    public static SignatureReport of(
            Path file, @Nullable String signMethod, @Nullable String secret, @Nullable String expected) {
        if (secret == null || CanonicalText.isBlank(secret)) {
            throw new SpecException(List.of(problem(
                    "jd.appSecret",
                    "The app's secret is missing",
                    "Give it by the environment variable JD_APP_SECRET, or as -Djd.appSecret=SECRET")));
        }
        var parameters = ParametersFile.read(file);
        var signer = signer(signMethod == null ? methodOf(parameters) : signMethod);
        var canonical = CanonicalText.of(parameters);
        var sign = signer.sign(canonical, secret);
        var hashed = signer.signMethod().equals(Signer.md5().signMethod()) ? secret + canonical + secret : canonical;
        var difference = expected == null || expected.strip().equals(sign)
                ? null
                : problem(
                        file.toString(),
                        "The signature is " + sign + ", not " + expected.strip() + " as expected",
                        new Differences(parameters, signer, secret).explain(sign, expected.strip()));
        return new SignatureReport(signer.signMethod(), hashed.replace(secret, MASK), sign, difference);
    }

    private static String methodOf(Map<String, String> parameters) {
        var named = parameters.getOrDefault("sign_method", "");
        return CanonicalText.isBlank(named) ? Signer.md5().signMethod() : named;
    }

    private static Signer signer(String signMethod) {
        try {
            return Signer.of(signMethod);
        } catch (IllegalArgumentException e) {
            throw new SpecException(
                    List.of(problem("jd.signMethod", String.valueOf(e.getMessage()), "Choose one of these")));
        }
    }

    private static Problem problem(String place, String message, String hint) {
        return new Problem(new Location(place, 0, 0, ""), message, hint);
    }
}
