package io.github.jdcodegen.codegen.roundtrip;

import io.github.jdcodegen.spec.model.Api;
import io.github.jdcodegen.spec.model.Body;
import io.github.jdcodegen.spec.model.Deprecation;
import io.github.jdcodegen.spec.model.Encoding;
import io.github.jdcodegen.spec.model.ErrorCode;
import io.github.jdcodegen.spec.model.Field;
import io.github.jdcodegen.spec.model.Location;
import io.github.jdcodegen.spec.model.Names;
import io.github.jdcodegen.spec.model.Scalar;
import io.github.jdcodegen.spec.model.SharedTypes;
import io.github.jdcodegen.spec.model.Text;
import io.github.jdcodegen.spec.model.Type;
import io.github.jdcodegen.spec.model.TypeDefinition;
import io.github.jdcodegen.spec.model.TypeDefinition.EnumType;
import io.github.jdcodegen.spec.model.TypeDefinition.RecordType;
import io.github.jdcodegen.spec.write.DescriptorWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Descriptors by chance: legal, and as nasty as descriptors can be in names, texts and types. */
public final class RandomDescriptors {
    private static final List<String> FIELD_NAMES = List.of(
            ("page page_size order_id skuId SKUId isHot nType aDAuditResult Head Date date List list class hashCode wait "
                            + "version method operation builder toBuilder build #promo_id promoId $pin 3d a.b in field "
                            + "get map put extra check checks masked equals values from self record var "
                            + "yield read fromJson NAMES deprecated text null true getClass toString notify _x x_ __ "
                            + "采购员 日期 😀 %s {x} a-b a_b A_B aB Ab x1 x_1 goto const enum int long string String "
                            + "Integer object value result request response client names types reader element "
                            + "io java javax com org github jdcodegen runtime")
                    .split(" "));
    private static final List<String> ODD_FIELD_NAMES = List.of(
            "blank ",
            " led",
            "quote\"\\u0022 */",
            "two words",
            "tab\there",
            "*/",
            "//",
            "\\",
            "'",
            "a,b",
            "@type1",
            "a;b",
            "a|b",
            "\\|;");
    private static final List<String> TYPE_NAMES = List.of(
            ("Date List Map Integer Object Nullable Override WireReader FieldNames Deprecated Long Encoded Instant Checks "
                            + "WireObject Operation String Item OrderInfo ErrorKind Boolean BigDecimal LocalDate RawJson "
                            + "Iterable Record Enum System Math Class JdRequest Decoded Pages Row A Zz9 Snake_Case")
                    .split(" "));
    private static final List<String> ENUM_VALUES = List.of(
            "WAIT", "waitPay", "wait-pay", "1st", "*/", "\"", "\\u0022", "中文", " ", "UNRECOGNIZED", "null", "a b", "0");
    private static final List<String> TEXTS = List.of(
            "Plain.",
            "*/ System.exit(1); /*",
            "{@link Nothing} {@code",
            "\\u002a/ \\users",
            "<b>bold</b> <script> &amp; &",
            "中文，说明。😀",
            "@param x @deprecated",
            "$T $L $$ %s",
            "first\nsecond\n\n * third",
            "\"quoted\" 'single'",
            "\u2028\u202E\uFEFF");
    private static final List<String> STEMS =
            List.of("new.return", "pop.order.search", "sku.read.findSkuById", "O2O.stock_owner", "class", "ware");

    private final Random random;
    private final List<EnumType> shared = new ArrayList<>();

    public RandomDescriptors(long seed) {
        this.random = new Random(seed);
    }

    /** Writes some methods of one group. */
    public void write(Path folder, int methods) throws IOException {
        var group = pick(List.of("odd", "order", "java_", "list"));
        var gateway = pick(List.of("jos", "kepler"));
        var place = Files.createDirectories(folder.resolve(gateway).resolve(group));
        var names = shuffled(TYPE_NAMES);
        for (var i = 0; i < 2; i++) {
            shared.add(enumType(names.remove(0)));
        }
        Files.writeString(
                place.resolve("_shared.yaml"),
                DescriptorWriter.write(new SharedTypes(gateway, group, shared, Location.NONE)));
        for (var i = 0; i < methods; i++) {
            var api = api(gateway, group, i, new ArrayList<>(names));
            Files.writeString(place.resolve(api.method() + ".yaml"), DescriptorWriter.write(api));
        }
    }

