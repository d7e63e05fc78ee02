package io.github.jdcodegen.runtime.internal.reading;

import io.github.jdcodegen.runtime.internal.JsonText;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Notes, while the content is read, JD's request id and the scalars at some paths, which tell success from failure. */
public final class ContentProbe {
    public static final List<String> REQUEST_IDS = List.of("request_id", "requestId");

    private final List<ContentPath> paths;
    private final Collection<String> owned;
    private final String[] here;
    private Map<String, String> seen = Map.of();
    private @Nullable String requestId;

    /**
     * Makes one.
     *
     * @param paths where to look
     * @param owned names at the top of the content that are the envelope's own
     */
    public ContentProbe(List<ContentPath> paths, Collection<String> owned) {
        this.paths = paths;
        this.owned = owned;
        int depth = 1;
        for (var path : paths) {
            depth = Math.max(depth, path.depth());
        }
        this.here = new String[depth];
    }

    /** The level of the deepest path. */
    public int depth() {
        return here.length;
    }

    /** Whether a name at the top of the content is the envelope's own. */
    public boolean owns(String name) {
        return owned.contains(name);
    }

    /** Notes a field of an object at that level; the content is level 1. The parser stands on the value of the field. */
    public void see(int level, JsonParser parser) {
        var name = parser.currentName();
        here[level - 1] = name;
        var token = parser.currentToken();
        if (!token.isScalarValue() || token == JsonToken.VALUE_NULL) {
            return;
        }
        if (level == 1 && REQUEST_IDS.contains(name)) {
            requestId = parser.getString();
        }
        for (var path : paths) {
            if (path.leadsTo(here, level)) {
                keep(path.text(), parser);
            }
        }
    }

    /** Sees the fields of content that is kept as JSON. */
    public void seeIn(String json) {
        if (!paths.isEmpty() && json.startsWith("{")) {
            try (var parser = JsonText.parser(JsonText.STRICT, json)) {
                parser.nextToken();
                seeFields(1, parser);
            }
        }
    }

    private void seeFields(int level, JsonParser parser) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var token = parser.nextToken();
            see(level, parser);
            if (token == JsonToken.START_OBJECT && level < here.length) {
                seeFields(level + 1, parser);
            } else {
                parser.skipChildren();
            }
        }
    }

    /** Sees content that is a scalar itself; the parser stands on it. */
    public void seeRoot(JsonParser parser) {
        var token = parser.currentToken();
        if (token != null && token.isScalarValue() && token != JsonToken.VALUE_NULL && !paths.isEmpty()) {
            keep(ContentPath.ROOT, parser);
        }
    }

    private void keep(String path, JsonParser parser) {
        if (seen.isEmpty()) {
            seen = new HashMap<>();
        }
        seen.putIfAbsent(path, parser.getString().strip());
    }

    public Map<String, String> seen() {
        return seen;
    }

    public @Nullable String requestId() {
        return requestId;
    }
}
