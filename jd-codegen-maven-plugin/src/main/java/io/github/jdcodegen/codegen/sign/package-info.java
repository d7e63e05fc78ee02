/** Signs the parameters of a request, and compares the signature with that of another program. */
@NullMarked
package io.github.jdcodegen.codegen.sign;

import org.jspecify.annotations.NullMarked;
