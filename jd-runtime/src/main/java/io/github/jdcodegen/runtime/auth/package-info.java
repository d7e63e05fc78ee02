/** Access tokens: where a client gets them, how they are renewed, and where they are kept. */
@NullMarked
package io.github.jdcodegen.runtime.auth;

import org.jspecify.annotations.NullMarked;
