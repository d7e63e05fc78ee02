/**
 * JD's methods by group, and the gateways through which they are called.
 *
 * <p>&#42;/ &#92;u002a/ &#123;&#64;code x&#125; "&lt;b&gt;" $L %s % (奇 &#42;/ &amp;怪): the methods of the
 * group {@link golden.nasty.odd.OddApi odd}.
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
 */
@NullMarked
package golden.nasty;

import org.jspecify.annotations.NullMarked;
