package io.github.jdcodegen.maven;

import io.github.jdcodegen.codegen.sign.SignatureReport;
import io.github.jdcodegen.spec.model.SpecException;
import java.io.File;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Signs a request: prints the text that is signed, with the secret masked, and then {@code sign=HEX}. If an expected
 * signature is given and differs, the goal fails and says the cause.
 */
@Mojo(name = "sign", threadSafe = true, requiresProject = false)
public final class SignMojo extends JdMojo {

    /** A file with the parameters of the request: a JSON object whose values are texts, exactly as they are sent. */
    @Parameter(property = "jd.request", required = true)
    File request;

    /**
     * The app's secret. Prefer the environment variable {@code JD_APP_SECRET}, because a list of processes does not
     * show it.
     */
    @Parameter(property = "jd.appSecret", defaultValue = "${env.JD_APP_SECRET}")
    @Nullable
    String appSecret;

    /** {@code md5}, {@code hmacmd5} or {@code hmacsha256}. The default is the parameter sign_method, or else md5. */
    @Parameter(property = "jd.signMethod")
    @Nullable
    String signMethod;

    /** The signature that another program made. */
    @Parameter(property = "jd.expected")
    @Nullable
    String expected;

    @Override
    String run() {
        var report = SignatureReport.of(request.toPath(), signMethod, appSecret, expected);
        // The log would print Chinese as question marks on Java 17 in a POSIX locale.
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println(report.canonical());
        out.println("sign=" + report.sign());
        if (report.difference() != null) {
            throw new SpecException(List.of(report.difference()));
        }
        return "signed by " + report.signMethod() + (expected == null ? "" : ", as expected");
    }
}
