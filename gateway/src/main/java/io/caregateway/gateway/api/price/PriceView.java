package io.caregateway.gateway.api.price;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.caregateway.core.billing.prices.Column;
import io.caregateway.core.billing.prices.PayerKind;
import io.caregateway.core.billing.prices.Price;
import io.caregateway.core.billing.prices.TypedPrice;
import io.caregateway.gateway.api.Amount;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A price, as it is read and as it is put. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Price")
record PriceView(
    @Schema(accessMode = Schema.AccessMode.READ_ONLY, example = "REPORT") @Nullable String code,
    @Schema(accessMode = Schema.AccessMode.READ_ONLY, example = "2") @Nullable Integer version,
    @Schema(example = "Insurance report") @Nullable String name,
    @Schema(example = "Reports") @Nullable String category,
    @Schema(example = "REP") @Nullable String incomeCode,
    @Schema(description = "Without VAT") @Nullable Amount price,
    @Schema(description = "standard, reduced, zero, exempt or outside", example = "exempt")
        @Nullable String vat,
    @Schema(description = "Why, where no tax is charged", example = "Protects health")
        @Nullable String vatReason,
    @Schema(description = "The first day", example = "2026-01-01") @Nullable String from,
    @Schema(description = "The last day; no end where there is none", example = "2026-12-31")
        @Nullable String to,
    @Schema(description = "A SNOMED CT concept id that the practice chose")
        @Nullable String clinicalCode,
    @Schema(description = "The practitioner's, in percent", example = "60") @Nullable Integer share,
    @Schema(description = "none, bill, payment or both", example = "both")
        @Nullable String careRecord,
    @Schema(description = "Why it may not be charged at all", example = "Part of the contract.")
        @Nullable String notChargeable) {

  static PriceView of(Price price) {
    return new PriceView(
        price.code(),
        price.version(),
        price.name(),
        price.category(),
        price.incomeCode(),
        Amount.of(price.price()),
        price.vat().word(),
        price.vatReason(),
        price.from().toString(),
        price.to() == null ? null : price.to().toString(),
        price.clinicalCode(),
        price.share(),
        price.careRecord().word(),
        price.notChargeable());
  }

  TypedPrice typed(PayerKind payer, String itsCode) {
    Map<Column, String> fields = new EnumMap<>(Column.class);
    fields.put(Column.PAYER, payer.word());
    fields.put(Column.CODE, itsCode);
    put(fields, Column.NAME, name);
    put(fields, Column.CATEGORY, category);
    put(fields, Column.INCOME_CODE, incomeCode);
    put(fields, Column.PRICE, price == null ? null : Amount.typed(price));
    put(fields, Column.VAT, vat);
    put(fields, Column.VAT_REASON, vatReason);
    put(fields, Column.FROM, from);
    put(fields, Column.TO, to);
    put(fields, Column.CLINICAL_CODE, clinicalCode);
    put(fields, Column.SHARE, share == null ? null : share.toString());
    put(fields, Column.CARE_RECORD, careRecord);
    put(fields, Column.NOT_CHARGEABLE, notChargeable);
    return new TypedPrice(fields);
  }

  /** The field's name here: {@code incomeCode}. */
  static String field(Column column) {
    String[] words = column.id().split("-", -1);
    StringBuilder field = new StringBuilder(words[0]);
    for (int i = 1; i < words.length; i++) {
      field.append(words[i].substring(0, 1).toUpperCase(Locale.ROOT)).append(words[i].substring(1));
    }
    return field.toString();
  }

  private static void put(Map<Column, String> fields, Column column, @Nullable String typed) {
    if (typed != null) {
      fields.put(column, typed);
    }
  }
}
