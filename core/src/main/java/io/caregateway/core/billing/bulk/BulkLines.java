package io.caregateway.core.billing.bulk;

import io.caregateway.core.billing.CardNumbers;
import io.caregateway.core.billing.csv.CsvLines;
import io.caregateway.core.billing.csv.Mistake;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the lines of a file of bills. */
final class BulkLines {

  private static final int MOST_LINES = 5_001;

  private BulkLines() {}

  /**
   * The lines of each bill, in the file's order; of no use where there are errors.
   *
   * @param errors to which what is wrong is added
   */
  static List<List<BulkRow>> bills(String csv, List<Mistake> errors) {
    Map<List<String>, List<BulkRow>> together = new LinkedHashMap<>();
    new CsvLines<>(BulkColumn::headed, MOST_LINES, errors)
        .read(
            csv,
            (number, fields) -> {
              BulkRow row = new BulkRow(number, fields);
              if (!holdsCardNumber(row, errors)) {
                together.computeIfAbsent(row.bill(), key -> new ArrayList<>()).add(row);
              }
            });
    if (together.isEmpty() && errors.isEmpty()) {
      errors.add(new Mistake(1, "", "The file has no bills. Its first line is the headings."));
    }
    return List.copyOf(together.values());
  }

  private static boolean holdsCardNumber(BulkRow row, List<Mistake> errors) {
    boolean holds = false;
    for (Map.Entry<BulkColumn, String> cell : row.fields().entrySet()) {
      if (BulkPeople.id(cell.getValue()) == null && CardNumbers.in(cell.getValue())) {
        errors.add(new Mistake(row.number(), cell.getKey().heading(), CardNumbers.REFUSED));
        holds = true;
      }
    }
    return holds;
  }
}