    private Api api(String gateway, String group, int number, List<String> typeNames) {
        Collections.shuffle(typeNames, random);
        return Api.builder((chance(8) ? "360buy." : "jingdong.") + pick(STEMS) + number)
                .gateway(gateway)
                .version(chance(2) ? "2.0" : "1\"; //")
                .group(group)
                .title(text())
                .doc(text())
                .auth(pick(List.of(Api.Auth.values())))
                .access(pick(List.of(Api.Access.values())))
                .approval(chance(3) ? pick(TEXTS) : null)
                .layout(Api.Layout.NESTED)
                .request(request(typeNames))
                .response(response(gateway, typeNames))
                .errors(
                        chance(2)
                                ? List.of(new ErrorCode(
                                        "*/\"" + number, text(), text(), ErrorCode.Kind.CONFLICT, Location.NONE))
                                : List.of())
                .deprecated(chance(10) ? new Deprecation(pick(TEXTS), text()) : null)
                .build();
    }

    private Body request(List<String> typeNames) {
        var scope = new Scope(typeNames, true);
        var members = new Members();
        var fields = new ArrayList<Field>();
        for (var name : fieldNames(random.nextInt(8))) {
            fields.add(field(members, name, scope));
        }
        if (chance(2)) {
            fields.add(rows(members, scope));
        }
        if (chance(2)) {
            fields.add(constant(members));
        }
        return Body.request(fields, List.of(), scope.types(), Location.NONE);
    }

    private Body response(String gateway, List<String> typeNames) {
        var scope = new Scope(typeNames, false);
        // Without a result the fields stand beside the code of the wrapper; kepler names the result by rule.
        var result =
                gateway.equals("kepler") && chance(2) ? null : pick(List.of("result\"\\u0022", "search_result", "结果"));
        if (result != null && chance(5)) {
            var type = chance(2) ? new Type.ListOf(type(scope, 0)) : pick(scope.simple);
            return new Body(result, type, List.of(), List.of(), scope.types(), List.of(), Location.NONE);
        }
        var members = new Members();
        var fields = fieldNames(1 + random.nextInt(10)).stream()
                .map(name -> field(members, name, scope))
                .toList();
        return new Body(result, null, fields, List.of(), scope.types(), List.of(), Location.NONE);
    }

    /** The types of one request or answer: fixed names first, so that they can name each other. */
    private final class Scope {
        private final List<EnumType> enums = new ArrayList<>();
        private final List<String> records;
        private final List<Type> simple = new ArrayList<>(List.of(Scalar.values()));
        private final List<TypeDefinition> extra = new ArrayList<>();
        private final List<String> free;
        private final boolean sent;
        // Without types whose content the leniencies of reading could change.
        private final boolean tame;

        Scope(List<String> typeNames, boolean sent) {
            this.sent = sent;
            this.tame = !sent && chance(3);
            free = new ArrayList<>(typeNames);
            records = new ArrayList<>();
            for (var i = random.nextInt(4); i > 0; i--) {
                records.add(free.remove(0));
            }
            for (var i = random.nextInt(3); i > 0; i--) {
                enums.add(enumType(free.remove(0)));
            }
            if (tame) {
                simple.remove(Scalar.JSON);
            }
            shared.forEach(type -> simple.add(new Type.Named(type.name())));
            enums.forEach(type -> simple.add(new Type.Named(type.name())));
        }

        List<TypeDefinition> types() {
            var types = new ArrayList<TypeDefinition>(enums);
            for (var name : records) {
                var members = new Members();
                var fields = fieldNames(1 + random.nextInt(5)).stream()
                        .map(field -> field(members, field, this))
                        .toList();
                types.add(new RecordType(name, text(), fields, List.of(), Location.NONE));
            }
            types.addAll(extra);
            return types;
        }
    }

    private Type type(Scope scope, int depth) {
        if (scope.tame) {
            var type = scope.records.isEmpty() || chance(2) ? pick(scope.simple) : new Type.Named(pick(scope.records));
            return chance(3) ? new Type.ListOf(type) : type;
        }
        return switch (random.nextInt(depth > 2 ? 6 : 10)) {
            case 6, 7 -> new Type.ListOf(type(scope, depth + 1));
            case 8 -> new Type.MapOf(type(scope, depth + 1));
            case 4, 5, 9 -> scope.records.isEmpty() ? pick(scope.simple) : new Type.Named(pick(scope.records));
            default -> pick(scope.simple);
        };
    }

