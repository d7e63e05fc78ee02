package io.github.jdcodegen.sample;

import java.util.function.LongUnaryOperator;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the back office knows of its own shop.
 *
 * @param carrierId the carrier that it ships with, by JD's number
 * @param waybills gives the number of the next parcel
 * @param shelf how many pieces of a SKU lie on the shelf
 * @param customerCode its number at JD Logistics, to trace parcels with; {@code null} if it has none
 * @param siteId its web site at JD Union, to promote goods on; {@code null} if it has none
 */
record Shop(
        String carrierId,
        Supplier<String> waybills,
        LongUnaryOperator shelf,
        @Nullable String customerCode,
        @Nullable String siteId) {}
