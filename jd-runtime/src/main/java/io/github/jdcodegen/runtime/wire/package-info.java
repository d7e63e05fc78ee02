/** JSON as JD sends and takes it: streaming reading with leniencies that are told, and writing. */
@NullMarked
package io.github.jdcodegen.runtime.wire;

import org.jspecify.annotations.NullMarked;
