package io.github.jdcodegen.runtime.bench;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.concurrent.Callable;

/**
 * Benchmarks by the CPU time of their thread, for a machine that is not quiet, where JMH's wall time says little. They
 * take turns, so that they share what the machine does meanwhile; name one alone, and nothing else has a part in its
 * compilation.
 */
public final class CpuTime {
    private static final int WARMUPS = 15;
    private static final int ROUNDS = 20;
    private static final int CALLS = 10_000;

    private CpuTime() {}

    /** Prints the least and the median microseconds of a call, and the least beside that of the first. */
    public static void main(String[] names) throws Exception {
        var threads = ManagementFactory.getThreadMXBean();
        var micros = new double[names.length][ROUNDS];
        var benchmarks = Arrays.stream(names).map(CpuTime::benchmark).toList();
        int sink = 0;
        for (int round = -WARMUPS; round < ROUNDS; round++) {
            for (int i = 0; i < names.length; i++) {
                long start = threads.getCurrentThreadCpuTime();
                for (int call = 0; call < CALLS; call++) {
                    sink += System.identityHashCode(benchmarks.get(i).call());
                }
                if (round >= 0) {
                    micros[i][round] = (threads.getCurrentThreadCpuTime() - start) / 1000.0 / CALLS;
                }
            }
        }
        for (int i = 0; i < names.length; i++) {
            Arrays.sort(micros[i]);
            System.out.printf(
                    "%s: least %.1f, median %.1f us, %.2f (%d)%n",
                    names[i], micros[i][0], micros[i][ROUNDS / 2], micros[i][0] / micros[0][0], sink & 1);
        }
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
