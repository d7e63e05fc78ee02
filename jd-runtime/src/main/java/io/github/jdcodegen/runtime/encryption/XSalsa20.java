package io.github.jdcodegen.runtime.encryption;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** The stream cipher XSalsa20 of D. J. Bernstein, as far as JD's search indexes need it: its key stream. */
final class XSalsa20 {
    private static final VarHandle INTS =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    /** {@code expand 32-byte k}. */
    private static final int[] SIGMA = {0x61707865, 0x3320646e, 0x79622d32, 0x6b206574};
    /** The words of the state that hold the constants, and those that hold the nonce and the counter. */
    private static final int[] SUBKEY_WORDS = {0, 5, 10, 15, 6, 7, 8, 9};

    private static final int BLOCK = 64;

    private final int[] state;

    /**
     * A stream.
     *
     * @param key 32 bytes
     * @param nonce 24 bytes
     */
    XSalsa20(byte[] key, byte[] nonce) {
        var first = state(words(key, 0, 8), words(nonce, 0, 4));
        var mixed = rounds(first);
        var subkey = new int[8];
        for (int i = 0; i < 8; i++) {
            subkey[i] = mixed[SUBKEY_WORDS[i]];
        }
        var position = Arrays.copyOf(words(nonce, 16, 2), 4);
        state = state(subkey, position);
    }

    /** The first bytes of the stream. */
    byte[] stream(int length) {
        var stream = new byte[(length + BLOCK - 1) / BLOCK * BLOCK];
        var block = state.clone();
        for (int offset = 0; offset < stream.length; offset += BLOCK) {
            block[8] = offset / BLOCK;
            var mixed = rounds(block);
            for (int i = 0; i < 16; i++) {
                INTS.set(stream, offset + 4 * i, mixed[i] + block[i]);
            }
        }
        return Arrays.copyOf(stream, length);
    }

    private static int[] words(byte[] bytes, int offset, int count) {
        var words = new int[count];
        for (int i = 0; i < count; i++) {
            words[i] = (int) INTS.get(bytes, offset + 4 * i);
        }
        return words;
    }

    private static int[] state(int[] key, int[] input) {
        return new int[] {
            SIGMA[0], key[0], key[1], key[2],
            key[3], SIGMA[1], input[0], input[1],
            input[2], input[3], SIGMA[2], key[4],
            key[5], key[6], key[7], SIGMA[3]
        };
    }

    private static int[] rounds(int[] state) {
        var x = state.clone();
        for (int i = 0; i < 10; i++) {
            quarter(x, 0, 4, 8, 12);
            quarter(x, 5, 9, 13, 1);
            quarter(x, 10, 14, 2, 6);
            quarter(x, 15, 3, 7, 11);
            quarter(x, 0, 1, 2, 3);
            quarter(x, 5, 6, 7, 4);
            quarter(x, 10, 11, 8, 9);
            quarter(x, 15, 12, 13, 14);
        }
        return x;
    }

    private static void quarter(int[] x, int a, int b, int c, int d) {
        x[b] ^= Integer.rotateLeft(x[a] + x[d], 7);
        x[c] ^= Integer.rotateLeft(x[b] + x[a], 9);
        x[d] ^= Integer.rotateLeft(x[c] + x[b], 13);
        x[a] ^= Integer.rotateLeft(x[d] + x[c], 18);
    }
}
