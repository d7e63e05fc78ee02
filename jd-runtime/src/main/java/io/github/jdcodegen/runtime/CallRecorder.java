package io.github.jdcodegen.runtime;

import io.github.jdcodegen.runtime.error.JdException;
import io.github.jdcodegen.runtime.http.HttpAnswer;
import io.github.jdcodegen.runtime.internal.JsonText;
import io.github.jdcodegen.runtime.internal.ShapeMask;
import io.github.jdcodegen.runtime.wire.DecodeReport;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Records the shape of calls, for {@code jd:drift}: what fields JD really sends, of which types and widths. It writes JSON
 * lines to a file.
 *
 * <p>It records no value: digits become 1 and letters x before anything reaches the disk, whatever a descriptor marks. Values
 * are kept of fields alone that the program names. Parameters of the system, and so tokens, are not recorded.
 *
 * <p>It never fails a call and does not make one wait: masking and writing run in a thread of its own, and what comes while
 * it is busy is dropped and counted. Thread-safe.
 */
public final class CallRecorder implements JdInterceptor, AutoCloseable {
    private static final int WAITING = 64;
    private static final int LARGEST_ANSWER = 1 << 20;
    private static final int MOST_FINDINGS = 100;
    private static final long LONGEST_CLOSE = 5_000;

    private final ArrayBlockingQueue<Object[]> waiting = new ArrayBlockingQueue<>(WAITING);
    private final AtomicLong answers = new AtomicLong();
    private final AtomicLong dropped = new AtomicLong();
    private final Clock clock = Clock.systemUTC();
    private final Path file;
    private final int every;
    private final long mostBytes;
    private final ShapeMask mask;
    private final Thread writer;

    /**
     * Starts a recorder. A file that cannot be written is told in the log; calls go on.
     *
     * @param file the file, which is appended to
     * @param every one of so many answers is recorded; 0 records none, but only the findings of decode reports
     * @param mostBytes the size that the file grows to
     * @param keepValues the wire names of fields whose values are kept, such as states and types; nothing personal
     */
    public CallRecorder(Path file, int every, long mostBytes, String... keepValues) {
        this.file = file;
        this.every = every;
        this.mostBytes = mostBytes;
        mask = new ShapeMask(Set.of(keepValues));
        writer = new Thread(this::write, "jd-recorder");
        writer.setDaemon(true);
        writer.start();
    }

    /** How many answers or reports were dropped, because they were large, the recorder was busy, or its file was full. */
    public long dropped() {
        return dropped.get();
    }

    @Override
    public HttpAnswer afterAnswer(Attempt attempt, HttpAnswer answer) {
        if (every > 0 && answers.getAndIncrement() % every == 0) {
            if (answer.bytes().length > LARGEST_ANSWER) {
                dropped.incrementAndGet();
            } else {
                add(attempt, answer);
            }
        }
        return answer;
    }

    @Override
    public void afterCall(JdRequest<?> request, @Nullable Exchange<?> exchange, @Nullable JdException failure) {
        if (exchange != null && !exchange.report().isClean()) {
            add(request.operation().method(), exchange.report());
        }
    }

    private void add(Object... what) {
        if (!writer.isAlive() || !waiting.offer(what)) {
            dropped.incrementAndGet();
        }
    }

    private void write() {
        try (var out = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            write(out, Files.size(file));
        } catch (Exception e) {
            System.getLogger("io.github.jdcodegen.runtime.CallRecorder")
                    .log(System.Logger.Level.WARNING, "The recording of calls ends: " + e);
        }
    }

    private void write(OutputStream out, long size) throws Exception {
        for (var next = waiting.take(); next.length > 0; next = waiting.take()) {
            var line = new StringBuilder("{\"at\":\"").append(clock.instant()).append("\",\"method\":");
            if (next[0] instanceof Attempt attempt) {
                answer(line, attempt, (HttpAnswer) next[1]);
            } else {
                report(JsonText.quote(line, (String) next[0]), (DecodeReport) next[1]);
            }
            var bytes = line.append("}\n").toString().getBytes(StandardCharsets.UTF_8);
            if (size + bytes.length > mostBytes) {
                dropped.incrementAndGet();
            } else {
                out.write(bytes);
                size += bytes.length;
            }
        }
    }

    private void answer(StringBuilder line, Attempt attempt, HttpAnswer answer) {
        JsonText.quote(line, attempt.method()).append(",\"status\":").append(answer.status());
        for (var parameter : attempt.parameters().values()) {
            part(line, ",\"request\":", parameter);
        }
        part(line, ",\"answer\":", answer.body());
    }

    private void part(StringBuilder line, String name, String json) {
        var shape = mask.of(json);
        if (shape != null) {
            line.append(name).append(shape);
        }
    }

    private static void report(StringBuilder line, DecodeReport report) {
        line.append(",\"report\":[");
        for (int i = 0; i < report.entries().size() && i < MOST_FINDINGS; i++) {
            var entry = report.entries().get(i);
            JsonText.quote(line.append(i == 0 ? "{\"path\":" : ",{\"path\":"), ShapeMask.name(entry.path()))
                    .append(",\"kind\":\"")
                    .append(entry.kind())
                    .append("\"}");
        }
        line.append(']');
    }

    /** Writes what waits, for some seconds at most, and ends. */
    @Override
    public void close() {
        try {
            if (writer.isAlive() && waiting.offer(new Object[0], LONGEST_CLOSE, TimeUnit.MILLISECONDS)) {
                writer.join(LONGEST_CLOSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
