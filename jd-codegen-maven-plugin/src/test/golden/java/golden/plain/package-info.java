/**
 * JD's methods by group, and the gateways through which they are called.
 *
 * <p>The methods of the group {@link golden.plain.links.LinksApi links}.
 * <ul>
 * <li>{@link golden.plain.links.LinksApi#unionOpenLinksQuery unionOpenLinksQuery} {@code
 *     jd.union.open.links.query}: Search links. 链接查询。
 * </ul>
 *
 * <p>Parcels (包裹): the methods of the group {@link golden.plain.parcel.ParcelApi parcel}.
 * <ul>
 * <li>{@link golden.plain.parcel.ParcelApi#parcelAfter parcelAfter} {@code jingdong.parcel.after}:
 *     Parcels after a number.
 * <li>{@link golden.plain.parcel.ParcelApi#parcelCount parcelCount} {@code jingdong.parcel.count}:
 *     Count parcels. 包裹计数。
 * <li>{@link golden.plain.parcel.ParcelApi#parcelPing parcelPing} {@code jingdong.parcel.ping}: Ask
 *     whether parcels work.
 * <li>{@link golden.plain.parcel.ParcelApi#parcelScroll parcelScroll} {@code jingdong.parcel.scroll}:
 *     Scroll through parcels.
 * <li>{@link golden.plain.parcel.ParcelApi#parcelSearch parcelSearch} {@code jingdong.parcel.search}:
 *     Search parcels. 包裹检索。
 * <li>{@link golden.plain.parcel.ParcelApi#parcelWeigh parcelWeigh} {@code jingdong.parcel.weigh}: 称重。
 * </ul>
 */
@NullMarked
package golden.plain;

import org.jspecify.annotations.NullMarked;
