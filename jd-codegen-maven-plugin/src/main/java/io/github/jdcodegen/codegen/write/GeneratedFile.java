package io.github.jdcodegen.codegen.write;

/**
 * A generated file in memory.
 *
 * @param path its path below the output folder, with {@code /} between the names
 * @param content its text, with {@code \n} at the end of each line; it is written in UTF-8
 */
public record GeneratedFile(String path, String content) {}
