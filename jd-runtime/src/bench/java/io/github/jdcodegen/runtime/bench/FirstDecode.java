package io.github.jdcodegen.runtime.bench;

import io.github.jdcodegen.runtime.Responses;
import io.github.jdcodegen.runtime.wire.DecodePolicy;
import java.nio.charset.StandardCharsets;

/** The first decode in a fresh JVM: {@code FirstDecode generated}, {@code records} or {@code classes}. */
public final class FirstDecode {
    private FirstDecode() {}

    /** Prints the milliseconds that it took. */
    public static void main(String[] args) {
        var answer = Fixtures.bytes("orders.json");
        long start = System.nanoTime();
        Object read = switch (args[0]) {
            case "generated" ->
                Responses.decode(Orders.OPERATION, answer, StandardCharsets.UTF_8, DecodePolicy.OBSERVE);
            case "records" -> Databind.MAPPER.readValue(answer, Databind.Records.Root.class);
            case "classes" -> Databind.MAPPER.readValue(answer, Databind.Classes.Root.class);
            default -> throw new IllegalArgumentException(args[0]);
        };
        long took = System.nanoTime() - start;
        System.out.printf("%s %d ms%s%n", args[0], took / 1_000_000, read == null ? "?" : "");
    }
}
