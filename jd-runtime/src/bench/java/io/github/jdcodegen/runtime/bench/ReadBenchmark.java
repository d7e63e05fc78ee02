package io.github.jdcodegen.runtime.bench;

import io.github.jdcodegen.runtime.Responses;
import io.github.jdcodegen.runtime.wire.DecodePolicy;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Reading one answer with four orders (5.8 KB), envelope included. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 5, time = 1)
public class ReadBenchmark {
    private final byte[] answer = Fixtures.bytes("orders.json");
    private final byte[] odd = Fixtures.bytes("orders-odd.json");

    /** As generated code reads: envelope by rules, leniencies, report. */
    @Benchmark
    public Object generated() {
        return Responses.decode(Orders.OPERATION, answer, StandardCharsets.UTF_8, DecodePolicy.OBSERVE);
    }

    /** The same with some forty leniencies to be told. */
    @Benchmark
    public Object generatedOdd() {
        return Responses.decode(Orders.OPERATION, odd, StandardCharsets.UTF_8, DecodePolicy.OBSERVE);
    }

    /** Hand-written strict streaming with a switch over names. */
    @Benchmark
    public Object strictSwitch() {
        return StrictReader.read(answer);
    }

    /** Databind into records. */
    @Benchmark
    public Object databindRecords() {
        return Databind.MAPPER.readValue(answer, Databind.Records.Root.class);
    }

    /** Databind into classes. */
    @Benchmark
    public Object databindClasses() {
        return Databind.MAPPER.readValue(answer, Databind.Classes.Root.class);
    }

    /** What JD's SDK does: parse the text to a tree, print the first field's value, parse that again by databind. */
    @Benchmark
    public Object officialSdkWay() {
        var tree = Databind.MAPPER.readTree(new String(answer, StandardCharsets.UTF_8));
        var content = tree.values().iterator().next().toString();
        return Databind.MAPPER.readValue(content, Databind.Classes.Envelope.class);
    }
}
