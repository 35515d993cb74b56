package io.caregateway.core.billing;

import org.jspecify.annotations.Nullable;

/**
 * A billing item as a person typed it. {@link BillingItems#add} reads it and says what is wrong.
 *
 * @param code the practice's own code: up to 32 letters, digits, dots, hyphens, underscores
 * @param clinicalCode a SNOMED CT concept id, or nothing
 * @param text the words for the record, up to 255 characters
 * @param price in pounds, as {@code 25}, {@code 25.00} or {@code £1,025.00}
 * @param date the day of the service, as {@code 2026-03-27} or {@code 27/3/2026}
 */
public record NewItem(
    String code, @Nullable String clinicalCode, String text, String price, String date) {

  /** The fields of the form. */
  public enum Field {
    CODE,
    CLINICAL_CODE,
    TEXT,
    PRICE,
    DATE
  }

  /** What is wrong with one field, as a sentence to stand beside it. */
  public record Problem(Field field, String sentence) {}
}
