package io.github.jdcodegen.spec.importer.meaning;

import io.github.jdcodegen.spec.importer.normalise.Words;
import io.github.jdcodegen.spec.importer.report.Finding;
import io.github.jdcodegen.spec.importer.report.FindingCollector;
import io.github.jdcodegen.spec.model.Body;
import io.github.jdcodegen.spec.model.Field;
import io.github.jdcodegen.spec.model.Outcome;
import io.github.jdcodegen.spec.model.Scalar;
import io.github.jdcodegen.spec.model.Type;
import io.github.jdcodegen.spec.model.TypeDefinition.RecordType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds how the content of an answer tells failure. A boolean field called success is sure by its name, a code only where
 * its text says which value is success. Where neither is so there is a field to look at, and the report says so.
 */
final class OutcomeEvidence {
    private static final Set<String> FLAGS = Words.set("success issuccess succeed issucceed succ issucc");
    private static final Set<String> CODES =
            Words.set("code resultcode errorcode errcode returncode retcode respcode responsecode statuscode rescode"
                    + " numbercode bizcode subcode resultstatus status result");
    /** Codes inside of a nested object must have one of these names: a status there may be that of an order. */
    private static final Set<String> NESTED_CODES =
            Words.set("code resultcode errorcode errcode returncode retcode respcode responsecode rescode numbercode");

    private static final Set<String> ERROR_CODES =
            Words.set("code resultcode errorcode errcode returncode retcode respcode responsecode rescode numbercode"
                    + " statuscode bizcode subcode");
    private static final Set<String> TEXTS =
            Words.set("message msg resultmessage resultmsg errormessage errormsg errmsg errmessage desc resultdesc"
                    + " errordesc codedesc returnmsg returnmessage retmsg respmsg chineseerrcode errorinfo resultinfo"
                    + " codemsg statusmsg");
    /** An object with such a word in its name tells of the call, and not of a thing. */
    private static final Pattern TELLS =
            Pattern.compile("result|response|resp|return|ret|rs|base|status|api", Pattern.CASE_INSENSITIVE);

    private static final int DEEPEST = 2;
    private static final int LONGEST_QUOTE = 60;

    private final Body response;
    private final FindingCollector notes;
    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<String> unsure = new ArrayList<>();

    private OutcomeEvidence(Body response, FindingCollector notes) {
        this.response = response;
        this.notes = notes;
    }

    /** The conditions, from the outside to the inside; empty if nothing tells for certain. */
    static List<Outcome> of(Body response, FindingCollector notes) {
        var evidence = new OutcomeEvidence(response, notes);
        evidence.look("", response.fields(), 0);
        if (evidence.outcomes.isEmpty() && !evidence.unsure.isEmpty()) {
            notes.add(
                    Finding.Kind.OUTCOME_UNKNOWN,
                    "response",
                    "nothing says which values mean success: a caller must look at "
                            + String.join(", ", evidence.unsure));
        }
        return evidence.outcomes;
    }

    private void look(String prefix, List<Field> fields, int depth) {
        condition(prefix, fields, depth).ifPresent(outcomes::add);
        if (depth == DEEPEST) {
            return;
        }
        for (var field : fields) {
            if (field.type() instanceof Type.Named named
                    && response.type(named.name()).orElse(null) instanceof RecordType inner) {
                look(prefix + field.wireName() + ".", inner.fields(), depth + 1);
            }
        }
    }

    private Optional<Outcome> condition(String prefix, List<Field> fields, int depth) {
        var flag = find(fields, FLAGS, field -> true);
        var codes = depth == 0 || tells(prefix) ? depth == 0 ? CODES : NESTED_CODES : Set.<String>of();
        var decides = flag.isPresent()
                ? flag
                : find(fields, codes, field -> value(field).isPresent());
        if (decides.isEmpty()) {
            find(fields, depth == 0 ? NESTED_CODES : Set.of(), field -> true)
                    .ifPresent(field -> unsure.add(prefix + field.wireName()));
            return Optional.empty();
        }
        var field = decides.get();
        var ok = value(field);
        if (ok.isEmpty()) {
            unsure.add(prefix + field.wireName());
            return Optional.empty();
        }
        var path = prefix + field.wireName();
        notes.add(
                Finding.Kind.OUTCOME,
                "response." + path,
                "decides: " + ok.get() + " is success, by its name or \"" + quote(field) + "\"");
        return Optional.of(new Outcome(
                path,
                List.of(ok.get()),
                List.of(),
                flag.isEmpty() ? null : path(prefix, find(fields, ERROR_CODES, each -> true)),
                path(prefix, find(fields, TEXTS, each -> each.type() == Scalar.STRING))));
    }

    /** The value that means success, as the type of the field can have it. */
    private static Optional<String> value(Field field) {
        var text = text(field);
        if (field.type() == Scalar.BOOLEAN) {
            return SuccessWords.isTurnedRound(text) ? Optional.empty() : Optional.of("true");
        }
        var said = SuccessWords.value(text);
        if (field.type() == Scalar.STRING) {
            return said;
        }
        var isNumber = field.type() == Scalar.INT || field.type() == Scalar.LONG || field.type() == Scalar.DECIMAL;
        return said.filter(value -> isNumber && Character.isDigit(value.charAt(value.length() - 1)));
    }

    private static Optional<Field> find(List<Field> fields, Set<String> names, Predicate<Field> condition) {
        return fields.stream()
                .filter(field -> field.type() instanceof Scalar && names.contains(key(field.wireName())))
                .filter(condition)
                .findFirst();
    }

    private static String key(String wireName) {
        return wireName.replace("_", "").replace("-", "").toLowerCase(Locale.ROOT);
    }

    private static boolean tells(String prefix) {
        return TELLS.matcher(prefix).find();
    }

    private static @Nullable String path(String prefix, Optional<Field> field) {
        return field.map(found -> prefix + found.wireName()).orElse(null);
    }

    private static String text(Field field) {
        var zh = field.doc().zh();
        return zh == null ? "" : zh;
    }

    private static String quote(Field field) {
        var text = text(field).replace('\n', ' ');
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
    }
}
