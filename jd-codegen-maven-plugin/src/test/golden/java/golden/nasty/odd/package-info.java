/**
 * &#42;/ &#92;u002a/ &#123;&#64;code x&#125; "&lt;b&gt;" $L %s % (奇 &#42;/ &amp;怪): the methods of the
 * group {@code odd}.
 *
 * <p>&#123;&#64;link Nothing&#125; &#42;/ &lt;script&gt;alert(1)&lt;/script&gt; %d $T.
 *
 * <p>The methods, all in {@link golden.nasty.odd.OddApi OddApi}:
 * <ul>
 * <li>{@link golden.nasty.odd.OddApi#buy360WareGet buy360WareGet} {@code 360buy.ware.get}
 * <li>{@link golden.nasty.odd.OddApi#jd jd} {@code jingdong.jd}
 * <li>{@link golden.nasty.odd.OddApi#newReturn newReturn} {@code jingdong.new.return}: Odd &#42;/
 *     names &#123;&#64;link X&#125; &#92;u000a. 怪"名" &lt;字&gt; $T.
 * <li>{@link golden.nasty.odd.OddApi#skuStockOwnerUpdate skuStockOwnerUpdate} {@code
 *     jingdong.sku.stockOwner.update}
 * <li>{@link golden.nasty.odd.OddApi#skuStockOwnerUpdateByLine skuStockOwnerUpdateByLine} {@code
 *     jingdong.sku.stock_owner.update}
 * <li>{@link golden.nasty.odd.OddApi#wareGet wareGet} {@code jingdong.ware.get}
 * </ul>
 *
 * <p>Do not call the canonical constructors of answers and do not use answers in record patterns: a field
 * may be added to an answer at any time.
 */
@NullMarked
package golden.nasty.odd;

import org.jspecify.annotations.NullMarked;
