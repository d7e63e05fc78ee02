package io.github.jdcodegen.codegen.emit;

import io.github.jdcodegen.codegen.plan.FieldPlan;
import io.github.jdcodegen.codegen.plan.GroupPlan;
import io.github.jdcodegen.codegen.plan.JavaType;
import io.github.jdcodegen.codegen.plan.Language;
import io.github.jdcodegen.codegen.plan.TypePlan.RecordPlan;
import io.github.jdcodegen.codegen.plan.TypePlan.ValuePlan;
import io.github.jdcodegen.spec.model.Deprecation;
import io.github.jdcodegen.spec.model.Field;
import io.github.jdcodegen.spec.model.Level;
import io.github.jdcodegen.spec.model.Rule;
import io.github.jdcodegen.spec.model.Scalar;
import io.github.jdcodegen.spec.model.Text;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts what a descriptor says into words, as HTML.
 *
 * @param language in which
 */
record Wording(Language language) {
    private static final String SENTENCE_ENDS = ".。!！?？:：；…";
    private static final int LONGEST_EXAMPLE = 80;

    String say(Phrase phrase, Object... filling) {
        return phrase.in(language, filling);
    }

    /** A title: English with the Chinese in brackets, or the one that is wanted, or the one that there is. */
    String title(Text text) {
        return title(text, Doc::text);
    }

    /** A title whose plain texts are made HTML in that way. */
    String title(Text text, UnaryOperator<String> html) {
        return language == Language.BOTH && text.en() != null && text.zh() != null
                ? html.apply(text.en()) + " (" + html.apply(text.zh()) + ")"
                : html.apply(Objects.requireNonNullElse(language == Language.ZH ? chinese(text) : english(text), ""));
    }

    /** What a group is; {@code name} is its name as HTML. */
    String group(GroupPlan group, String name, UnaryOperator<String> html) {
        return group.title().isEmpty()
                ? say(Phrase.GROUP, name)
                : say(Phrase.GROUP_TITLED, title(group.title(), html), name);
    }

    /** A text of whole sentences. */
    String sentences(Text text) {
        return language == Language.BOTH
                ? Stream.of(text.en(), text.zh())
                        .filter(Objects::nonNull)
                        .map(plain -> sentence(Doc.text(plain)))
                        .collect(Collectors.joining(" "))
                : sentence(title(text));
    }

    /** What is known of a field that is read; its name on the wire only where the component's says another. */
    String answered(FieldPlan plan) {
        var field = plan.field();
        var meaning = sentences(field.doc());
        return join(
                meaning.isEmpty() || !plan.member().equals(field.wireName()) ? named(field) : meaning,
                field.encrypted() ? say(Phrase.ENCRYPTED) : "",
                unit(field),
                example(field));
    }

    /** What a field means, after its name on the wire. */
    String named(Field field) {
        var meaning = sentences(field.doc());
        return Doc.code(field.wireName()) + (meaning.isEmpty() ? "." : ": " + meaning);
    }

    /** What a type is. */
    String described(String name, Text doc) {
        var meaning = sentences(doc);
        return meaning.isEmpty() ? say(Phrase.TYPE, Doc.code(name)) : meaning;
    }

    /** What an accessor returns. */
    String value(JavaType type) {
        return say(Types.isCollection(type) ? Phrase.VALUE_OR_EMPTY : Phrase.VALUE_OR_NULL);
    }

    /** What a value of an enum means, and whom it is for; the value itself where its constant says another. */
    String value(ValuePlan plan) {
        var value = plan.value();
        var meaning = sentences(value.doc());
        return join(
                meaning.isEmpty() || !plan.constant().equals(value.wire())
                        ? Doc.code(value.wire()) + (meaning.isEmpty() ? "." : ": " + meaning)
                        : meaning,
                value.appliesTo().isEmpty() ? "" : say(Phrase.FOR, Doc.text(String.join(", ", value.appliesTo()))));
    }

    /** What holds between fields, one sentence or two each. */
    List<String> rules(List<Rule> rules) {
        return rules.stream().map(this::rule).toList();
    }

    private String rule(Rule rule) {
        var says = rule.doc().isEmpty() ? generated(rule) : sentences(rule.doc());
        var when = rule.when().entrySet().stream()
                .map(entry -> say(Phrase.WHERE, Doc.code(entry.getKey()), codes(entry.getValue())))
                .collect(Collectors.joining(" "));
        return join(says, when, rule.level() == Level.ADVICE ? say(Phrase.RULE_ADVICE) : "");
    }

    private String generated(Rule rule) {
        if (rule instanceof Rule.MaxSpan span) {
            return say(Phrase.SPAN, Doc.code(span.from()), Doc.code(span.to()), Doc.code(span.max()));
        }
        if (rule instanceof Rule.Given given) {
            return given(given.min(), given.max(), given.fields());
        }
        return rule instanceof Rule.Required required
                ? say(Phrase.ARE_REQUIRED, codes(required.fields()))
                : say(Phrase.ARE_FORBIDDEN, codes(((Rule.Forbidden) rule).fields()));
    }

