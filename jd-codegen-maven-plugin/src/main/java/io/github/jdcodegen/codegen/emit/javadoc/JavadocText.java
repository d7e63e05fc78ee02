package io.github.jdcodegen.codegen.emit.javadoc;

import io.github.jdcodegen.codegen.emit.syntax.GroupContext;
import io.github.jdcodegen.codegen.emit.syntax.Literals;
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
public record JavadocText(Language language) {
    private static final String SENTENCE_ENDS = ".。!！?？:：；…";
    private static final int LONGEST_EXAMPLE = 80;

    /** In the language of the plan. */
    public static JavadocText of(GroupContext context) {
        return new JavadocText(context.plan().language());
    }

    /** What the generator says itself. */
    public String say(JavadocPhrase phrase, Object... filling) {
        return phrase.in(language, filling);
    }

    /** A title: English with the Chinese in brackets, or the one that is wanted, or the one that there is. */
    public String title(Text text) {
        return title(text, JavadocBuilder::text);
    }

    /** A title whose plain texts are made HTML in that way. */
    public String title(Text text, UnaryOperator<String> html) {
        return language == Language.BOTH && text.en() != null && text.zh() != null
                ? html.apply(text.en()) + " (" + html.apply(text.zh()) + ")"
                : html.apply(Objects.requireNonNullElse(language == Language.ZH ? chinese(text) : english(text), ""));
    }

    /** What a group is; {@code name} is its name as HTML. */
    public String group(GroupPlan group, String name, UnaryOperator<String> html) {
        return group.title().isEmpty()
                ? say(JavadocPhrase.GROUP, name)
                : say(JavadocPhrase.GROUP_TITLED, title(group.title(), html), name);
    }

    /** A text of whole sentences. */
    public String sentences(Text text) {
        return language == Language.BOTH
                ? Stream.of(text.en(), text.zh())
                        .filter(Objects::nonNull)
                        .map(plain -> sentence(JavadocBuilder.text(plain)))
                        .collect(Collectors.joining(" "))
                : sentence(title(text));
    }

    /** A table of fields: each row has name, type, whether it is required, what is allowed, and meaning. */
    JavadocBuilder fieldTable(JavadocBuilder doc, List<List<String>> rows) {
        return doc.table(
                say(JavadocPhrase.FIELDS),
                Stream.of(
                                JavadocPhrase.FIELD_NAME,
                                JavadocPhrase.FIELD_TYPE,
                                JavadocPhrase.FIELD_REQUIRED,
                                JavadocPhrase.FIELD_ALLOWED,
                                JavadocPhrase.FIELD_MEANING)
                        .map(this::say)
                        .toList(),
                rows);
    }

    /** What is known of a field that is read, after its type. */
    public String answered(FieldPlan plan) {
        var field = plan.field();
        return join(
                JavadocTypes.code(plan.type()) + ".",
                meaning(plan),
                field.encrypted() ? say(JavadocPhrase.ENCRYPTED) : "",
                unit(field),
                example(field));
    }

    /** What a field means; its name on the wire only where the member's name says another. */
    String meaning(FieldPlan plan) {
        var field = plan.field();
        return plan.member().equals(field.wireName()) ? sentences(field.doc()) : named(field);
    }

    /** What an accessor returns. */
    public String got(FieldPlan plan) {
        var meaning = meaning(plan);
        return meaning.isEmpty() ? named(plan.field()) : meaning;
    }

    /** What a field means, after its name on the wire. */
    public String named(Field field) {
        var meaning = sentences(field.doc());
        return JavadocBuilder.code(field.wireName()) + (meaning.isEmpty() ? "." : ": " + meaning);
    }

    /** What a type is. */
    public String described(String name, Text doc) {
        var meaning = sentences(doc);
        return meaning.isEmpty() ? say(JavadocPhrase.TYPE, JavadocBuilder.code(name)) : meaning;
    }

    /** What a value of an enum means, and whom it is for; the value itself where its constant says another. */
    public String value(ValuePlan plan) {
        var value = plan.value();
        var meaning = sentences(value.doc());
        return join(
                meaning.isEmpty() || !plan.constant().equals(value.wire())
                        ? JavadocBuilder.code(value.wire()) + (meaning.isEmpty() ? "." : ": " + meaning)
                        : meaning,
                value.appliesTo().isEmpty()
                        ? ""
                        : say(JavadocPhrase.FOR, JavadocBuilder.text(String.join(", ", value.appliesTo()))));
    }

    /** What holds between fields, one sentence or two each. */
    public List<String> rules(List<Rule> rules) {
        return rules.stream().map(this::rule).toList();
    }

    private String rule(Rule rule) {
        var says = rule.doc().isEmpty() ? generated(rule) : sentences(rule.doc());
        var when = rule.when().entrySet().stream()
                .map(entry -> say(JavadocPhrase.WHERE, JavadocBuilder.code(entry.getKey()), codes(entry.getValue())))
                .collect(Collectors.joining(" "));
        return join(says, when, rule.level() == Level.ADVICE ? say(JavadocPhrase.RULE_ADVICE) : "");
    }

    private String generated(Rule rule) {
        if (rule instanceof Rule.MaxSpan span) {
            return say(
                    JavadocPhrase.SPAN,
                    JavadocBuilder.code(span.from()),
                    JavadocBuilder.code(span.to()),
                    JavadocBuilder.code(span.max()));
        }
        if (rule instanceof Rule.Given given) {
            return given(given.min(), given.max(), given.fields());
        }
        return rule instanceof Rule.Required required
                ? say(JavadocPhrase.ARE_REQUIRED, codes(required.fields()))
                : say(JavadocPhrase.ARE_FORBIDDEN, codes(((Rule.Forbidden) rule).fields()));
    }

