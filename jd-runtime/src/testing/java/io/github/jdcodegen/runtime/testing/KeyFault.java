package io.github.jdcodegen.runtime.testing;

/** Something that goes wrong with the keys of encrypted fields; see {@link FieldKeys#inject}. */
public enum KeyFault {
    /** The voucher expired 31 days ago, longer than an old one serves. */
    EXPIRED_VOUCHER,
    /** The voucher expired yesterday; it still serves. */
    OLD_VOUCHER,
    /** The voucher's signature is of other data. */
    WRONG_SIGNATURE,
    /** The keys that are sent are revoked (状态 2). */
    REVOKED_KEY,
    /** The keys that are sent may only decrypt (状态 1). */
    SUSPENDED_KEY,
    /** Fields are encrypted with a key that is not among those that are sent, and that nobody foresees. */
    UNKNOWN_KEY,
    /** The digest of one key, the oldest but for version 0, is wrong. */
    DAMAGED_KEY,
    /** The keys are for another voucher. */
    OTHER_VOUCHER
}
