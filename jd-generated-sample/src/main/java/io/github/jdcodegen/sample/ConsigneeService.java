package io.github.jdcodegen.sample;

import io.github.jdcodegen.runtime.encryption.Decryption;
import io.github.jdcodegen.runtime.encryption.FieldEncryption;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads who receives a parcel, and finds customers by the end of a phone number without keeping the number: only its
 * index is kept, as a database would hold it. The index is no protection, see {@link FieldEncryption#positionIndex}.
 */
final class ConsigneeService {
    private final FieldEncryption fields;
    private final Map<Long, String> phoneIndexes = new TreeMap<>();

    ConsigneeService(FieldEncryption fields) {
        this.fields = fields;
    }

    /** What to print on a parcel: the name, or why there is none. */
    String label(@Nullable String name) {
        var decryption = fields.decrypt(name);
        return switch (decryption.status()) {
            case DECRYPTED, NOT_ENCRYPTED -> Objects.requireNonNullElse(decryption.orThrow(), "");
            case KEY_UNKNOWN -> "(encrypted with a key that JD does not give to this shop)";
            case KEY_NOT_ALLOWED -> "(encrypted; the right to its key has ended)";
            case DAMAGED -> "(damaged on its way)";
        };
    }

    /** What became of a name, for those who must decide before they print. */
    Decryption.Status status(@Nullable String name) {
        return fields.decrypt(name).status();
    }

    /** Keeps the index of a customer's phone number. */
    void remember(long customer, String phone) {
        phoneIndexes.put(customer, fields.positionIndex(phone));
    }

    /** The customers whose eleven digits end so. */
    Iterable<Long> withPhoneEndingIn(String digits) {
        var query = fields.positionQuery("*".repeat(11 - digits.length()) + digits);
        return phoneIndexes.entrySet().stream()
                .filter(entry -> query != null && entry.getValue().endsWith(query))
                .map(Map.Entry::getKey)
                .toList();
    }
}
