package io.github.jdcodegen.sample;

import static java.util.stream.Collectors.joining;

import io.github.jdcodegen.runtime.Attempt;
import io.github.jdcodegen.runtime.Exchange;
import io.github.jdcodegen.runtime.JdCallListener;
import io.github.jdcodegen.runtime.JdInterceptor;
import io.github.jdcodegen.runtime.JdRequest;
import io.github.jdcodegen.runtime.error.JdException;
import io.github.jdcodegen.runtime.validation.Violation;
import io.github.jdcodegen.runtime.wire.DecodeReport;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Prints what the program does, one line for each call: the method, how the call ended, and what in the answer was not as
 * documented. In its verbose form it prints requests and answers as well; they mask personal data themselves.
 */
final class Narrator implements JdInterceptor, JdCallListener {
    private static final int WIDTH = 300;
    private static final int SHORT_WIDTH = 120;
    private static final int FINDINGS = 3;
    private static final Pattern NULLS = Pattern.compile("(?<=\\[)\\w+=null, |, \\w+=null");

    private final PrintStream out;
    private final boolean verbose;
    private int unmet;

    Narrator(PrintStream out, boolean verbose) {
        this.out = out;
        this.verbose = verbose;
    }

    void chapter(String title) {
        out.println();
        out.println("=== " + title + " ===");
    }

    void step(String title) {
        out.println();
        out.println("-- " + title);
    }

    void note(String text) {
        out.println("   " + text);
    }

    /** Tells what should be so, and whether it is. */
    void expect(String what, boolean met) {
        out.println((met ? "   [ok] " : "   [NOT SO] ") + what);
        if (!met) {
            unmet++;
        }
    }

    /** Ends it; whether everything was as expected. */
    boolean close() {
        out.println();
        out.println(unmet == 0 ? "Everything went as expected." : unmet + " thing(s) did not go as expected.");
        return unmet == 0;
    }

    @Override
    public <R> JdRequest<R> beforeCall(JdRequest<R> request) {
        if (verbose) {
            out.println("   > " + request.operation().method() + " " + cut(request.toString()));
        }
        return request;
    }

    @Override
    public void violations(JdRequest<?> request, List<Violation> violations) {
        if (verbose) {
            violations.forEach(violation -> out.println("     against advice: " + violation.message()));
        }
    }

    @Override
    public void retry(Attempt attempt, JdException failure, Duration wait) {
        if (verbose) {
            out.println("     attempt " + attempt.number() + " failed, another follows: "
                    + cut(String.valueOf(failure.getMessage())));
        }
    }

    @Override
    public void success(JdRequest<?> request, Exchange<?> exchange) {
        if (verbose) {
            out.println(
                    "   < " + cut(NULLS.matcher(exchange.response().toString()).replaceAll("")));
        }
        out.println((verbose ? "     " : "   " + request.operation().method() + ": ")
                + (exchange.attempts() == 1 ? "" : exchange.attempts() + " attempts; ")
                + describe(exchange.report()));
    }

    @Override
    public void failure(JdRequest<?> request, JdException failure, Duration took) {
        out.println("   x " + failure.getClass().getSimpleName() + ": "
                + cut(String.valueOf(failure.getMessage()), verbose ? WIDTH : SHORT_WIDTH));
    }

    static String describe(DecodeReport report) {
        if (report.isClean()) {
            return "as documented";
        }
        var entries = report.entries();
        return entries.size() + " finding(s): "
                + entries.stream()
                        .limit(FINDINGS)
                        .map(DecodeReport.Entry::toString)
                        .collect(joining(", "))
                + (entries.size() > FINDINGS ? ", ..." : "");
    }

    private static String cut(String text) {
        return cut(text, WIDTH);
    }

    private static String cut(String text, int width) {
        return text.length() <= width ? text : text.substring(0, width) + "...";
    }
}
