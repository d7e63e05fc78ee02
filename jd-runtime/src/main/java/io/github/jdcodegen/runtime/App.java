package io.github.jdcodegen.runtime;

import io.github.jdcodegen.runtime.sign.CanonicalText;

/** An app's credentials, as JD gives them out. Shows no secret. */
record App(String key, String secret) {
    App {
        if (CanonicalText.isBlank(key) || CanonicalText.isBlank(secret)) {
            throw new IllegalArgumentException("The app key or the app secret is blank");
        }
    }

    @Override
    public String toString() {
        return key;
    }
}
