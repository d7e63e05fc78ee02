/**
 * The items of a method that answers in pages, as one lazy sequence.
 *
 * <p>For the code of users. Generated facades make the sequences.
 */
@NullMarked
package io.github.jdcodegen.runtime.paging;

import org.jspecify.annotations.NullMarked;
