package io.github.jdcodegen.runtime.bench;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.concurrent.Callable;

/**
 * One benchmark by the CPU time of its thread, for a machine that is not quiet, where JMH's wall time says little. One
 * benchmark a JVM, so that none spoils another's compilation.
 */
public final class CpuTime {
    private static final int WARMUPS = 15;
    private static final int ROUNDS = 10;
    private static final int CALLS = 10_000;

    private CpuTime() {}

    /** Prints the least and the median microseconds of a call. */
    public static void main(String[] args) throws Exception {
        var benchmark = benchmark(args[0]);
        var threads = ManagementFactory.getThreadMXBean();
        var micros = new double[ROUNDS];
        int sink = 0;
        for (int round = -WARMUPS; round < ROUNDS; round++) {
            long start = threads.getCurrentThreadCpuTime();
            for (int call = 0; call < CALLS; call++) {
                sink += System.identityHashCode(benchmark.call());
            }
            if (round >= 0) {
                micros[round] = (threads.getCurrentThreadCpuTime() - start) / 1000.0 / CALLS;
            }
        }
        Arrays.sort(micros);
        System.out.printf("%s: least %.1f, median %.1f us (%d)%n", args[0], micros[0], micros[ROUNDS / 2], sink & 1);
    }

    private static Callable<Object> benchmark(String name) {
        var read = new ReadBenchmark();
        var write = new WriteBenchmark();
        write.setUp();
        return switch (name) {
            case "generated" -> read::generated;
            case "generatedOdd" -> read::generatedOdd;
            case "strictSwitch" -> read::strictSwitch;
            case "databindRecords" -> read::databindRecords;
            case "databindClasses" -> read::databindClasses;
            case "officialSdkWay" -> read::officialSdkWay;
            case "buildSignEncode" -> write::buildSignEncode;
            case "buildWrite" -> write::buildWrite;
            case "streamedAndHashed" -> write::streamedAndHashed;
            default -> throw new IllegalArgumentException("no such benchmark: " + name);
        };
    }
}
