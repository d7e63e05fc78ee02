package io.github.jdcodegen.codegen.plan;

/** The language of generated Javadoc. A text that a descriptor has in one language alone is shown in that one. */
public enum Language {
    /** English. */
    EN,
    /** Chinese. */
    ZH,
    /** English, with the Chinese beside it. */
    BOTH
}
