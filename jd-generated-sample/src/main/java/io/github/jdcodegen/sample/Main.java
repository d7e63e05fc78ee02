package io.github.jdcodegen.sample;

import io.github.jdcodegen.runtime.encryption.FieldEncryption;
import io.github.jdcodegen.runtime.error.JdException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A day in the back office of a small shop, told call by call, and then one call of each kind of failure.
 *
 * <p>It calls an embedded gateway, which checks each request as JD would. With credentials in the environment
 * ({@link Credentials} names the variables) it calls JD, and only reads.
 */
public final class Main {
    private Main() {}

    /** Runs it; the exit code is 0 only if everything went as expected. */
    public static void main(String[] args) {
        // The console's charset is not always UTF-8, and what is printed is partly Chinese.
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.exit(run(System.getenv(), out) ? 0 : 1);
    }

    static boolean run(Map<String, String> environment, PrintStream out) {
        var account = new Account(out);
        try {
            Credentials.in(environment)
                    .ifPresentOrElse(credentials -> callJd(credentials, account), () -> callEmbeddedGateway(account));
        } catch (JdException e) {
            account.expect("that no call of the day fails", false);
        }
        return account.close();
    }

    private static void callJd(Credentials credentials, Account account) {
        account.chapter("Against JD, reading only");
        try (var client = credentials.client(account)) {
            new BackOffice(client, FieldEncryption.of(client), credentials.shop(), account).look();
        }
    }

    private static void callEmbeddedGateway(Account account) {
        account.chapter("A day in the back office");
        try (var jd = SimulatedJd.start();
                var client = jd.client(account).build()) {
            new BackOffice(client, jd.fields(client), SimulatedJd.SHOP, account).work();
        }
        account.chapter("What can go wrong");
        try (var jd = SimulatedJd.start()) {
            new FailureDrill(jd, account).run();
        }
    }
}
