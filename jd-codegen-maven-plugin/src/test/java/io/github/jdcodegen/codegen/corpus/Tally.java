package io.github.jdcodegen.codegen.corpus;

import io.github.jdcodegen.codegen.corpus.ExampleAnswers.ExampleAnswer;
import io.github.jdcodegen.runtime.DecodedResponse;
import io.github.jdcodegen.runtime.Operation;
import io.github.jdcodegen.runtime.Responses;
import io.github.jdcodegen.runtime.wire.DecodeReport.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Reads answers and keeps the books: each value that goes in comes out, or stands in the decode report. */
final class Tally {
    private final List<String> failures = new ArrayList<>();
    private int answers;
    private int values;
    private int read;
    private int reported;

    /** Reads an answer by the operation of its method. Examples show failures too. */
    void add(ExampleAnswer answer, Operation<?> operation) {
        answers++;
        try {
            account(answer, Responses.decodeWithoutOutcome(operation, answer.json()));
        } catch (RuntimeException e) {
            failures.add(answer.file() + ": " + e);
        }
    }

    private void account(ExampleAnswer answer, DecodedResponse<?> decoded) {
        var in = Values.ofAnswer(answer.json());
        var notRead = Values.missing(in, Values.of(decoded.value()));
        var inReport = decoded.report().entries().stream()
                .map(Entry::raw)
                .filter(Objects::nonNull)
                .flatMap(raw -> Values.ofJson(raw).stream())
                .toList();
        var lost = Values.missing(notRead, inReport);
        values += in.size();
        read += in.size() - notRead.size();
        reported += notRead.size() - lost.size();
        if (!lost.isEmpty()) {
            failures.add(answer.file() + ": lost " + lost);
        }
    }

    /** What did not work, one line each. */
    List<String> failures() {
        return failures;
    }

    @Override
    public String toString() {
        return answers + " answers with " + values + " values: " + read + " read, " + reported + " in decode reports, "
                + (values - read - reported) + " lost";
    }
}
