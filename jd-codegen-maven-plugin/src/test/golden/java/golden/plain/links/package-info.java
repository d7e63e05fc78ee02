/**
 * The methods of the group {@code links}.
 *
 * <p>The methods, all in {@link golden.plain.links.LinksApi LinksApi}:
 * <ul>
 * <li>{@link golden.plain.links.LinksApi#unionOpenLinksQuery unionOpenLinksQuery} {@code
 *     jd.union.open.links.query}: Search links. 链接查询。
 * </ul>
 *
 * <p>Do not call the canonical constructors of answers and do not use answers in record patterns: a field
 * may be added to an answer at any time.
 */
@NullMarked
package golden.plain.links;

import org.jspecify.annotations.NullMarked;
