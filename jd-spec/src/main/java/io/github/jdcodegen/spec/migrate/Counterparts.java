package io.github.jdcodegen.spec.migrate;

import io.github.jdcodegen.spec.importer.sdk.SdkProgram;
import io.github.jdcodegen.spec.importer.sdk.UsedClasses.Use;
import io.github.jdcodegen.spec.migrate.MigrationTable.Row;
import io.github.jdcodegen.spec.model.Api;
import io.github.jdcodegen.spec.model.Body;
import io.github.jdcodegen.spec.model.Field;
import io.github.jdcodegen.spec.model.Names;
import io.github.jdcodegen.spec.model.Scalar;
import io.github.jdcodegen.spec.model.Type;
import io.github.jdcodegen.spec.model.TypeDefinition.RecordType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds what takes the place of one call of JD's SDK. */
final class Counterparts {
    private final SdkProgram sdk;
    private final Map<String, Api> apis = new TreeMap<>();
    private final Map<String, Place> places = new HashMap<>();

    /**
     * What a class of the SDK has become.
     *
     * @param api the method that it is of
     * @param sent whether it is sent
     * @param record the name of its record, or empty for the body itself
     */
    private record Place(Api api, boolean sent, String record) {
        String javaName() {
            var stem = Names.method(api.name() == null ? api.method() : api.name());
            var body = api.group() + "." + stem + (sent ? "Request" : "Response");
            return record.isEmpty() ? body : body + "." + record;
        }

        Optional<Field> field(String wireName) {
            var body = body();
            var fields = record.isEmpty()
                    ? body.fields()
                    : body.type(record).orElse(null) instanceof RecordType struct ? struct.fields() : List.<Field>of();
            return fields.stream()
                    .filter(field -> field.wireName().equals(wireName))
                    .findFirst();
        }

        Body body() {
            return sent ? api.request() : api.response();
        }
    }

    Counterparts(SdkProgram sdk, List<Api> used) {
        this.sdk = sdk;
        for (var api : used) {
            apis.put(api.method(), api);
            sdk.records(api, true).forEach((name, record) -> places.putIfAbsent(name, new Place(api, true, record)));
            sdk.records(api, false).forEach((name, record) -> places.putIfAbsent(name, new Place(api, false, record)));
        }
    }

    /** The row of a use of a class of the SDK. */
    Row row(Use use) {
        var simple = use.owner().substring(use.owner().lastIndexOf('/') + 1);
        var before = use.member().equals("<init>") ? "new " + simple : simple + "." + use.member();
        var methods = sdk.methods(use.owner());
        for (var method : methods) {
            var api = apis.get(method);
            if (api != null) {
                var place = new Place(api, sdk.isRequest(use.owner()), "");
                return place.sent() ? member(use, before, place) : answer(use, before, place);
            }
        }
        var place = places.get(use.owner());
        return place == null ? client(use, before) : member(use, before, place);
    }

    private Row answer(Use use, String before, Place place) {
        var wire = sdk.wireName(use.owner(), use.member());
        if (wire.isPresent() && wire.get().equals(place.body().result())) {
            return row(
                    use,
                    place,
                    before,
                    place.body().type() == null ? place.javaName() : place.javaName() + ".result()",
                    place.body().type() == null ? "the response itself has the fields of this root" : "");
        }
        return wire.isEmpty() ? base(use, before, place) : member(use, before, place);
    }

    private Row member(Use use, String before, Place place) {
        if (use.member().equals("<init>")) {
            return row(use, place, before, place.javaName() + (place.sent() ? ".builder()" : ".fromJson(…)"), "");
        }
        var wire = sdk.wireName(use.owner(), use.member());
        if (wire.isEmpty()) {
            return base(use, before, place);
        }
        var field = place.field(wire.get());
        if (field.isEmpty()) {
            return row(use, place, before, "", "the descriptor has no field \"" + wire.get() + "\"");
        }
        if (field.get().constant() != null) {
            return row(use, place, before, "", "always sent as \"" + field.get().constant() + "\"");
        }
        var isSetter = use.member().startsWith("set");
        var name = Names.member(field.get().neutralName());
        var note = type(field.get().type());
        if (isSetter && !place.sent()) {
            return row(use, place, before, "", "responses cannot be changed");
        }
        return row(
                use,
                place,
                before,
                place.javaName() + (isSetter ? ".Builder." + name + "(…)" : "." + name + "()"),
                note);
    }

    private static String type(Type type) {
        if (type instanceof Type.ListOf) {
            return "a List";
        }
        if (type instanceof Scalar scalar) {
            return switch (scalar) {
                case DATETIME, EPOCH_MILLIS -> "an Instant";
                case DATE -> "a LocalDate";
                case DECIMAL -> "a BigDecimal";
                case JSON -> "raw JSON";
                default -> "";
            };
        }
        return "";
    }

    private static Row base(Use use, String before, Place place) {
        return switch (use.member()) {
            case "getApiMethod" -> row(use, place, before, "request.operation().method()", "");
            case "getCode", "getMsg", "getZhDesc", "getEnDesc", "getUrl", "isSuccess" ->
                row(use, place, before, "", "a failure is an exception: JdGatewayException or JdBusinessException");
            case "setVersion", "setTimestamp" -> row(use, place, before, "", "not needed: the client sets it");
            default -> row(use, place, before, "", "it is the gateway's, not the method's");
        };
    }

    private static Row row(Use use, Place place, String before, String after, String note) {
        return new Row(use.file(), use.line(), place.api().method(), before, after, note);
    }

    private static Row client(Use use, String before) {
        var simple = use.owner().substring(use.owner().lastIndexOf('/') + 1);
        if (simple.endsWith("JdClient") && use.member().equals("<init>")) {
            return new Row(
                    use.file(),
                    use.line(),
                    "",
                    before,
                    "JdClient.builder(JdEnvironment.PRODUCTION)",
                    "then app(key, secret), accessToken(AccessTokens.fixed(token)), build()");
        }
        if (simple.endsWith("JdClient") && use.member().equals("execute")) {
            return new Row(
                    use.file(),
                    use.line(),
                    "",
                    before,
                    "JdClient.call(request)",
                    "or the method of the group's facade; a failure is an exception");
        }
        return new Row(use.file(), use.line(), "", before, "", "");
    }
}
