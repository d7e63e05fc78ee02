package io.github.jdcodegen.codegen.roundtrip;

import io.github.jdcodegen.runtime.Exchange;
import io.github.jdcodegen.runtime.wire.DecodeReport;
import io.github.jdcodegen.spec.model.Api;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** What the embedded gateway's answers are like, counted over many methods. */
final class AnswerTally {
    private final List<String> unread = new ArrayList<>();
    private final Set<String> methods = new HashSet<>();
    private int answers;
    private int empty;
    private int fields;
    private int filled;
    private int texts;

    /** Calls a method, and counts its answer. */
    void add(Api api, Supplier<Exchange<?>> call) {
        answers++;
        var before = unread.size();
        count(api, call);
        if (unread.size() > before) {
            methods.add(api.method());
        }
    }

    private void count(Api api, Supplier<Exchange<?>> call) {
        Exchange<?> exchange;
        try {
            exchange = call.get();
        } catch (RuntimeException e) {
            unread.add(api.method() + ": " + e);
            return;
        }
        var wrapper = (Map<?, ?>)
                ((Map<?, ?>) Trees.parse(exchange.raw())).values().iterator().next();
        Object content = api.response().result() == null
                ? wrapper
                : wrapper.get(api.response().result());
        var isText = api.gateway().equals("union");
        if (isText && content instanceof String text) {
            texts++;
            content = Trees.parse(text);
        } else if (isText) {
            unread.add(api.method() + ": the result is no text");
        }
        var form = WireForm.of(api.response(), content);
        fields += form.fields();
        filled += form.filled();
        empty += form.fields() > 0 && form.filled() == 0 ? 1 : 0;
        form.deviations().forEach(deviation -> unread.add(api.method() + deviation));
        exchange.report().entries().stream()
                .filter(entry -> entry.kind() != DecodeReport.Kind.UNKNOWN_VALUE)
                .filter(entry -> !isText || entry.kind() != DecodeReport.Kind.JSON_IN_TEXT)
                .forEach(entry -> unread.add(api.method() + ": " + entry));
    }

    /** Answers that are refused, have another form than their descriptor says, or are mended while they are read. */
    List<String> unread() {
        return unread;
    }

    int answers() {
        return answers;
    }

    /** Answers without a single value. */
    int empty() {
        return empty;
    }

    int fields() {
        return fields;
    }

    int filled() {
        return filled;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d answers, %d deviations in %d answers, %d empty, %d of %d fields filled (%.1f %%), %d results as text",
                answers,
                unread.size(),
                methods.size(),
                empty,
                filled,
                fields,
                100.0 * filled / fields,
                texts);
    }
}
