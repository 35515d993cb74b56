package io.caregateway.core.billing.debit;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.caregateway.core.billing.CardNumbers;
import io.caregateway.core.billing.debit.Result.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Results as CSV: the headings {@code reference,result,reason}, then one collection a line, with
 * {@code collected}, {@code failed} or {@code returned}.
 */
final class ResultCsv {

  private static final int MOST_LINES = 5_000;
  private static final int FIELDS = 3;
  private static final List<String> HEADINGS = List.of("reference", "result", "reason");
  private static final Pattern REASON = Pattern.compile("[A-Za-z0-9 .,;:()/'-]{0,80}");
  private static final String MARK = "\uFEFF";

  private ResultCsv() {}

  /**
   * @param problems to which what is wrong is added; then nothing of the file counts
   */
  static List<Result> read(String csv, List<String> problems) {
    String text = csv.startsWith(MARK) ? csv.substring(1) : csv;
    List<Result> results = new ArrayList<>();
    try (CsvReader<CsvRecord> lines =
        CsvReader.builder()
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text)) {
      for (CsvRecord line : lines) {
        long number = line.getStartingLineNumber();
        if (number == 1) {
          if (!line.getFields().stream().map(String::strip).toList().equals(HEADINGS)) {
            return wrong(problems, "Line 1: the headings must be reference,result,reason.");
          }
        } else if (number > MOST_LINES) {
          return wrong(problems, "The file must have " + MOST_LINES + " lines at most.");
        } else {
          result(number, line.getFields(), problems).ifPresent(results::add);
        }
      }
    } catch (CsvParseException e) {
      return wrong(problems, "This is not a CSV file that can be read: check its quotes.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (results.isEmpty() && problems.isEmpty()) {
      problems.add("The file has no results. Its first line must be the headings.");
    }
    return results;
  }

  private static Optional<Result> result(long line, List<String> fields, List<String> problems) {
    if (fields.size() < FIELDS - 1) {
      problems.add("Line " + line + ": a reference and a result are needed.");
      return Optional.empty();
    }
    Optional<Kind> kind = Kind.of(fields.get(1));
    String reason = fields.size() < FIELDS ? "" : fields.get(2).strip();
    if (kind.isEmpty()) {
      problems.add("Line " + line + ": the result must be collected, failed or returned.");
    } else if (CardNumbers.in(reason)) {
      problems.add("Line " + line + ": " + CardNumbers.REFUSED);
    } else if (!REASON.matcher(reason).matches()) {
      problems.add("Line " + line + ": the reason must be 80 plain characters or fewer.");
    } else {
      return Optional.of(new Result("Line " + line, fields.get(0).strip(), kind.get(), reason));
    }
    return Optional.empty();
  }

  private static List<Result> wrong(List<String> problems, String sentence) {
    problems.add(sentence);
    return List.of();
  }
}
