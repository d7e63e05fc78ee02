/** Signs by hand: what an integrator compares with the signature of another program. */
@NullMarked
package io.github.jdcodegen.codegen.sign;

import org.jspecify.annotations.NullMarked;
