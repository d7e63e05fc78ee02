package io.github.jdcodegen.codegen.emit.syntax;

/** Which characters of a descriptor may stand in a source file as they are. */
public final class Characters {
    private Characters() {}

    /**
     * Not control characters, line separators, characters that are not seen or reorder what is seen, halves of a pair,
     * and what is no character. Spelled out, because the JDK's own tables grow from version to version.
     */
    public static boolean isPlain(char c) {
        return c >= ' ' && c < 0x7f
                || c >= 0xa0
                        && c != 0xad
                        && c != 0x61c
                        && (c < 0x200b || c > 0x200f)
                        && (c < 0x2028 || c > 0x202e)
                        && (c < 0x2060 || c > 0x206f)
                        && !Character.isSurrogate(c)
                        && c != 0xfeff
                        && c < 0xfff0;
    }

    /** Whether a whole pair begins there: one character beyond the first 65,536. */
    public static boolean isPair(String text, int at) {
        return at + 1 < text.length() && Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1));
    }
}
