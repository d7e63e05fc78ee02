package io.github.jdcodegen.runtime.encryption;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The 16 bytes that name a key. They stand in every cipher text, and are no secret. */
record KeyId(long high, long low) {
    static final int BYTES = 16;

    /** The identifier at that place of some bytes. */
    static KeyId at(byte[] bytes, int offset) {
        var buffer = ByteBuffer.wrap(bytes, offset, BYTES);
        return new KeyId(buffer.getLong(), buffer.getLong());
    }

    /** The identifier of that Base64 text; {@code null} if it is none. */
    static @Nullable KeyId of(@Nullable String base64) {
        var bytes = Base64s.strict(base64);
        return bytes == null || bytes.length != BYTES ? null : at(bytes, 0);
    }

    /** The identifier that JD is expected to give to that version of a service's key. */
    static KeyId foreseen(String service, long version) {
        return at(Hashes.of("MD5", (service + ":" + version).getBytes(UTF_8)), 0);
    }

    @Override
    public String toString() {
        return Base64.getEncoder()
                .encodeToString(ByteBuffer.allocate(BYTES).putLong(high).putLong(low).array());
    }
}
