/**
 * The methods of JD's group {@code links}.
 *
 * <p>The canonical constructors and record patterns of answers are not part of the API: a field may be
 * added at any time.
 */
@NullMarked
package golden.plain.links;

import org.jspecify.annotations.NullMarked;
