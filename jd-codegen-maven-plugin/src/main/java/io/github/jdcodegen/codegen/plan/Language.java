package io.github.jdcodegen.codegen.plan;

import io.github.jdcodegen.spec.model.Location;
import io.github.jdcodegen.spec.model.Problem;
import io.github.jdcodegen.spec.model.SpecException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The language of generated Javadoc. A text that a descriptor has in one language alone is shown in that one. */
public enum Language {
    /** English. */
    EN,
    /** Chinese. */
    ZH,
    /** English, with the Chinese beside it. */
    BOTH;

    /**
     * The language that a keyword names: {@code en}, {@code zh} or {@code both}.
     *
     * @throws SpecException if it names none
     */
    public static Language of(String keyword) {
        return Stream.of(values())
                .filter(language -> language.name().toLowerCase(Locale.ROOT).equals(keyword))
                .findFirst()
                .orElseThrow(() -> new SpecException(List.of(new Problem(
                        Location.NONE, "\"" + keyword + "\" is no language", "Set jd.language to en, zh or both."))));
    }
}
