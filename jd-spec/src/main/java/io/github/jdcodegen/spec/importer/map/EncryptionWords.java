package io.github.jdcodegen.spec.importer.map;

import io.github.jdcodegen.spec.model.Text;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Recognises fields that JD sends encrypted, by their names and by what a document says of them. */
final class EncryptionWords {
    /** The prefix of the field with the cipher text that JD sends in place of an encrypted number. */
    static final String TWIN = "encrypt_";

    private static final Pattern ENCRYPTED = Pattern.compile("加密|密文|\\bencrypted\\b");
    private static final Pattern NOT = Pattern.compile("[不未非无]加密|[解脱]密|\\b(?:not|un)[ -]?encrypted\\b");

    /** Fields that hold a pseudonym of an account. Nobody decrypts it, even if a document calls it encrypted. */
    private static final Pattern ACCOUNT = Pattern.compile("open_?id|xid");

    private EncryptionWords() {}

    /** Tells whether the name or the description says that the value is encrypted. */
    static boolean say(String wireName, Text doc) {
        return wireName.startsWith(TWIN)
                || !ACCOUNT.matcher(wireName.toLowerCase(Locale.ROOT)).find() && (say(doc.zh()) || say(doc.en()));
    }

    private static boolean say(@Nullable String text) {
        var lower = text == null ? "" : text.toLowerCase(Locale.ROOT);
        return ENCRYPTED.matcher(lower).find() && !NOT.matcher(lower).find();
    }
}
