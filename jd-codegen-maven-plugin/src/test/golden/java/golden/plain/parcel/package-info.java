/**
 * Parcels (包裹): the methods of the group {@code parcel}.
 *
 * <p>Weighing parcels, and finding them.
 *
 * <p>The methods, all in {@link golden.plain.parcel.ParcelApi ParcelApi}:
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
 *
 * <p>Do not call the canonical constructors of answers and do not use answers in record patterns: a field
 * may be added to an answer at any time.
 */
@NullMarked
package golden.plain.parcel;

import org.jspecify.annotations.NullMarked;
