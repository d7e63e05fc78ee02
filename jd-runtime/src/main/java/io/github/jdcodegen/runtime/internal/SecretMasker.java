package io.github.jdcodegen.runtime.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Takes secrets out of texts that others wrote: an error page may repeat what it was sent. It finds a whole secret and any
 * eight characters of one in a row, in upper and lower case, as they are and escaped (JSON, percent signs, HTML, also one
 * in another). It takes time in proportion to the text.
 *
 * <p>A secret of four to seven characters is masked only where it stands as a word of its own, and a shorter one never:
 * what is so short is in every text by chance, and JD's secrets have some forty characters.
 */
public final class SecretMasker {
    /** Knows no secret. */
    public static final SecretMasker NONE = new SecretMasker();

    private static final String MASK = "***";
    private static final int RUN = 8;
    private static final int SHORTEST = 4;
    private static final int MOST_LAYERS = 5;

    private final @Nullable String[] secrets;
    private volatile @Nullable Runs runs;

    /** Knows these; {@code null} stands for none. */
    public SecretMasker(@Nullable String... secrets) {
        this.secrets = secrets.clone();
    }

    /**
     * What is looked for, each as the lowest bytes of eight characters or of a short secret.
     *
     * @param eight every eight characters in a row, sorted
     * @param shorter the short secrets by their length, sorted
     */
    private record Runs(long[] eight, long[][] shorter) {
        boolean isEmpty() {
            return eight.length == 0 && Arrays.stream(shorter).allMatch(length -> length.length == 0);
        }
    }

    /** Whether the text has a secret in it. */
    public boolean isIn(@Nullable String text) {
        return text != null && find(text) != null;
    }

    /** Whether a stack trace of it would show a secret. */
    public boolean isIn(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isIn(cause.toString())) {
                return true;
            }
        }
        return false;
    }

    /** The text with three asterisks in place of each secret. */
    public String mask(String text) {
        var found = find(text);
        if (found == null) {
            return text;
        }
        var masked = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (!found[i]) {
                masked.append(text.charAt(i));
            } else if (i == 0 || !found[i - 1]) {
                masked.append(MASK);
            }
        }
        return masked.toString();
    }

    /** The text with its secrets masked; {@code null} for {@code null}. */
    public @Nullable String maskOrNull(@Nullable String text) {
        return text == null ? null : mask(text);
    }

    /** Which characters belong to a secret; {@code null} if none does. */
    private boolean @Nullable [] find(String text) {
        var wanted = runs();
        if (wanted.isEmpty()) {
            return null;
        }
        var found = new boolean[text.length()];
        boolean any = false;
        var layer = EscapedText.of(text);
        for (int i = 0; i < MOST_LAYERS; i++) {
            any |= find(layer, wanted, found);
            var decoded = layer.decoded();
            if (decoded.length() == layer.length()) {
                break;
            }
            layer = decoded;
        }
        return any ? found : null;
    }

    private static boolean find(EscapedText text, Runs wanted, boolean[] found) {
        boolean any = false;
        long key = 0;
        int marked = 0;
        for (int i = 0; i < text.length(); i++) {
            key = key << 8 | lowByte(text.at(i));
            int length = lengthOf(key, i, text, wanted);
            if (length > 0) {
                any = true;
                int from = Math.max(marked, text.start(i - length + 1));
                marked = text.end(i);
                Arrays.fill(found, from, marked, true);
            }
        }
        return any;
    }

    /** How long the secret, or eight characters of one, is that ends there; 0 if none does. */
    private static int lengthOf(long key, int last, EscapedText text, Runs wanted) {
        if (last + 1 >= RUN && Arrays.binarySearch(wanted.eight, key) >= 0) {
            return RUN;
        }
        for (int length = SHORTEST; length < RUN && length <= last + 1; length++) {
            long end = key & (1L << 8 * length) - 1;
            if (Arrays.binarySearch(wanted.shorter[length], end) >= 0
                    && text.isBoundary(last - length)
                    && text.isBoundary(last + 1)) {
                return length;
            }
        }
        return 0;
    }

    private static long lowByte(char c) {
        return (c >= 'A' && c <= 'Z' ? c + 32 : c) & 0xFF;
    }

    private Runs runs() {
        var known = runs;
        if (known == null) {
            known = runs(spellings());
            runs = known;
        }
        return known;
    }

    private Set<String> spellings() {
        Set<String> spellings = new LinkedHashSet<>();
        for (var secret : secrets) {
            if (secret != null && !secret.isBlank()) {
                var lower = secret.strip().toLowerCase(Locale.ROOT);
                spellings.add(lower);
                spellings.add(lower.replace(' ', '+'));
                // Percent signs stand for bytes.
                spellings.add(new String(lower.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
            }
        }
        return spellings;
    }

    private static Runs runs(Set<String> spellings) {
        var eight = LongStream.builder();
        var shorter = new long[RUN][];
        Arrays.setAll(
                shorter,
                length -> spellings.stream()
                        .filter(secret -> length >= SHORTEST && secret.length() == length)
                        .mapToLong(SecretMasker::key)
                        .sorted()
                        .toArray());
        for (var secret : spellings) {
            for (int i = RUN; i <= secret.length(); i++) {
                eight.add(key(secret.substring(i - RUN, i)));
            }
        }
        return new Runs(eight.build().sorted().distinct().toArray(), shorter);
    }

    private static long key(String run) {
        long key = 0;
        for (int i = 0; i < run.length(); i++) {
            key = key << 8 | lowByte(run.charAt(i));
        }
        return key;
    }

    /** Shows no secret. */
    @Override
    public String toString() {
        return "SecretMasker";
    }
}
