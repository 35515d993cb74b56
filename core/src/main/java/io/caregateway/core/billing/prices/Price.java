package io.caregateway.core.billing.prices;

import io.caregateway.feed.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One version of an item of a price list. On a day, the newest version that had begun by then
 * counts; where that one has ended, the item is not on the list.
 *
 * @param code the practice's own, unique among the items of one kind of payer
 * @param version counts from 1
 * @param incomeCode under which the practice's books show what it brings
 * @param price without VAT
 * @param vatReason why it is so; always there where no tax is charged
 * @param from the first day
 * @param to the last day; null when it has no end
 * @param clinicalCode a SNOMED CT concept id that the practice chose
 * @param share the practitioner's, in percent of the price without VAT
 * @param notChargeable why this may not be charged at all, as a sentence for staff
 */
public record Price(
    PayerKind payer,
    String code,
    int version,
    String name,
    String category,
    String incomeCode,
    Money price,
    VatRate vat,
    @Nullable String vatReason,
    LocalDate from,
    @Nullable LocalDate to,
    @Nullable String clinicalCode,
    int share,
    CareRecord careRecord,
    @Nullable String notChargeable) {

  Price asVersion(int number) {
    return new Price(
        payer,
        code,
        number,
        name,
        category,
        incomeCode,
        price,
        vat,
        vatReason,
        from,
        to,
        clinicalCode,
        share,
        careRecord,
        notChargeable);
  }

  /** Whether a bill may hold it on this day. */
  public boolean chargeableOn(LocalDate day) {
    return notChargeable == null && countsOn(day);
  }

  /** Whether it is on the list on this day, the newest version that has begun. */
  boolean countsOn(LocalDate day) {
    return to == null || !day.isAfter(to);
  }
}