    private String given(int min, int max, List<String> fields) {
        if (min == max) {
            return say(Phrase.GIVEN_EXACTLY, min, codes(fields));
        }
        if (max >= fields.size()) {
            return say(Phrase.GIVEN_AT_LEAST, min, codes(fields));
        }
        return min == 0
                ? say(Phrase.GIVEN_AT_MOST, max, codes(fields))
                : say(Phrase.GIVEN_FROM_TO, min, max, codes(fields));
    }

    private static String codes(List<String> plain) {
        return plain.stream().map(Doc::code).collect(Collectors.joining(", "));
    }

    /** What is known of a field that is sent: what it means, what is allowed, how it is sent. */
    String sent(FieldPlan plan) {
        var field = plan.field();
        return join(
                named(field),
                say(field.required() ? Phrase.REQUIRED : Phrase.OPTIONAL),
                limits(field.limits()),
                unit(field),
                form(plan),
                field.personal() ? say(Phrase.PERSONAL) : "",
                field.encrypted() ? say(Phrase.ENCRYPTED) : "",
                field.secret() ? say(Phrase.SECRET) : "",
                example(field));
    }

    /** What to use instead of a deprecated field of that type. */
    String deprecated(Deprecation deprecation, RecordPlan siblings) {
        return deprecated(
                deprecation,
                siblings.fields().stream()
                        .filter(field -> field.field().wireName().equals(deprecation.use()))
                        .map(field -> "#" + field.member())
                        .findFirst());
    }

    /** What to use instead of something deprecated; {@code target} is what a Javadoc link to that names. */
    String deprecated(Deprecation deprecation, Optional<String> target) {
        var use = deprecation.use();
        return join(
                use == null
                        ? say(Phrase.DEPRECATED)
                        : say(
                                Phrase.USE,
                                target.map(link -> "{@link " + link + "}").orElseGet(() -> Doc.code(use))),
                sentences(deprecation.note()));
    }

    private String limits(Field.Limits limits) {
        var sentences = join(
                range(limits.min(), limits.max(), Phrase.NOT_LESS, Phrase.NOT_MORE, Phrase.FROM_TO),
                range(
                        limits.minLength(),
                        limits.maxLength(),
                        Phrase.LENGTH_NOT_LESS,
                        Phrase.LENGTH_NOT_MORE,
                        Phrase.LENGTH_FROM_TO),
                limits.pattern() == null ? "" : say(Phrase.PATTERN, Doc.code(limits.pattern())),
                range(
                        limits.minItems(),
                        limits.maxItems(),
                        Phrase.ITEMS_NOT_LESS,
                        Phrase.ITEMS_NOT_MORE,
                        Phrase.ITEMS_FROM_TO));
        return sentences.isEmpty() || limits.level() == Level.ERROR ? sentences : sentences + " " + say(Phrase.ADVICE);
    }

    private String range(
            @Nullable Number least, @Nullable Number greatest, Phrase notLess, Phrase notMore, Phrase fromTo) {
        if (least == null) {
            return greatest == null ? "" : say(notMore, Literals.number(greatest));
        }
        return greatest == null
                ? say(notLess, Literals.number(least))
                : say(fromTo, Literals.number(least), Literals.number(greatest));
    }

    private String unit(Field field) {
        return field.unit() == null ? "" : say(Phrase.UNIT, Doc.text(field.unit()));
    }

    private String example(Field field) {
        return field.example() == null || field.example().length() > LONGEST_EXAMPLE
                ? ""
                : say(Phrase.EXAMPLE, Doc.code(field.example()));
    }

    private String form(FieldPlan plan) {
        return switch (plan.field().encoding()) {
            case CSV -> say(Phrase.AS_CSV);
            case JSON -> say(Phrase.AS_JSON);
            case COLUMNS -> say(Phrase.AS_COLUMNS);
            case PLAIN ->
                plan.type() instanceof JavaType.Basic basic && basic.scalar() == Scalar.DATETIME
                        ? say(Phrase.AS_TIME)
                        : plan.type() instanceof JavaType.Basic basic && basic.scalar() == Scalar.EPOCH_MILLIS
                                ? say(Phrase.AS_MILLIS)
                                : "";
        };
    }

    /** The sentence with an end in its own script, unless it has one. */
    static String sentence(String html) {
        if (html.isEmpty()) {
            return html;
        }
        var last = html.charAt(html.length() - 1);
        return SENTENCE_ENDS.indexOf(last) >= 0 ? html : html + (isChinese(last) ? "。" : ".");
    }

    private static boolean isChinese(char c) {
        return c >= 0x2e80 && c < 0xd800 || c >= 0xff00;
    }

    private static String join(String... sentences) {
        return Stream.of(sentences).filter(sentence -> !sentence.isEmpty()).collect(Collectors.joining(" "));
    }

    private static @Nullable String english(Text text) {
        return text.en() == null ? text.zh() : text.en();
    }

    private static @Nullable String chinese(Text text) {
        return text.zh() == null ? text.en() : text.zh();
    }
}
