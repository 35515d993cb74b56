package io.caregateway.core.billing.prices;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.caregateway.core.billing.csv.CsvLines;
import io.caregateway.core.billing.csv.Mistake;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A price list as CSV (RFC 4180). The first line names the columns, in any order; one that is left
 * out is as if empty on every line.
 */
final class PriceCsv {

  private static final int MOST_LINES = 5000;

  private PriceCsv() {}

  /**
   * Every line read.
   *
   * @param prices as version 0; empty when there are errors
   */
  record Lines(List<Price> prices, List<Mistake> errors) {
    Lines {
      prices = List.copyOf(prices);
      errors = List.copyOf(errors);
    }
  }

  static Lines read(String csv) {
    List<Mistake> errors = new ArrayList<>();
    List<Price> prices = new ArrayList<>();
    Map<String, Long> seen = new HashMap<>();
    new CsvLines<>(Column::headed, MOST_LINES, errors)
        .read(csv, (number, fields) -> price(number, fields, seen, errors, prices));
    if (prices.isEmpty() && errors.isEmpty()) {
      errors.add(
          new Mistake(1, "", "The file has no prices. Its first line must be the headings."));
    }
    return new Lines(errors.isEmpty() ? prices : List.of(), errors);
  }

  static String write(List<Price> prices) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(Arrays.stream(Column.values()).map(Column::heading).toArray(String[]::new));
      for (Price price : prices) {
        TypedPrice typed = TypedPrice.of(price);
        csv.writeRecord(Arrays.stream(Column.values()).map(typed::at).toArray(String[]::new));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void price(
      long number,
      Map<Column, String> fields,
      Map<String, Long> seen,
      List<Mistake> errors,
      List<Price> prices) {
    PriceCheck check = new PriceCheck(new TypedPrice(fields));
    check
        .problems()
        .forEach(p -> errors.add(new Mistake(number, p.column().heading(), p.sentence())));
    Price price = check.price();
    if (price != null) {
      String key = price.payer().word() + ' ' + price.code().toLowerCase(Locale.ROOT);
      Long before = seen.putIfAbsent(key, number);
      if (before != null) {
        errors.add(
            new Mistake(number, Column.CODE.heading(), "This code is on line " + before + " too."));
      }
      prices.add(price);
    }
  }
}
