/** What the goals do. A class here calls the packages below in their order. Those packages do not know Maven. */
@NullMarked
package io.github.jdcodegen.codegen;

import org.jspecify.annotations.NullMarked;
