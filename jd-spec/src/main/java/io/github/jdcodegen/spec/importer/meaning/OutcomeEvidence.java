package io.github.jdcodegen.spec.importer.meaning;

import io.github.jdcodegen.spec.importer.normalise.Words;
import io.github.jdcodegen.spec.model.Body;
import io.github.jdcodegen.spec.model.Field;
import io.github.jdcodegen.spec.model.Outcome;
import io.github.jdcodegen.spec.model.Scalar;
import io.github.jdcodegen.spec.model.Type;
import io.github.jdcodegen.spec.model.TypeDefinition.RecordType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How an answer tells failure: by a flag of success, or by a code of which the document says which value is success. It is
 * looked for at the root and in a result object in it, and nowhere deeper: a flag of an order is no outcome of the method.
 *
 * @param found what decides
 * @param doubts codes that decide, of which nothing says which value is success
 */
record OutcomeEvidence(List<Found> found, List<Doubt> doubts) {
    private static final Set<String> FLAGS = Words.set("success issuccess suc issuc succ succeed issucceed");
    /** Names of codes, those that are nothing else first. */
    private static final List<String> CODES = List.of(
            "resultcode",
            "returncode",
            "retcode",
            "rescode",
            "respcode",
            "responsecode",
            "statuscode",
            "errorcode",
            "errcode",
            "messagecode",
            "msgcode",
            "code",
            "numbercode");
    /** Names that may also mean the state of a thing: only the words decide. */
    private static final Set<String> STATES = Words.set("status state result ret flag con");

    private static final List<String> MESSAGES = List.of(
            "chineseerrcode",
            "errormsg",
            "errormessage",
            "errmsg",
            "errmessage",
            "errordesc",
            "errorinfo",
            "resultmsg",
            "resultmessage",
            "resultdesc",
            "resultdescribe",
            "returnmessage",
            "returnmsg",
            "retmsg",
            "statusmessage",
            "statusmsg",
            "message",
            "msg",
            "messageinfo",
            "resultinfo",
            "desc",
            "zhdesc",
            "englisherrcode");
    private static final Pattern RESULT_OBJECT =
            Pattern.compile("(?:api|jos|apijos|base|common|call|operate|operation)?result(?:info|dto|vo)?");
    private static final Pattern SAYS_CALL = Pattern.compile("调用|接口|操作|返回|处理结果");

    /** What decides, and the words that say it. */
    record Found(Outcome outcome, String why) {}

    /** A code that stays open. */
    record Doubt(String path, String why) {}

    OutcomeEvidence {
        found = List.copyOf(found);
        doubts = List.copyOf(doubts);
    }

    /**
     * Looks for the outcome.
     *
     * @param words whether words count, and not names and types alone
     */
    static OutcomeEvidence of(Body response, boolean words) {
        var found = new ArrayList<Found>();
        var doubts = new ArrayList<Doubt>();
        var result = response.result();
        if (response.type() != null) {
            if (result != null && response.type() == Scalar.BOOLEAN && FLAGS.contains(Words.joined(result))) {
                found.add(new Found(
                        new Outcome(result, List.of("true"), List.of(), null, null),
                        "the answer is a flag of success"));
            }
            return new OutcomeEvidence(found, doubts);
        }
        look(response.fields(), "", words, found, doubts);
        if (found.isEmpty()) {
            for (var field : response.fields()) {
                if (field.type() instanceof Type.Named named
                        && RESULT_OBJECT.matcher(Words.joined(field.wireName())).matches()
                        && response.type(named.name()).orElse(null) instanceof RecordType struct) {
                    look(struct.fields(), field.wireName() + ".", words, found, doubts);
                }
            }
        }
        return new OutcomeEvidence(found.size() > 1 ? List.of() : found, found.isEmpty() ? doubts : List.of());
    }

    private static void look(List<Field> fields, String path, boolean words, List<Found> found, List<Doubt> doubts) {
        var code = code(fields);
        var flag = fields.stream()
                .filter(field -> field.type() instanceof Scalar && FLAGS.contains(Words.joined(field.wireName())))
                .findFirst();
        if (flag.isPresent() && flag.get().type() == Scalar.BOOLEAN) {
            found.add(found(flag.get(), List.of("true"), code.orElse(null), fields, path, "is a flag of success"));
            return;
        }
        var decides = flag.or(
                        () -> code.filter(field -> SuccessWords.valueIn(field).isPresent()))
                .or(() -> state(fields))
                .or(() -> code);
        if (decides.isEmpty()) {
            return;
        }
        var field = decides.get();
        var ok = words ? SuccessWords.valueIn(field) : Optional.<String>empty();
        if (ok.isPresent() && fits(ok.get(), field.type())) {
            var other = code.filter(it -> !it.equals(field)).orElse(null);
            found.add(found(
                    field, List.of(ok.get()), other, fields, path, "\"" + Quote.of(SuccessWords.text(field)) + "\""));
        } else {
            doubts.add(new Doubt(path + field.wireName(), "nothing says which value is success: the caller must look"));
        }
    }

    private static Found found(
            Field decides, List<String> ok, @Nullable Field error, List<Field> fields, String path, String why) {
        var message = MESSAGES.stream()
                .map(name -> named(fields, name))
                .filter(Objects::nonNull)
                .filter(field -> field.type() == Scalar.STRING)
                .findFirst();
        return new Found(
                new Outcome(
                        path + decides.wireName(),
                        ok,
                        List.of(),
                        error == null ? null : path + error.wireName(),
                        message.map(field -> path + field.wireName()).orElse(null)),
                why);
    }

    private static Optional<Field> code(List<Field> fields) {
        return CODES.stream()
                .map(name -> named(fields, name))
                .filter(Objects::nonNull)
                .filter(field -> field.type() != Scalar.BOOLEAN)
                .findFirst();
    }

    private static Optional<Field> state(List<Field> fields) {
        return fields.stream()
                .filter(field -> STATES.contains(Words.joined(field.wireName()))
                        && (field.type() == Scalar.LONG || field.type() == Scalar.STRING)
                        && SAYS_CALL.matcher(SuccessWords.text(field)).find()
                        && SuccessWords.valueIn(field).isPresent())
                .findFirst();
    }

    private static @Nullable Field named(List<Field> fields, String name) {
        return fields.stream()
                .filter(field -> field.type() instanceof Scalar
                        && Words.joined(field.wireName()).equals(name))
                .findFirst()
                .orElse(null);
    }

    /** A number loses its leading zeros, so such a value cannot be told from others. */
    private static boolean fits(String value, Type type) {
        return type == Scalar.STRING
                || (type == Scalar.LONG || type == Scalar.INT || type == Scalar.DECIMAL)
                        && (value.equals("0") || value.charAt(0) != '0')
                        && value.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
