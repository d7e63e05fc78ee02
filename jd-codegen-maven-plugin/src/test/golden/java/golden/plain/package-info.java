/**
 * The gateways of JD that the methods in the packages below are called through.
 */
@NullMarked
package golden.plain;

import org.jspecify.annotations.NullMarked;
