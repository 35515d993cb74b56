package io.caregateway.core.billing.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Reads lines by their headings: the first line names the columns, in any order; one that is left
 * out is as if empty on every line. For one file; not to be shared.
 *
 * @param <C> the columns
 */
public final class CsvLines<C> {

  private static final int MOST_ERRORS = 100;
  private static final String MARK = "\uFEFF";

  private final Function<String, Optional<C>> headed;
  private final int mostLines;
  private final List<Mistake> errors;

  /**
   * @param headed the column of a heading
   * @param mostLines with the headings
   * @param errors to which what is wrong is added
   */
  public CsvLines(Function<String, Optional<C>> headed, int mostLines, List<Mistake> errors) {
    this.headed = headed;
    this.mostLines = mostLines;
    this.errors = errors;
  }

  /**
   * Reads them all, until there are too many mistakes to be of use.
   *
   * @param line takes each but the headings, with its number and its fields
   */
  public void read(String csv, BiConsumer<Long, Map<C, String>> line) {
    // spreadsheets put a mark before the first heading
    String text = csv.startsWith(MARK) ? csv.substring(1) : csv;
    try (CsvReader<CsvRecord> records =
        CsvReader.builder()
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text)) {
      List<C> columns = List.of();
      for (CsvRecord each : records) {
        if (each.getStartingLineNumber() == 1) {
          columns = headings(each);
        } else if (errors.size() < MOST_ERRORS && each.getStartingLineNumber() <= mostLines) {
          fields(each, columns, line);
        }
        if (columns.isEmpty() || each.getStartingLineNumber() > mostLines) {
          errors.add(
              columns.isEmpty()
                  ? new Mistake(1, "", "Correct the headings first.")
                  : new Mistake(
                      mostLines, "", "The file must have " + mostLines + " lines at most."));
          break;
        }
      }
    } catch (CsvParseException e) {
      errors.add(new Mistake(1, "", "This is not a CSV file that can be read: check its quotes."));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The columns in the file's order; empty when the headings are wrong. */
  private List<C> headings(CsvRecord line) {
    List<C> columns = new ArrayList<>();
    for (String heading : line.getFields()) {
      headed
          .apply(heading)
          .filter(column -> !columns.contains(column))
          .ifPresentOrElse(
              columns::add,
              () -> errors.add(new Mistake(1, heading, "No such heading, or it is there twice.")));
    }
    return errors.isEmpty() ? columns : List.of();
  }

  private void fields(CsvRecord line, List<C> columns, BiConsumer<Long, Map<C, String>> taken) {
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
    Map<C, String> fields = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      fields.put(columns.get(i), line.getField(i));
    }
    taken.accept(number, fields);
  }
}
