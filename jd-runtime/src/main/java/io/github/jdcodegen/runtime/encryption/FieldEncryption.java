package io.github.jdcodegen.runtime.encryption;

import io.github.jdcodegen.runtime.JdClient;
import io.github.jdcodegen.runtime.error.JdException;
import java.security.cert.X509Certificate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes the fields that JD encrypts (敏感信息加密, TDE), such as the name and the address of a consignee. It
 * stands beside a client, whose user's keys it fetches from JD when they are first needed:
 *
 * <pre>{@code
 * var fields = FieldEncryption.of(client);
 * var name = fields.decrypt(order.consigneeInfo().fullname()).orThrow();
 * }</pre>
 *
 * <p>Keys belong to the user whose access token the client sends. They are held in memory only, shared by all objects of
 * this class that come from one client or those derived from it, refreshed about each 7 hours in the background, and
 * forgotten when the client is closed. Text that is not encrypted needs no keys, and causes no call.
 *
 * <p>No text, key or token is logged or shown by any {@code toString} or exception. Reports to JD
 * ({@code jingdong.jos.secret.api.report.get}) are never sent. Thread-safe.
 *
 * <p>Every method that needs keys throws a {@link JdException} if they cannot be fetched, as a call of the client does.
 */
public final class FieldEncryption {
    private final KeyFetch fetch;
    private final KeyCache cache;
    /** The keys that were used last. */
    private volatile @Nullable KeyEntry last;

    private FieldEncryption(KeyFetch fetch) {
        this.fetch = fetch;
        cache = fetch.cache();
    }

    /**
     * The encrypted fields of the user whose access token that client sends. A user who is JD itself (own account, 自营)
     * gives the client the token {@code _<user id>_<app key>}.
     *
     * @throws IllegalStateException if the client is closed
     */
    public static FieldEncryption of(JdClient client) {
        return new FieldEncryption(new KeyFetch(client, Voucher.jdKey()));
    }

    /**
     * The same, where vouchers are signed with another certificate than the one that is built in: JD's next one, or that
     * of a test server.
     *
     * @param client makes the calls
     * @param certificate trusted as it is: neither its chain nor its dates are checked
     * @throws IllegalStateException if the client is closed
     */
    public static FieldEncryption of(JdClient client, X509Certificate certificate) {
        return new FieldEncryption(new KeyFetch(client, certificate.getPublicKey()));
    }

    // ---- decryption

    /**
     * Decrypts a text, or finds out that it is not encrypted. A masked text such as {@code 138****0000} never is.
     *
     * @param text a field as JD sent it
     * @return what became of it; this never throws for the sake of the text
     * @throws JdException if the keys that the text needs cannot be fetched
     */
    public Decryption decrypt(@Nullable String text) {
        var cipher = CipherText.of(text);
        if (text == null || cipher == null) {
            return new Decryption(Decryption.Status.NOT_ENCRYPTED, text, text, null);
        }
        if (cipher.certain && !cipher.isWhole()) {
            return new Decryption(Decryption.Status.DAMAGED, text, null, null);
        }
        try {
            return keysFor(cipher).decrypt(text, cipher, fetch.client.now());
        } catch (JdException e) {
            if (KeyEntry.isEnding(e)) {
                return new Decryption(Decryption.Status.KEY_NOT_ALLOWED, text, null, e);
            }
            throw e;
        }
    }

    /**
     * Decrypts texts, each as {@link #decrypt(String)} does.
     *
     * @param texts fields as JD sent them
     * @return as many results, in the same order
     * @throws JdException if the keys that they need cannot be fetched
     */
    public List<Decryption> decryptAll(List<? extends @Nullable String> texts) {
        return texts.stream().map(this::decrypt).toList();
    }

    /**
     * The plain text of a text.
     *
     * @param text a field as JD sent it
     * @return the plain text, or the text as it came where it is not encrypted; {@code null} only for {@code null}
     * @throws FieldEncryptionException if it is encrypted and cannot be decrypted
     * @throws JdException if the keys that it needs cannot be fetched
     */
    public @Nullable String decryptOrThrow(@Nullable String text) {
        return decrypt(text).orThrow();
    }

    /**
     * The plain text of a text, or the text as it came where it cannot be decrypted, as JD's own client gives it. Who
     * prints the result may print a cipher text.
     *
     * @param text a field as JD sent it
     * @return {@code null} only for {@code null}
     * @throws JdException if the keys that it needs cannot be fetched
     */
    public @Nullable String decryptOrKeep(@Nullable String text) {
        return decrypt(text).orGiven();
    }

    // ---- telling cipher text from plain text

    /**
     * Whether a text is a cipher text that is whole, of a version and algorithm that are known, and of a key that this
     * user has.
     *
     * @param text any text
     * @throws JdException if the keys cannot be fetched; a text of another form needs none
     */
    public boolean isEncrypted(@Nullable String text) {
        var cipher = CipherText.of(text);
        return cipher != null && cipher.isWhole() && keysFor(cipher).has(cipher.key);
    }

    /** Whether each text is a cipher text, as {@link #isEncrypted(String)} tells it. */
    public List<Boolean> areEncrypted(List<? extends @Nullable String> texts) {
        return texts.stream().map(this::isEncrypted).toList();
    }

