package io.github.jdcodegen.runtime.encryption;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.BadPaddingException;
import javax.crypto.Cipher;
import javax.crypto.IllegalBlockSizeException;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** AES-128 in CBC mode, as JD uses it. */
final class Aes {
    static final int BLOCK = 16;
    private static final IvParameterSpec ZERO_IV = new IvParameterSpec(new byte[BLOCK]);

    private Aes() {}

    /** JD takes the first 16 bytes of whatever it calls a key. */
    static SecretKeySpec key(byte[] bytes) {
        return new SecretKeySpec(bytes, 0, BLOCK, "AES");
    }

    static byte[] encrypt(SecretKeySpec key, byte[] iv, byte[] plain) {
        try {
            return cipher(Cipher.ENCRYPT_MODE, "PKCS5Padding", key, new IvParameterSpec(iv)).doFinal(plain);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Decrypts what stands behind an initialisation vector.
     *
     * @param bytes the vector and the encrypted blocks
     * @param offset where the vector begins
     * @return the text; {@code null} if the padding is wrong or the bytes are no UTF-8
     */
    static @Nullable String decrypt(SecretKeySpec key, byte[] bytes, int offset) {
        int start = offset + BLOCK;
        var iv = new IvParameterSpec(bytes, offset, BLOCK);
        try {
            var plain = cipher(Cipher.DECRYPT_MODE, "PKCS5Padding", key, iv)
                    .doFinal(bytes, start, bytes.length - start);
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(plain)).toString();
        } catch (BadPaddingException | IllegalBlockSizeException | CharacterCodingException e) {
            return null;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Encrypts whole blocks with a vector of zeros: how JD derives values from a key. */
    static byte[] derive(SecretKeySpec key, byte[] blocks) {
        return wholeBlocks(Cipher.ENCRYPT_MODE, key, blocks);
    }

    /** Undoes {@link #derive}: how JD unwraps the key of an envelope. */
    static byte[] unwrap(SecretKeySpec key, byte[] bytes, int offset, int length) {
        return wholeBlocks(Cipher.DECRYPT_MODE, key, Arrays.copyOfRange(bytes, offset, offset + length));
    }

    private static byte[] wholeBlocks(int mode, SecretKeySpec key, byte[] blocks) {
        try {
            return cipher(mode, "NoPadding", key, ZERO_IV).doFinal(blocks);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Cipher cipher(int mode, String padding, SecretKeySpec key, IvParameterSpec iv)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/CBC/" + padding);
        cipher.init(mode, key, iv);
        return cipher;
    }
}
