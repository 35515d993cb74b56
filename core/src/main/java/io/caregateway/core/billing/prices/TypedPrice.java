package io.caregateway.core.billing.prices;

import io.caregateway.feed.Money;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A price as somebody typed it, on a page or in a file.
 *
 * @param fields what is not there is as if left empty
 */
public record TypedPrice(Map<Column, String> fields) {

  public TypedPrice {
    fields = Map.copyOf(fields);
  }

  /** What was typed, without blanks around it. */
  public String at(Column column) {
    return fields.getOrDefault(column, "").strip();
  }

  /** The form of a price that there is; read again it makes the same. */
  public static TypedPrice of(Price price) {
    Map<Column, String> fields = new EnumMap<>(Column.class);
    fields.put(Column.PAYER, price.payer().word());
    fields.put(Column.CODE, price.code());
    fields.put(Column.NAME, price.name());
    fields.put(Column.CATEGORY, price.category());
    fields.put(Column.INCOME_CODE, price.incomeCode());
    fields.put(Column.PRICE, pounds(price.price()));
    fields.put(Column.VAT, price.vat().word());
    fields.put(Column.VAT_REASON, text(price.vatReason()));
    fields.put(Column.FROM, price.from().toString());
    fields.put(Column.TO, day(price.to()));
    fields.put(Column.CLINICAL_CODE, text(price.clinicalCode()));
    fields.put(Column.SHARE, Integer.toString(price.share()));
    fields.put(Column.CARE_RECORD, price.careRecord().word());
    fields.put(Column.NOT_CHARGEABLE, text(price.notChargeable()));
    return new TypedPrice(fields);
  }

  private static String pounds(Money price) {
    return price.pounds().toPlainString();
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }
}
