package io.github.jdcodegen.runtime.generated;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jdcodegen.runtime.validation.Violation;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class RequestInspectorTest {
    private static final String MISSING = " required: must be given, and not blank";

    private static List<String> of(Sample.Builder builder) {
        return RequestInspector.violations(builder.build()).stream()
                .map(RequestInspectorTest::line)
                .toList();
    }

    private static List<String> of(Consumer<Checks> limits, Sample.Builder builder) {
        return of(builder.limits(limits));
    }

    private static String line(Violation violation) {
        var advice = violation.level() == Violation.Level.ADVICE ? "advice " : "";
        return advice + violation.path() + " " + violation.rule() + ": " + violation.message();
    }

    private static Sample.Builder with(Object... namesAndValues) {
        var builder = Sample.builder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            builder.set((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return builder;
    }

    private static Instant at(String beijing) {
        return OffsetDateTime.parse(beijing + "+08:00").toInstant();
    }

    @Test
    void required() {
        Consumer<Checks> limits = checks -> checks.required("a", "b", "c", "d", "e", "f");
        assertThat(of(limits, with("b", " ", "c", List.of(), "d", 0L, "e", Encoded.csv(List.of("x")), "f", Map.of())))
                .containsExactly("a" + MISSING, "b" + MISSING, "c" + MISSING);
        assertThat(of(checks -> checks.on("a").required(), with())).containsExactly("a" + MISSING);
    }

    @Test
    void range() {
        Consumer<Checks> limits = checks -> checks.on("n").min("0.5").max("100");
        assertThat(of(limits, with("n", 100L))).isEmpty();
        assertThat(of(limits, with("n", new BigDecimal("0.50")))).isEmpty();
        assertThat(of(limits, with())).isEmpty();
        assertThat(of(limits, with("n", 0))).containsExactly("n range: must be at least 0.5");
        assertThat(of(limits, with("n", new BigDecimal("100.01")))).containsExactly("n range: must be at most 100");
        assertThat(of(limits, with("n", List.of(1L, 101L, 0L))))
                .containsExactly("n[2] range: must be at least 0.5", "n[1] range: must be at most 100");
    }

    @Test
    void lengthCountsCharacters() {
        Consumer<Checks> limits = checks -> checks.on("s").length(2, 3);
        assertThat(of(limits, with("s", "😀中文"))).isEmpty();
        assertThat(of(limits, with("s", "a"))).containsExactly("s length: must have 2 to 3 characters");
        assertThat(of(limits, with("s", List.of("ab", "abcd"))))
                .containsExactly("s[1] length: must have 2 to 3 characters");
        assertThat(of(checks -> checks.on("s").maxLength(1), with("s", "ab")))
                .containsExactly("s length: must have at most 1 characters");
        assertThat(of(checks -> checks.on("s").minLength(3), with("s", "ab")))
                .containsExactly("s length: must have at least 3 characters");
    }

    @Test
    void pattern() {
        Consumer<Checks> limits = checks -> checks.on("s").pattern("[0-9]{3}");
        assertThat(of(limits, with("s", "123"))).isEmpty();
        assertThat(of(limits, with("s", "1234"))).containsExactly("s pattern: must match [0-9]{3}");
    }

    @Test
    void size() {
        Consumer<Checks> limits = checks -> checks.on("l").size(1, 2);
        assertThat(of(limits, with("l", Encoded.csv(List.of(1L, 2L))))).isEmpty();
        assertThat(of(limits, with("l", Encoded.csv(List.of(1L, 2L, 3L)))))
                .containsExactly("l size: must have 1 to 2 elements, not 3");
        assertThat(of(limits, with("l", List.of()))).containsExactly("l size: must have 1 to 2 elements, not 0");
    }

    @Test
    void advisesAgainstBlankTexts() {
        Consumer<Checks> none = checks -> {};
        var advice = "is blank, which JD may take for a value: leave it out unless that is meant";
        assertThat(of(none, with("s", " "))).containsExactly("advice s blank: " + advice);
        assertThat(of(none, with("s", ""))).containsExactly("advice s blank: " + advice);
        assertThat(of(none, with("s", "a"))).isEmpty();
        assertThat(of(checks -> checks.on("s").required(), with("s", " ")))
                .containsExactly("s required: must be given, and not blank");
    }

    @Test
    void saysSpansInWords() {
        assertThat(SpanText.of(Period.parse("P1M"))).isEqualTo("one month");
        assertThat(SpanText.of(Period.parse("P1Y2M"))).isEqualTo("1 year 2 months");
        assertThat(SpanText.of(Period.parse("P2W"))).isEqualTo("14 days");
        assertThat(SpanText.of(Duration.parse("PT90M"))).isEqualTo("1 hour 30 minutes");
        assertThat(SpanText.of(Duration.parse("P1DT1S"))).isEqualTo("1 day 1 second");
        assertThat(SpanText.of(Duration.parse("PT0.5S"))).isEqualTo("500 milliseconds");
    }

    @Test
    void spanByBeijingsCalendar() {
        Consumer<Checks> month = checks -> checks.span("from", "to", "P1M");
        var start = at("2024-01-31T00:00:00");
        assertThat(of(month, with("from", start, "to", at("2024-02-29T00:00:00"))))
                .isEmpty();
        assertThat(of(month, with("from", start, "to", at("2024-02-29T00:00:01"))))
                .containsExactly("to span: must be at most one month after from");
        assertThat(of(month, with("from", start))).isEmpty();
        assertThat(of(month, with("from", start, "to", start.minusSeconds(1))))
                .containsExactly("to span: must not be before from");
        assertThat(of(month, with("from", LocalDate.of(2024, 2, 1), "to", LocalDate.of(2024, 3, 1))))
                .isEmpty();
        assertThat(of(month, with("from", LocalDate.of(2024, 2, 1), "to", LocalDate.of(2024, 3, 2))))
                .hasSize(1);
        Consumer<Checks> hour = checks -> checks.advice().span("from", "to", "PT1H");
        assertThat(of(hour, with("from", Encoded.millis(start), "to", start.plusSeconds(3600))))
                .isEmpty();
        assertThat(of(hour, with("from", start, "to", start.plusSeconds(3601))))
                .containsExactly("advice to span: must be at most one hour after from");
    }

    @Test
    void given() {
        Consumer<Checks> one = checks -> checks.given(1, 1, "a", "b");
        assertThat(of(one, with("b", 1L))).isEmpty();
        assertThat(of(one, with("b", 0L, "c", 1L))).isEmpty();
        assertThat(of(one, with("b", " "))).contains("a given: at least 1 of these must be given: a, b");
        assertThat(of(one, with("a", 1L, "b", 2L))).containsExactly("b given: at most 1 of these may be given: a, b");
    }

    @Test
    void conditions() {
        Consumer<Checks> limits = checks -> checks.when("type", "LBP", "SOPL")
                .required("carrier")
                .forbidden("note")
                .when("mode", "1")
                .given(1, 1, "x");
        var letter = new Shape.Letter("LBP", Set.of("LBP"));
        assertThat(of(limits, with("type", letter, "note", "n", "mode", 1L)))
                .containsExactly(
                        "carrier" + MISSING,
                        "note forbidden: must be left out here",
                        "x given: at least 1 of these must be given: x");
        assertThat(of(limits, with("type", "SOP", "note", "n", "mode", 1L))).isEmpty();
        assertThat(of(limits, with("note", "n"))).isEmpty();
        assertThat(of(limits, with("type", Encoded.csv(List.of("FBP", letter)), "mode", new BigDecimal("1E+1"))))
                .containsExactly("carrier" + MISSING);
        Consumer<Checks> ofField = checks -> checks.when("t", "A")
                .on("n")
                .required()
                .min("5")
                .size(2, 2)
                .pattern("x")
                .length(9, 9);
        assertThat(of(ofField, with("t", "B", "n", 1L))).isEmpty();
        assertThat(of(ofField, with("t", "A"))).containsExactly("n" + MISSING);
    }

    @Test
    void advice() {
        assertThat(of(checks -> checks.on("n").required().advice().max("1"), with("n", 2)))
                .containsExactly("advice n range: must be at most 1");
        assertThat(of(checks -> checks.advice().required("n"), with())).containsExactly("advice n" + MISSING);
    }

    @Test
    void everythingInside() {
        Consumer<Checks> limits = checks -> checks.required("id");
        var bad = Sample.builder().limits(limits).build();
        var good =
                Sample.builder().limits(limits).set("id", 1L).set("child", bad).build();
        assertThat(of(with("one", bad, "list", List.of(good, bad), "map", Map.of("k", bad), "json", Encoded.json(bad))))
                .containsExactly(
                        "one.id" + MISSING,
                        "list[0].child.id" + MISSING,
                        "list[1].id" + MISSING,
                        "map.k.id" + MISSING,
                        "json.id" + MISSING);
    }

    @Test
    void whatCouldNotBeToldApartOnTheWire() {
        var rows = List.of(Sample.builder().set("no", "a,b").set("other", "x,y").build());
        assertThat(of(with("csv", Encoded.csv(List.of("a", "b,c")), "rows", Encoded.columns(rows, "no"))))
                .containsExactly(
                        "csv[1] separator: must not contain a comma", "rows[0].no separator: must not contain a comma");
        assertThat(of(with("list", Arrays.asList("a", null), "csv", Encoded.csv(Arrays.asList((Object) null)))))
                .containsExactly("list[1] null: must not be null", "csv[0] null: must not be null");
        assertThat(of(with("n", Encoded.numeric(new Shape.Letter("A", Set.of())))))
                .containsExactly("n type: must be a number");
        assertThat(of(with("d", new java.util.Date(0))))
                .containsExactly("d type: cannot be sent as JSON: a java.util.Date");
    }

    @Test
    void neverNameTheValue() {
        Consumer<Checks> limits = checks -> checks.on("secret").length(1, 2).pattern("[0-9]+");
        assertThat(of(limits, with("secret", "s3cret"))).hasSize(2).noneMatch(line -> line.contains("s3cret"));
    }
}
