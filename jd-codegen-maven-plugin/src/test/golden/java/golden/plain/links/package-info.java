/**
 * The methods of the group {@code links}.
 *
 * <p>Its methods, all in {@link golden.plain.links.LinksApi LinksApi}:
 * <ul>
 * <li>{@link golden.plain.links.LinksApi#unionOpenLinksQuery unionOpenLinksQuery} {@code
 *     jd.union.open.links.query}: Search links. 链接查询。
 * </ul>
 *
 * <p>The canonical constructors and record patterns of answers are not part of the API: a field may be
 * added at any time.
 */
@NullMarked
package golden.plain.links;

import org.jspecify.annotations.NullMarked;
