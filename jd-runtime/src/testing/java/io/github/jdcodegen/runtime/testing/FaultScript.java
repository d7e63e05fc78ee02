package io.github.jdcodegen.runtime.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * When which fault happens. Calls are counted from 1 since the script was injected; the first rule that fits a call
 * counts. Immutable; what happens depends on the numbers of calls alone, never on the timing of threads.
 *
 * <p>Rules that name no method are about JD's methods, not about the OAuth endpoints; those are named by
 * {@link EmbeddedGateway#TOKEN} and {@link EmbeddedGateway#REFRESH}.
 */
public final class FaultScript {
    private static final FaultScript EMPTY = new FaultScript(List.of());

    private final List<Rule> rules;

    private FaultScript(List<Rule> rules) {
        this.rules = rules;
    }

    /** No faults. */
    public static FaultScript empty() {
        return EMPTY;
    }

    /** The first call meets the first fault, the second the second, and so on; {@link Fault#none()} leaves one alone. */
    public static FaultScript steps(Fault... faults) {
        var script = EMPTY;
        for (var i = 0; i < faults.length; i++) {
            script = script.onCall(i + 1, faults[i]);
        }
        return script;
    }

    /** The nth call of all. */
    public FaultScript onCall(int n, Fault fault) {
        return with((method, call, callOfMethod) -> !isOAuth(method) && call == n ? fault : null);
    }

    /** The nth call of a method. */
    public FaultScript onCall(String method, int n, Fault fault) {
        return with((called, call, callOfMethod) -> called.equals(method) && callOfMethod == n ? fault : null);
    }

    /** Every call. */
    public FaultScript always(Fault fault) {
        return with((method, call, callOfMethod) -> isOAuth(method) ? null : fault);
    }

    /** Every call of a method. */
    public FaultScript always(String method, Fault fault) {
        return with((called, call, callOfMethod) -> called.equals(method) ? fault : null);
    }

    /**
     * Some calls, by chance.
     *
     * @param probability how likely, from 0 to 1
     * @param seed the same seed meets the same calls
     */
    public FaultScript sometimes(double probability, long seed, Fault fault) {
        return with((method, call, callOfMethod) ->
                !isOAuth(method) && new SplittableRandom(seed * 31 + call).nextDouble() < probability ? fault : null);
    }

    Fault fault(String method, RequestLog.Count count) {
        for (var rule : rules) {
            var fault = rule.fault(method, count.call(), count.callOfMethod());
            if (fault != null) {
                return fault;
            }
        }
        return Fault.none();
    }

    private static boolean isOAuth(String method) {
        return method.equals(EmbeddedGateway.TOKEN) || method.equals(EmbeddedGateway.REFRESH);
    }

    private FaultScript with(Rule rule) {
        var all = new ArrayList<>(rules);
        all.add(rule);
        return new FaultScript(List.copyOf(all));
    }

    @FunctionalInterface
    private interface Rule {
        @Nullable
        Fault fault(String method, int call, int callOfMethod);
    }
}
