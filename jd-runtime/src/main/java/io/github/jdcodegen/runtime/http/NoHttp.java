package io.github.jdcodegen.runtime.http;

import java.io.IOException;

/** An answer that is not HTTP. The message quotes nothing of it: a server may repeat the token that it was sent. */
final class NoHttp extends IOException {
    private static final long serialVersionUID = 1L;

    NoHttp(String what) {
        super(what);
    }
}
