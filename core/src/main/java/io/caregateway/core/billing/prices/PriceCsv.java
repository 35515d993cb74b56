package io.caregateway.core.billing.prices;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.caregateway.core.billing.prices.PriceFile.Mistake;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
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
  private static final int MOST_ERRORS = 100;
  private static final String MARK = "\uFEFF";

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
    // spreadsheets put a mark before the first heading
    String text = csv.startsWith(MARK) ? csv.substring(1) : csv;
    try (CsvReader<CsvRecord> lines =
        CsvReader.builder()
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text)) {
      List<Column> columns = List.of();
      Map<String, Long> seen = new HashMap<>();
      for (CsvRecord line : lines) {
        if (line.getStartingLineNumber() == 1) {
          columns = headings(line, errors);
        } else if (errors.size() < MOST_ERRORS && line.getStartingLineNumber() <= MOST_LINES) {
          price(line, columns, seen, errors, prices);
        }
        if (columns.isEmpty() || line.getStartingLineNumber() > MOST_LINES) {
          errors.add(
              columns.isEmpty()
                  ? new Mistake(1, "", "Correct the headings first.")
                  : new Mistake(
                      MOST_LINES, "", "The file must have " + MOST_LINES + " lines at most."));
          break;
        }
      }
    } catch (CsvParseException e) {
      errors.add(new Mistake(1, "", "This is not a CSV file that can be read: check its quotes."));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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

  /** The columns in the file's order; empty when the headings are wrong. */
  private static List<Column> headings(CsvRecord line, List<Mistake> errors) {
    List<Column> columns = new ArrayList<>();
    for (String heading : line.getFields()) {
      Column.headed(heading)
          .filter(column -> !columns.contains(column))
          .ifPresentOrElse(
              columns::add,
              () -> errors.add(new Mistake(1, heading, "No such heading, or it is there twice.")));
    }
    return errors.isEmpty() ? columns : List.of();
  }

  private static void price(
      CsvRecord line,
      List<Column> columns,
      Map<String, Long> seen,
      List<Mistake> errors,
      List<Price> prices) {
    long number = line.getStartingLineNumber();
    if (line.getFieldCount() != columns.size()) {
      errors.add(
          new Mistake(
              number,
              "",
              "The line has %d fields, the headings are %d."
                  .formatted(line.getFieldCount(), columns.size())));
      return;
    }
    Map<Column, String> fields = new EnumMap<>(Column.class);
    for (int i = 0; i < columns.size(); i++) {
      fields.put(columns.get(i), line.getField(i));
    }
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
