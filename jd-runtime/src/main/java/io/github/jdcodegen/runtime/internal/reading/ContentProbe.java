package io.github.jdcodegen.runtime.internal.reading;

import java.util.Arrays;
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

    private final String[][] paths;
    private final Collection<String> owned;
    private final String[] here;
    private Map<String, String> seen = Map.of();
    private @Nullable String requestId;

    /**
     * Makes one.
     *
     * @param paths where to look, split into names
     * @param owned names at the top of the content that are the envelope's own
     */
    public ContentProbe(String[][] paths, Collection<String> owned) {
        this.paths = paths;
        this.owned = owned;
        int depth = 1;
        for (var path : paths) {
            depth = Math.max(depth, path.length);
        }
        this.here = new String[depth];
    }

    /** Splits paths with dots between their names. */
    public static String[][] split(List<String> paths) {
        var split = new String[paths.size()][];
        for (int i = 0; i < split.length; i++) {
            split[i] = paths.get(i).split("\\.");
        }
        return split;
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
            if (Arrays.equals(path, 0, path.length, here, 0, level)) {
                if (seen.isEmpty()) {
                    seen = new HashMap<>();
                }
                seen.putIfAbsent(String.join(".", path), parser.getString().strip());
            }
        }
    }

    public Map<String, String> seen() {
        return seen;
    }

    public @Nullable String requestId() {
        return requestId;
    }
}
