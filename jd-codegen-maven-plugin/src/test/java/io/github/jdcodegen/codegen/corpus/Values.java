package io.github.jdcodegen.codegen.corpus;

import io.github.jdcodegen.runtime.wire.OpenEnum;
import io.github.jdcodegen.runtime.wire.RawJson;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The scalar values that something holds, each brought to one form whatever clothes it came in, so that what went in can
 * be compared with what came out. Nulls are no values; JSON inside a text is taken apart.
 */
final class Values {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,40}(\\.\\d{1,40})?");
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d");
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private final List<String> values = new ArrayList<>();

    /** The values of a whole answer, without the code that the gateway adds inside the envelope. */
    static List<String> ofAnswer(String text) {
        var answer = JSON.readTree(text);
        if (answer.size() == 1 && answer.iterator().next() instanceof ObjectNode envelope) {
            envelope.remove("code");
        }
        return of(answer);
    }

    /** The values of JSON text. */
    static List<String> ofJson(String text) {
        return of(JSON.readTree(text));
    }

    /** The values of a JSON tree, or of an object that generated code made. */
    static List<String> of(@Nullable Object object) {
        var values = new Values();
        values.add(object);
        return values.values;
    }

    /** Those of some values that are not among others; each is counted as often as it is there. */
    static List<String> missing(Collection<String> values, Collection<String> others) {
        var counts = new HashMap<String, Integer>();
        others.forEach(value -> counts.merge(value, 1, Integer::sum));
        return values.stream()
                .filter(value -> counts.merge(value, -1, Integer::sum) < 0)
                .toList();
    }

    private void add(@Nullable Object value) {
        if (value instanceof JsonNode node) {
            addNode(node);
        } else if (value instanceof Collection<?> list) {
            list.forEach(this::add);
        } else if (value instanceof Map<?, ?> map) {
            map.values().forEach(this::add);
        } else if (value instanceof RawJson raw) {
            addNode(JSON.readTree(raw.text()));
        } else if (value instanceof OpenEnum<?> constant) {
            addText(constant.wire());
        } else if (value instanceof Instant moment) {
            addText(Long.toString(moment.toEpochMilli()));
        } else if (value instanceof byte[] bytes) {
            addText(Base64.getEncoder().encodeToString(bytes));
        } else if (value instanceof Record node) {
            addComponents(node);
        } else if (value != null) {
            addText(value.toString());
        }
    }

    private void addNode(JsonNode node) {
        if (node.isContainer()) {
            node.forEach(this::addNode);
        } else if (!node.isNull()) {
            addText(node.asString());
        }
    }

    private void addComponents(Record node) {
        for (var component : node.getClass().getRecordComponents()) {
            try {
                add(component.getAccessor().invoke(node));
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        }
    }

    private void addText(String text) {
        var plain = text.strip();
        if (plain.startsWith("{") || plain.startsWith("[")) {
            try {
                addNode(JSON.readTree(plain));
                return;
            } catch (JacksonException e) {
                // A text that only begins like JSON.
            }
        }
        if (NUMBER.matcher(plain).matches()) {
            values.add(new BigDecimal(plain).stripTrailingZeros().toPlainString());
        } else if (TIME.matcher(plain).matches()) {
            var moment = LocalDateTime.parse(plain, FORM).atZone(ZoneId.of("Asia/Shanghai"));
            values.add(Long.toString(moment.toInstant().toEpochMilli()));
        } else {
            values.add(plain);
        }
    }
}
