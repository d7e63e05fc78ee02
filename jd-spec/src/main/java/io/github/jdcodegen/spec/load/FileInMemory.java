package io.github.jdcodegen.spec.load;

/**
 * A file whose content is in memory already.
 *
 * @param place its path inside the source
 * @param name what problems call it
 * @param content its bytes, which nobody changes
 */
record FileInMemory(String place, String name, byte[] content) implements DescriptorSource.File {
    @Override
    public long size() {
        return content.length;
    }

    @Override
    public byte[] read() {
        return content.clone();
    }
}
