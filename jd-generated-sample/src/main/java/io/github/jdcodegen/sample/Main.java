package io.github.jdcodegen.sample;

import io.github.jdcodegen.runtime.encryption.FieldEncryption;
import io.github.jdcodegen.runtime.error.JdException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * A day in the back office of a small shop, told call by call, and then one call of each kind of failure.
 *
 * <p>It calls an embedded gateway, which checks each request as JD would. With the argument {@code jd} and credentials in
 * the environment ({@link Credentials} names the variables) it calls JD, and only reads. With the
 * system property {@code sample.verbose} it prints requests and answers.
 */
public final class Main {
    private Main() {}

    /** Runs it; the exit code is 0 only if everything went as expected. */
    public static void main(String[] args) {
        // The console's charset is not always UTF-8, and what is printed is partly Chinese.
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        boolean callsJd = List.of(args).contains("jd");
        System.exit(run(callsJd ? System.getenv() : Map.of(), out, Boolean.getBoolean("sample.verbose")) ? 0 : 1);
    }

    static boolean run(Map<String, String> environment, PrintStream out, boolean verbose) {
        var narrator = new Narrator(out, verbose);
        try {
            Credentials.in(environment)
                    .ifPresentOrElse(credentials -> callJd(credentials, narrator), () -> callEmbeddedGateway(narrator));
        } catch (JdException e) {
            narrator.expect("that no call of the day fails", false);
        }
        return narrator.close();
    }

    private static void callJd(Credentials credentials, Narrator narrator) {
        narrator.chapter("Against JD, reading only");
        try (var client = credentials.client(narrator)) {
            new BackOffice(client, FieldEncryption.of(client), credentials.shop(), narrator).look();
        }
    }

    private static void callEmbeddedGateway(Narrator narrator) {
        narrator.chapter("A day in the back office");
        try (var jd = SimulatedJd.start();
                var client = jd.client(narrator).build()) {
            new BackOffice(client, jd.fields(client), SimulatedJd.SHOP, narrator).work();
        }
        narrator.chapter("What can go wrong");
        try (var jd = SimulatedJd.start()) {
            new FailureScenarios(jd, narrator).run();
        }
    }
}
