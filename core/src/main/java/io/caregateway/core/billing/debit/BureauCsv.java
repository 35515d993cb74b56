package io.caregateway.core.billing.debit;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.caregateway.core.billing.debit.CollectionFiles.Debit;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * A run as bureaux that submit to Bacs take it in: one debit a line, with the transaction code of
 * Bacs (01 first, 17 recurrent, 19 final). None of its cells can begin as a formula does.
 */
final class BureauCsv {

  private BureauCsv() {}

  static String write(CollectionRun run, List<Debit> debits) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(
          "Account name",
          "Sort code",
          "Account number",
          "Reference",
          "Amount",
          "Transaction code",
          "Date",
          "Collection");
      for (Debit debit : debits) {
        BankAccount account = debit.mandate().content().account();
        csv.writeRecord(
            account.holder(),
            account.sortCode(),
            account.number(),
            debit.mandate().reference(),
            debit.collection().amount().pounds().toPlainString(),
            debit.collection().sequence().bacs(),
            run.day().toString(),
            debit.collection().reference());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
