package io.github.jdcodegen.runtime.generated;

import io.github.jdcodegen.runtime.internal.JsonText;
import io.github.jdcodegen.runtime.wire.DecodeReport.Kind;
import tools.jackson.core.JsonTokenId;

/** Finds objects that come in another form than documented: inside a text, or as the first element of a list. */
final class OddObjects {
    private OddObjects() {}

    /**
     * Steps to the object that the value is or holds.
     *
     * @param level the level of the object at whose end the sources are left again
     * @param isContent whether the value is the content of the answer
     * @return whether there is an object
     */
    static boolean find(ReadingPosition at, int level, boolean isContent) {
        var before = at.source();
        while (at.parser().currentTokenId() != JsonTokenId.ID_START_OBJECT) {
            boolean found = switch (at.parser().currentTokenId()) {
                case JsonTokenId.ID_NULL -> false;
                case JsonTokenId.ID_STRING -> enterText(at, level, isContent);
                case JsonTokenId.ID_START_ARRAY -> enterFirstElement(at, level);
                default -> at.unreadable() != null;
            };
            if (!found) {
                at.leaveTo(before);
                return false;
            }
        }
        return true;
    }

    /** Goes on with the JSON inside the text that the parser stands on; a text without any is reported. */
    static boolean enterText(ReadingPosition at, int level, boolean isContent) {
        var path = at.path();
        var text = at.parser().getString();
        if (ScalarParser.isBlank(text)) {
            at.report(Kind.BLANK_AS_NULL, path, JsonText.quote(text));
            return false;
        }
        if (isContent && at.enterContent(text, level)) {
            return true;
        }
        var json = JsonText.structureIn(text);
        if (json == null) {
            at.report(Kind.UNREADABLE, path, JsonText.quote(text));
            return false;
        }
        at.report(Kind.JSON_IN_TEXT, path, null);
        at.enter(json, path, level);
        return true;
    }

    private static boolean enterFirstElement(ReadingPosition at, int level) {
        var path = at.path();
        var raw = JsonText.copy(at.parser());
        if (!raw.startsWith("[{")) {
            at.report(raw.equals("[]") ? Kind.LIST_AS_SINGLE : Kind.UNREADABLE, path, raw);
            return false;
        }
        at.report(Kind.LIST_AS_SINGLE, path, raw);
        at.enter(raw, path, level);
        at.parser().nextToken();
        return true;
    }
}
