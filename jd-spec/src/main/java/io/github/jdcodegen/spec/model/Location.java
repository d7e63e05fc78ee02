package io.github.jdcodegen.spec.model;

import org.jspecify.annotations.Nullable;

/**
 * Where a part of a descriptor stands, for messages.
 *
 * @param file the file as the user named it, or {@code null} for a model that no file holds yet
 * @param line the line, from 1; 0 if unknown
 * @param column the column, from 1; 0 if unknown
 * @param path the JSON path inside the file, such as {@code request.fields.page}; empty for the document itself
 */
public record Location(@Nullable String file, int line, int column, String path) {

    /** The place of something that was not read from a file. */
    public static final Location NONE = new Location(null, 0, 0, "");

    /** The same place under another path. */
    public Location withPath(String other) {
        return new Location(file, line, column, other);
    }

    @Override
    public String toString() {
        var place = file == null ? "(no file)" : line == 0 ? file : file + ":" + line + ":" + column;
        return path.isEmpty() ? place : place + " at " + path;
    }
}
