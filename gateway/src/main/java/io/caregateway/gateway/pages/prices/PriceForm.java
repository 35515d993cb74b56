package io.caregateway.gateway.pages.prices;

import io.caregateway.core.billing.prices.CareRecord;
import io.caregateway.core.billing.prices.Column;
import io.caregateway.core.billing.prices.PayerKind;
import io.caregateway.core.billing.prices.Price;
import io.caregateway.core.billing.prices.PriceChange;
import io.caregateway.core.billing.prices.TypedPrice;
import io.caregateway.core.billing.prices.VatRate;
import io.caregateway.gateway.pages.Problem;
import io.caregateway.gateway.pages.Problems;
import io.caregateway.gateway.pages.TypedDate;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An item of a price list as typed.
 *
 * @param typed its fields but for the two days
 */
record PriceForm(TypedPrice typed, TypedDate from, TypedDate to) {

  /** A new item, for patients from today. */
  static PriceForm fresh(PayerKind payer, LocalDate today) {
    Map<Column, String> fields = new EnumMap<>(Column.class);
    fields.put(Column.PAYER, payer.word());
    fields.put(Column.SHARE, "0");
    fields.put(Column.CARE_RECORD, CareRecord.NONE.word());
    return new PriceForm(new TypedPrice(fields), TypedDate.of(today), TypedDate.EMPTY);
  }

  /** An item that there is, to be changed from today. */
  static PriceForm of(Price price, LocalDate today) {
    LocalDate from = price.from().isAfter(today) ? price.from() : today;
    LocalDate to = price.to();
    return new PriceForm(
        TypedPrice.of(price), TypedDate.of(from), to == null ? TypedDate.EMPTY : TypedDate.of(to));
  }

  /** As it was sent. */
  static PriceForm sent(Map<String, String> sent) {
    Map<Column, String> fields = new EnumMap<>(Column.class);
    for (Column column : Column.values()) {
      fields.put(column, sent.getOrDefault(column.id(), ""));
    }
    return new PriceForm(new TypedPrice(fields), date(sent, "from"), date(sent, "to"));
  }

  /** What was typed into a field, by its id. */
  public String at(String id) {
    return typed.at(Column.valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_')));
  }

  /** For the core, with the days in one piece. */
  TypedPrice whole() {
    Map<Column, String> fields = new EnumMap<>(typed.fields());
    fields.put(Column.FROM, whole(from));
    fields.put(Column.TO, whole(to));
    return new TypedPrice(fields);
  }

  /** What the core finds wrong, at the fields of the page. */
  static Problems problems(List<PriceChange.Problem> found) {
    return new Problems(
        found.stream().map(one -> new Problem(field(one.column()), one.sentence())).toList());
  }

  private static String field(Column column) {
    boolean day = column == Column.FROM || column == Column.TO;
    return day ? column.id() + "-day" : column.id();
  }

  static Map<String, String> payers() {
    Map<String, String> words = new LinkedHashMap<>();
    for (PayerKind payer : PayerKind.values()) {
      words.put(payer.word(), payer.plural());
    }
    return words;
  }

  static Map<String, String> rates() {
    Map<String, String> words = new LinkedHashMap<>();
    for (VatRate rate : VatRate.values()) {
      words.put(rate.word(), rate.words());
    }
    return words;
  }

  static Map<String, String> careRecords() {
    Map<String, String> words = new LinkedHashMap<>();
    for (CareRecord told : CareRecord.values()) {
      words.put(told.word(), told.words());
    }
    return words;
  }

  private static TypedDate date(Map<String, String> sent, String group) {
    return TypedDate.of(
        sent.get(group + "-day"), sent.get(group + "-month"), sent.get(group + "-year"));
  }

  private static String whole(TypedDate date) {
    return date.equals(TypedDate.EMPTY)
        ? ""
        : date.date()
            .map(LocalDate::toString)
            .orElse(date.day() + "/" + date.month() + "/" + date.year());
  }
}
