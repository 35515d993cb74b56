package io.caregateway.core.billing.bill;

import io.caregateway.core.billing.RecordEntries.Entry;
import io.caregateway.feed.Money;
import io.caregateway.feed.OdsCode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/** What the clinical record is told of a bill, in the words that practices know. */
final class RecordWords {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.UK);

  private RecordWords() {}

  /**
   * As {@code Invoice 41 sent to Zero Insurance on 21/06/2019 for Insurance Report at 10.00}.
   *
   * @param number of the invoice, or what stands for it while there is none
   */
  static String billed(String number, String payer, LocalDate day, Line line, Money amount) {
    return "Invoice %s sent to %s on %s for %s at %s"
        .formatted(number, payer, DAY.format(day), line.words(), plain(amount));
  }

  /**
   * As {@code Payment received for Invoice 41 from Zero Insurance on 21/06/2019 for Insurance
   * Report for 10.00}.
   */
  static String paid(Bill bill, LocalDate day, Line line, Money amount) {
    return "Payment received for Invoice %d from %s on %s for %s for %s"
        .formatted(
            bill.number(),
            bill.content().payerName(),
            DAY.format(day),
            line.words(),
            plain(amount));
  }

  /** The same of a bill that is posted. */
  static String billed(Bill bill, LocalDate day, Line line, Money amount) {
    return billed(String.valueOf(bill.number()), bill.content().payerName(), day, line, amount);
  }

  /** The entries of a bill that was posted on this day. */
  static List<Entry> billed(OdsCode practice, Bill bill, LocalDate day) {
    return bill.lines().stream()
        .filter(line -> line.careRecord().tellsOfBill())
        .map(
            line ->
                entry(
                    billedKey(practice, bill, line),
                    bill,
                    line,
                    billed(bill, day, line, line.gross()),
                    line.gross()))
        .toList();
  }

  static Entry paid(OdsCode practice, Bill bill, LocalDate day, Line line, Money amount) {
    return entry(paidKey(practice, bill, line), bill, line, paid(bill, day, line, amount), amount);
  }

  /** The keys of all entries that a bill can have. */
  static List<UUID> keys(OdsCode practice, Bill bill) {
    return bill.lines().stream()
        .flatMap(line -> Stream.of(billedKey(practice, bill, line), paidKey(practice, bill, line)))
        .toList();
  }

  private static Entry entry(UUID key, Bill bill, Line line, String text, Money amount) {
    return new Entry(key, line.code(), line.clinicalCode(), text, amount, bill.day());
  }

  static UUID billedKey(OdsCode practice, Bill bill, Line line) {
    return key(practice, bill, line, "billed");
  }

  static UUID paidKey(OdsCode practice, Bill bill, Line line) {
    return key(practice, bill, line, "paid");
  }

  /** The same whenever it is asked for, so that nothing is told twice. */
  private static UUID key(OdsCode practice, Bill bill, Line line, String what) {
    String name =
        String.join(" ", practice.value(), bill.id().toString(), "" + line.number(), what);
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  private static String plain(Money amount) {
    return amount.pounds().toPlainString();
  }
}
