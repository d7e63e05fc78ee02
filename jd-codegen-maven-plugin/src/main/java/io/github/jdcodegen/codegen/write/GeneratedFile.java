package io.github.jdcodegen.codegen.write;

/**
 * A file that was generated, not yet written.
 *
 * @param path where it goes below the output folder: names joined by {@code /}
 * @param content what stands in it, with {@code \n} as line end; written as UTF-8
 */
public record GeneratedFile(String path, String content) {}
