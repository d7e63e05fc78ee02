/**
 * The gateways of JD that the methods in the packages below are called through.
 */
@NullMarked
package golden.nasty;

import org.jspecify.annotations.NullMarked;
