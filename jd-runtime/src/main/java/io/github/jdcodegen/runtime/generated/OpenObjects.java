package io.github.jdcodegen.runtime.generated;

import java.util.Arrays;

/**
 * The objects that are open around a value: which fields each of them has had, and whether it may turn out to be a
 * wrapper. The content is at level 1, an object in it at level 2, and so on.
 */
final class OpenObjects {
    private static final int FIELD_WORDS = FieldNames.MAX_FIELDS / Long.SIZE;
    /** For each object a bit for each field, and a word that is not 0 while the object may be a wrapper. */
    private static final int WORDS = FIELD_WORDS + 1;

    private long[] words = new long[4 * WORDS];
    private int level;
    private int elementLevel;

    /** The level of the innermost open object; 0 if none is open. */
    int level() {
        return level;
    }

    void open() {
        int base = level++ * WORDS;
        if (base == words.length) {
            words = Arrays.copyOf(words, 2 * base);
        }
        Arrays.fill(words, base, base + FIELD_WORDS, 0);
        words[base + FIELD_WORDS] = level == elementLevel ? 1 : 0;
    }

    void close() {
        level--;
    }

    /** Marks a field of the innermost object; answers whether it is there for the first time. */
    boolean isFirst(int field) {
        int word = (level - 1) * WORDS + (field >> 6);
        long bit = 1L << field;
        boolean first = (words[word] & bit) == 0;
        words[word] |= bit;
        return first;
    }

    /** Whether the innermost object has had no known field. */
    boolean isUntouched() {
        int base = (level - 1) * WORDS;
        for (int word = base; word < base + FIELD_WORDS; word++) {
            if (words[word] != 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * Takes note of an unknown field of the innermost object; answers whether the field may be what a wrapper holds: the
     * object is an element of a list, and has had no field before.
     */
    boolean mayWrap() {
        int word = level * WORDS - 1;
        boolean may = words[word] != 0 && isUntouched();
        words[word] = 0;
        return may;
    }

    /** The objects that are opened next are elements of a list; answers with what {@link #expect} needs afterwards. */
    int expectElements() {
        return expect(level + 1);
    }

    /** The objects that are opened next are no elements of a list; answers with what {@link #expect} needs afterwards. */
    int expectNoElements() {
        return expect(0);
    }

    /** Goes back to what was expected before. */
    int expect(int level) {
        int before = elementLevel;
        elementLevel = level;
        return before;
    }
}
