package io.github.jdcodegen.spec.importer.sdk;

/**
 * What a jar may hold: many times more than JD's greatest, and little enough for a small machine.
 *
 * @param jarBytes the size of a jar
 * @param entries the entries of a jar, or the files of a folder
 * @param classBytes the size of one class
 * @param allBytes the size of all classes
 */
record SdkLimits(long jarBytes, int entries, int classBytes, long allBytes) {
    static final SdkLimits USUAL = new SdkLimits(256L << 20, 150_000, 1 << 20, 384L << 20);
}