    /**
     * Whether JD's own client would call a text encrypted ({@code isEncryptData}). It takes much for a cipher text that
     * is none, such as {@code AQABabcd}, cipher texts that are cut off, and texts of keys that nobody has. Needs no keys.
     *
     * @param text any text
     */
    public static boolean isEncryptedLeniently(@Nullable String text) {
        return text != null && CipherText.passesLeniently(text);
    }

    // ---- encryption

    /**
     * Encrypts a text with the current key of the user's own service. The initialisation vector is random: the same text
     * gives another cipher text each time.
     *
     * @param plain any text, even one that is encrypted already
     * @throws FieldEncryptionException if the user has no key that may encrypt, or the voucher has expired
     * @throws JdException if the keys cannot be fetched
     */
    public String encrypt(String plain) {
        return entry().keys().encrypt(plain, fetch.client.now());
    }

    /** Encrypts texts, each as {@link #encrypt(String)} does. */
    public List<String> encryptAll(List<String> plains) {
        return plains.stream().map(this::encrypt).toList();
    }

    // ---- indexes

    /**
     * The index by which equal values are found: a SHA-256 with a salt that is the same for all values. Nothing is
     * normalised: a blank more gives another index.
     *
     * <p><b>Who has the key, or can have indexes made, can guess a phone number from its index:</b> there are few enough
     * to try them all. Keep it as safe as the plain text.
     *
     * @param plain the plain text
     * @return 44 letters
     * @throws FieldEncryptionException if the user has no version 0 of the own key, or it was revoked
     * @throws JdException if the keys cannot be fetched
     */
    public String equalityIndex(String plain) {
        return indexes().equality(plain);
    }

    /** The equality indexes of texts. */
    public List<String> equalityIndexes(List<String> plains) {
        return plains.stream().map(this::equalityIndex).toList();
    }

    /**
     * The index of phone numbers by position (JD: {@code obtainWildCardKeyWordIndex}), in which
     * {@link #positionQuery} finds some of the digits.
     *
     * <p><b>It is no protection: it can be turned back into the plain text</b> without any key by whoever knows one plain
     * text with its index. Keep it as safe as the plain text.
     *
     * @param plain the plain text; a character from U+0080 on takes six positions
     * @return two letters a position
     * @throws FieldEncryptionException if the user has no version 0 of the own key, or it was revoked
     * @throws JdException if the keys cannot be fetched
     */
    public String positionIndex(String plain) {
        return indexes().position(plain);
    }

    /** The position indexes of texts. */
    public List<String> positionIndexes(List<String> plains) {
        return plains.stream().map(this::positionIndex).toList();
    }

    /**
     * What to look for in position indexes (JD: {@code calculateWildCardKeyWord}). {@code *} stands for one ASCII
     * character that is not known, {@code #} at the beginning for one that is not ASCII. {@code *******1234} gives what
     * stands from the eighth position on, so a database asks for {@code LIKE '______________7E65A22E%'}.
     *
     * <p>As in JD's Java, one position is taken off the beginning for each {@code *} wherever it stands; JD's PHP and C#
     * count those at the beginning only. So write none in the middle.
     *
     * @param pattern what is known of the text
     * @return two letters for each position that is known; {@code null} if none is
     * @throws FieldEncryptionException if the user has no version 0 of the own key, or it was revoked
     * @throws JdException if the keys cannot be fetched
     */
    public @Nullable String positionQuery(String pattern) {
        return indexes().positionQuery(pattern);
    }

    /**
     * The index of names and addresses by characters (JD: {@code obtainKeyWordIndex}): the index of a part of a text is a
     * part of the text's index. Six letters a UTF-16 unit; as in JD's Java, every emoji is the same two units, and JD's PHP
     * differs there.
     *
     * <p><b>It is no protection: it can be turned back into the plain text</b> without any key by whoever knows one plain
     * text with its index. Keep it as safe as the plain text.
     *
     * @param plain the plain text, or a part of one to look for
     * @throws FieldEncryptionException if the user has no version 0 of the own key, or it was revoked
     * @throws JdException if the keys cannot be fetched
     */
    public String wordIndex(String plain) {
        return indexes().word(plain);
    }

    /** The word indexes of texts. */
    public List<String> wordIndexes(List<String> plains) {
        return plains.stream().map(this::wordIndex).toList();
    }

    // ---- keys

    /**
     * What is wrong with the keys of this user, a sentence each and without secrets: keys that were left out because they
     * are damaged, or a voucher that has expired. It is also logged when the keys are fetched.
     *
     * @throws JdException if the keys cannot be fetched
     */
    public List<String> problems() {
        return entry().keys().problems;
    }

    private Indexes indexes() {
        return entry().keys().indexes();
    }

    private KeySet keysFor(CipherText cipher) {
        return cipher.isWhole() ? entry().keysWith(cipher.key) : entry().keys();
    }

    private KeyEntry entry() {
        var token = fetch.token();
        var entry = last;
        if (entry == null || entry.isDropped() || !entry.token.equals(token)) {
            entry = cache.entry(token, fetch);
            last = entry;
        }
        return entry;
    }

    /** Tells the client alone. */
    @Override
    public String toString() {
        return "FieldEncryption of ".concat(fetch.client.toString());
    }
}