    private Field field(Members members, String wireName, Scope scope) {
        var type = type(scope, 0);
        var isSimpleList = type instanceof Type.ListOf list
                && scope.simple.contains(list.element())
                && list.element() != Scalar.JSON;
        var encoding = isSimpleList && chance(3) ? Encoding.CSV : chance(8) ? Encoding.JSON : Encoding.PLAIN;
        var also = scope.sent || !chance(5) ? List.<String>of() : List.of("also;|\\" + random.nextInt(1_000_000));
        return field(members, wireName, also, type, scope.simple.contains(type) && chance(4), null, encoding);
    }

    private Field rows(Members members, Scope scope) {
        var name = scope.free.remove(0);
        var columns = new Members();
        var fields = new ArrayList<Field>();
        for (var i = 0; i < 1 + random.nextInt(4); i++) {
            var type =
                    pick(scope.simple.stream().filter(it -> it != Scalar.JSON).toList());
            fields.add(field(
                    columns,
                    "column" + i + pick(List.of("", "_x", "#")),
                    List.of(),
                    type,
                    i == 0,
                    null,
                    Encoding.PLAIN));
        }
        scope.extra.add(new RecordType(name, text(), fields, List.of(), Location.NONE));
        var type = new Type.ListOf(new Type.Named(name));
        return field(members, "rows of it", List.of(), type, chance(2), null, Encoding.COLUMNS);
    }

    private Field constant(Members members) {
        var scalar = pick(List.of(Scalar.STRING, Scalar.LONG, Scalar.BOOLEAN, Scalar.DECIMAL));
        var value = switch (scalar) {
            case LONG -> "-9223372036854775808";
            case BOOLEAN -> "true";
            case DECIMAL -> "12.50";
            default -> "*/ \"\\u0022 中";
        };
        return field(members, "constant of it", List.of(), scalar, false, value, Encoding.PLAIN);
    }

    private Field field(
            Members members,
            String wireName,
            List<String> also,
            Type type,
            boolean required,
            String constant,
            Encoding encoding) {
        return Field.builder(wireName, type)
                .name(members.name(wireName))
                .also(also)
                .required(required)
                .constant(constant)
                .encoding(encoding)
                .doc(text())
                .unit(chance(9) ? "CNY" : null)
                .example(chance(5) ? pick(TEXTS) : null)
                .personal(chance(9))
                .secret(chance(9))
                .deprecated(chance(12) ? new Deprecation(chance(2) ? null : pick(TEXTS), text()) : null)
                .build();
    }

    private EnumType enumType(String name) {
        var scalar = pick(List.of(Scalar.STRING, Scalar.STRING, Scalar.INT, Scalar.LONG));
        var wires = new LinkedHashSet<String>();
        for (var i = 1 + random.nextInt(4); i > 0; i--) {
            wires.add(scalar == Scalar.STRING ? pick(ENUM_VALUES) : Integer.toString(random.nextInt(2000) - 1000));
        }
        var values = new ArrayList<TypeDefinition.Value>();
        for (var wire : wires) {
            var deprecated = chance(9) ? new Deprecation(null, text()) : null;
            values.add(new TypeDefinition.Value(
                    wire, "VALUE_" + values.size(), text(), List.of(), deprecated, Location.NONE));
        }
        return new EnumType(name, text(), scalar, values, Location.NONE);
    }

    /** Names that generated members have so far. */
    private static final class Members {
        private final Set<String> taken = new HashSet<>();

        /** The {@code name} that a wire name needs, {@code null} if it needs none. */
        String name(String wireName) {
            if (Names.canServe(wireName) && taken.add(Names.member(wireName))) {
                return null;
            }
            var name = Names.proposal(wireName, taken);
            taken.add(name);
            return name;
        }
    }

    private List<String> fieldNames(int count) {
        var names = shuffled(FIELD_NAMES);
        names.addAll(0, shuffled(ODD_FIELD_NAMES).subList(0, random.nextInt(2)));
        return List.copyOf(names.subList(0, count));
    }

    private Text text() {
        return new Text(chance(2) ? pick(TEXTS) : null, chance(2) ? pick(TEXTS) : null);
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private List<String> shuffled(List<String> list) {
        var copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }
}
