/** What a request breaks of the documented limits, before it is sent. */
@NullMarked
package io.github.jdcodegen.runtime.validation;

import org.jspecify.annotations.NullMarked;
