package io.github.jdcodegen.spec.load;

import io.github.jdcodegen.spec.model.Body;
import io.github.jdcodegen.spec.model.FieldPath;
import io.github.jdcodegen.spec.model.Keys;
import io.github.jdcodegen.spec.model.Outcome;
import io.github.jdcodegen.spec.model.Problems;
import io.github.jdcodegen.spec.model.Scalar;
import io.github.jdcodegen.spec.model.Type;
import io.github.jdcodegen.spec.model.TypeDefinition.EnumType;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads how an answer tells success from failure, and checks it against the fields of the response. */
final class OutcomeReader {
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,19}");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,30}([.][0-9]{1,30})?");

    private OutcomeReader() {}

    /** The conditions of a gateway profile, which knows no fields. */
    static List<Outcome> ofGateway(MappingReader document) {
        return document.partOrList("outcome", Keys.OUTCOME, OutcomeReader::outcome);
    }

    /**
     * The conditions of a method.
     *
     * @param response the response that they look at
     * @param shared the enums of the group
     */
    static List<Outcome> ofResponse(MappingReader body, Body response, List<EnumType> shared) {
        return body.partOrList("outcome", Keys.OUTCOME, entries -> {
            var outcome = outcome(entries);
            decides(entries, outcome, response, shared);
            single(entries, "error", response);
            single(entries, "message", response);
            return outcome;
        });
    }

    private static Outcome outcome(MappingReader entries) {
        entries.require("code", "ok");
        return new Outcome(
                entries.textOrEmpty("code"),
                entries.texts("ok"),
                entries.texts("empty"),
                entries.text("error"),
                entries.text("message"));
    }

    private static Optional<FieldPath> single(MappingReader entries, String key, Body response) {
        var path = entries.text(key);
        if (path == null) {
            return Optional.empty();
        }
        var found = PathChecks.find(entries, key, path, response, "response");
        found.filter(field -> !field.endsAtSingleValue(response))
                .ifPresent(field -> PathChecks.tellNoSingleValue(entries, key, path, field));
        return found.filter(field -> field.endsAtSingleValue(response));
    }

    /** Reports a value of success that the type of the deciding field cannot have. */
    private static void decides(MappingReader entries, Outcome outcome, Body response, List<EnumType> shared) {
        single(entries, "code", response).map(path -> path.last().type()).ifPresent(type -> {
            for (var key : List.of("ok", "empty")) {
                for (var value : key.equals("ok") ? outcome.ok() : outcome.empty()) {
                    checkValue(entries, key, value, type, response, shared);
                }
            }
        });
    }

    private static void checkValue(
            MappingReader entries, String key, String value, Type type, Body response, List<EnumType> shared) {
        if (type == Scalar.BOOLEAN && !value.equals("true") && !value.equals("false")) {
            impossible(entries, key, value, type, "Write \"true\" or \"false\".");
        } else if ((type == Scalar.INT || type == Scalar.LONG)
                && !WHOLE.matcher(value).matches()) {
            impossible(entries, key, value, type, "Write a whole number in quotes, such as \"200\".");
        } else if (type == Scalar.DECIMAL && !NUMBER.matcher(value).matches()) {
            impossible(entries, key, value, type, "Write a number in quotes, such as \"200\".");
        } else if (type instanceof Type.Named named) {
            var values = response.type(named.name())
                    .filter(EnumType.class::isInstance)
                    .map(EnumType.class::cast)
                    .or(() -> shared.stream()
                            .filter(each -> each.name().equals(named.name()))
                            .findFirst())
                    .map(EnumType::values)
                    .orElse(List.of());
            var known = values.stream().map(each -> each.wire()).toList();
            if (!known.isEmpty() && !known.contains(value)) {
                impossible(entries, key, value, type, Problems.suggest(value, known));
            }
        }
    }

    private static void impossible(MappingReader entries, String key, String value, Type type, String hint) {
        entries.problem(key, "\"" + value + "\" is no value of the deciding field, which is of type " + type, hint);
    }
}