    private String given(int min, int max, List<String> fields) {
        if (min == max) {
            return say(JavadocPhrase.GIVEN_EXACTLY, min, codes(fields));
        }
        if (max >= fields.size()) {
            return say(JavadocPhrase.GIVEN_AT_LEAST, min, codes(fields));
        }
        return min == 0
                ? say(JavadocPhrase.GIVEN_AT_MOST, max, codes(fields))
                : say(JavadocPhrase.GIVEN_FROM_TO, min, max, codes(fields));
    }

    private static String codes(List<String> plain) {
        return plain.stream().map(JavadocBuilder::code).collect(Collectors.joining(", "));
    }

    /** What is known of a field that is sent: what it means, what is allowed, how it is sent, how it is left out. */
    public String sent(FieldPlan plan, boolean primitive) {
        var field = plan.field();
        var sent = join(
                sentences(field.doc()),
                field.required() ? say(JavadocPhrase.REQUIRED) : "",
                allowed(plan),
                field.personal() ? say(JavadocPhrase.PERSONAL) : "",
                field.encrypted() ? say(JavadocPhrase.ENCRYPTED) : "",
                field.secret() ? say(JavadocPhrase.SECRET) : "",
                example(field),
                primitive && !field.required()
                        ? say(
                                JavadocPhrase.LEAVE_OUT,
                                JavadocBuilder.code("extra(" + Literals.string(field.wireName()) + ", null)"))
                        : "");
        return sent.isEmpty() ? named(field) : sent;
    }

    /** What values a field takes, and how they are sent. */
    String allowed(FieldPlan plan) {
        return join(limits(plan.field().limits()), unit(plan.field()), form(plan));
    }

    /** What to use instead of a deprecated field of that type. */
    public String deprecated(Deprecation deprecation, RecordPlan siblings) {
        return deprecated(
                deprecation,
                siblings.fields().stream()
                        .filter(field -> field.field().wireName().equals(deprecation.use()))
                        .map(field -> "#" + field.member())
                        .findFirst());
    }

    /** What to use instead of something deprecated; {@code target} is what a Javadoc link to that names. */
    public String deprecated(Deprecation deprecation, Optional<String> target) {
        var use = deprecation.use();
        return join(
                use == null
                        ? say(JavadocPhrase.DEPRECATED)
                        : say(
                                JavadocPhrase.USE,
                                target.map(link -> "{@link " + link + "}").orElseGet(() -> JavadocBuilder.code(use))),
                sentences(deprecation.note()));
    }

    private String limits(Field.Limits limits) {
        var sentences = join(
                range(
                        limits.min(),
                        limits.max(),
                        JavadocPhrase.NOT_LESS,
                        JavadocPhrase.NOT_MORE,
                        JavadocPhrase.FROM_TO),
                range(
                        limits.minLength(),
                        limits.maxLength(),
                        JavadocPhrase.LENGTH_NOT_LESS,
                        JavadocPhrase.LENGTH_NOT_MORE,
                        JavadocPhrase.LENGTH_FROM_TO),
                limits.pattern() == null ? "" : say(JavadocPhrase.PATTERN, JavadocBuilder.code(limits.pattern())),
                range(
                        limits.minItems(),
                        limits.maxItems(),
                        JavadocPhrase.ITEMS_NOT_LESS,
                        JavadocPhrase.ITEMS_NOT_MORE,
                        JavadocPhrase.ITEMS_FROM_TO));
        return sentences.isEmpty() || limits.level() == Level.ERROR
                ? sentences
                : sentences + " " + say(JavadocPhrase.ADVICE);
    }

    private String range(
            @Nullable Number least,
            @Nullable Number greatest,
            JavadocPhrase notLess,
            JavadocPhrase notMore,
            JavadocPhrase fromTo) {
        if (least == null) {
            return greatest == null ? "" : say(notMore, Literals.number(greatest));
        }
        return greatest == null
                ? say(notLess, Literals.number(least))
                : say(fromTo, Literals.number(least), Literals.number(greatest));
    }

    private String unit(Field field) {
        return field.unit() == null ? "" : say(JavadocPhrase.UNIT, JavadocBuilder.text(field.unit()));
    }

    private String example(Field field) {
        return field.example() == null || field.example().length() > LONGEST_EXAMPLE
                ? ""
                : say(JavadocPhrase.EXAMPLE, JavadocBuilder.code(field.example()));
    }

    private String form(FieldPlan plan) {
        return switch (plan.field().encoding()) {
            case CSV -> say(JavadocPhrase.AS_CSV);
            case JSON -> say(JavadocPhrase.AS_JSON);
            case COLUMNS -> say(JavadocPhrase.AS_COLUMNS);
            case PLAIN ->
                plan.type() instanceof JavaType.Basic basic && basic.scalar() == Scalar.DATETIME
                        ? say(JavadocPhrase.AS_TIME)
                        : plan.type() instanceof JavaType.Basic basic && basic.scalar() == Scalar.EPOCH_MILLIS
                                ? say(JavadocPhrase.AS_MILLIS)
                                : "";
        };
    }

    /** The sentence with an end in its own script, unless it has one. */
    public static String sentence(String html) {
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
