package io.github.jdcodegen.runtime.error;

/** The kinds of failure that a program can act on. */
public enum ErrorKind {
    /** Try again later. */
    RETRY,
    /** Too many calls: slow down. */
    THROTTLE,
    /** The access token is missing, wrong or expired: refresh it, or ask for a new authorisation. */
    AUTH,
    /** The time stamp is missing or off: set the clock. */
    CLOCK,
    /** The signature is missing or wrong: check the secret and the signing method. */
    SIGNATURE,
    /** Not allowed for this app, shop or address: ask JD for the permission. */
    DENIED,
    /** The request itself is wrong: mend the program. */
    CALLER,
    /** The state of things at JD forbids it, such as an order that has already been shipped. */
    CONFLICT
}
