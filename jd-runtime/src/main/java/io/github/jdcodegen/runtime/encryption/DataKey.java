package io.github.jdcodegen.runtime.encryption;

import javax.crypto.spec.SecretKeySpec;

/**
 * A key for fields. Shows its identifier alone.
 *
 * @param id its identifier
 * @param version its version among the keys of its service
 * @param secret the key itself
 * @param encrypts whether JD allows it to encrypt
 * @param decrypts whether JD allows it to decrypt
 * @param revoked whether JD has taken it back
 */
record DataKey(KeyId id, long version, SecretKeySpec secret, boolean encrypts, boolean decrypts, boolean revoked) {
    private static final int ACTIVE = 0;
    private static final int REVOKED = 2;

    /**
     * A key with what JD says of it.
     *
     * @param status 0 active, 1 suspended (it only decrypts), 2 revoked
     * @param usage letters: E it may encrypt, D it may decrypt; N neither
     * @param own whether it is of the user's own service; keys of others only decrypt
     */
    static DataKey of(KeyId id, long version, byte[] bytes, int status, String usage, boolean own) {
        return new DataKey(
                id,
                version,
                Aes.key(bytes),
                own && status == ACTIVE && usage.contains("E"),
                status != REVOKED && usage.contains("D"),
                status == REVOKED);
    }

    @Override
    public String toString() {
        return "key " + id;
    }
}
