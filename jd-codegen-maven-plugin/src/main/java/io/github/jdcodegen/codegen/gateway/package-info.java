/** The data that the embedded gateway needs about methods, made from the Api model: in memory, or as JSON files. */
@NullMarked
package io.github.jdcodegen.codegen.gateway;

import org.jspecify.annotations.NullMarked;
