package io.caregateway.core.billing.bill;

import io.caregateway.core.billing.prices.CareRecord;
import io.caregateway.core.billing.prices.VatRate;
import io.caregateway.feed.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a bill, with all that it took from the price list.
 *
 * @param number from 1
 * @param token names the form by which it was added
 * @param priceVersion the version of the price
 * @param price of one, without VAT
 * @param discount off all of them, without VAT
 * @param vat on what is left
 * @param share the practitioner's, in percent
 */
public record Line(
    int number,
    UUID token,
    String code,
    int priceVersion,
    String name,
    String incomeCode,
    @Nullable String clinicalCode,
    int quantity,
    Money price,
    Money discount,
    VatRate rate,
    Money vat,
    int share,
    CareRecord careRecord) {

  private static final String PART = " (part)";

  /** Without VAT. */
  public Money net() {
    return new Money(price.pence() * quantity - discount.pence());
  }

  /** With VAT. */
  public Money gross() {
    return new Money(net().pence() + vat.pence());
  }

  /** What is billed, in words. */
  public String words() {
    return quantity == 1 ? name : quantity + " × " + name;
  }

  /** A part of it, of which somebody pays this much. */
  Line part(Money partNet, Money partVat) {
    String words = name.endsWith(PART) ? words() : words() + PART;
    return new Line(
        number,
        token,
        code,
        priceVersion,
        words,
        incomeCode,
        clinicalCode,
        1,
        partNet,
        new Money(0),
        rate,
        partVat,
        share,
        careRecord);
  }

  /** What may be kept of it when nothing may tell whose it was. */
  Line erased() {
    return new Line(
        number,
        token,
        code,
        priceVersion,
        "Erased",
        incomeCode,
        null,
        quantity,
        price,
        discount,
        rate,
        vat,
        share,
        careRecord);
  }
}
