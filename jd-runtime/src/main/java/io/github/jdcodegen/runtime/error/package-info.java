/** Every way a call can fail, as one sealed hierarchy. */
@NullMarked
package io.github.jdcodegen.runtime.error;

import org.jspecify.annotations.NullMarked;
