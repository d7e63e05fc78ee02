/** JD's request signatures. */
@NullMarked
package io.github.jdcodegen.runtime.sign;

import org.jspecify.annotations.NullMarked;
