package io.github.jdcodegen.spec.importer.meaning;

import java.util.regex.Pattern;

/** Tells by its text that a parameter may be left out, though the document marks it as required. */
final class OptionalWords {
    private static final Pattern OPTIONAL = Pattern.compile(
            "非必[填传须]|不必填|选填|可选[，,。;；)）]|可不[填传]|(?<!不)可以?为空|(?<!不)可空|[^\\s，,。；;]{1,20}时[，,]?才?必[填传]|不填(?:写)?(?:则)?(?:默认|表示)|为空(?:则|时)?(?:默认|表示)");

    private OptionalWords() {}

    static boolean say(String doc) {
        return OPTIONAL.matcher(doc).find();
    }
}
