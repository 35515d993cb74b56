package io.caregateway.core.billing.money;

import io.caregateway.core.billing.money.ModelBill.Rest;
import io.caregateway.feed.Money;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToLongFunction;

/** What clinical records should say of bills, as somebody would keep it by hand. */
final class ModelRecord {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.UK);
  private static final String BILLED = "Invoice %d sent to ";
  private static final String PAID = "Payment received for Invoice %d from ";

  private final Map<String, Entry> entries = new ConcurrentHashMap<>();

  /**
   * @param text with a place for the number of the invoice
   */
  private record Entry(UUID bill, String text, boolean withdrawn) {}

  void posted(ModelAccount account, ModelBill bill, LocalDate day) {
    bill.postedOn = day;
    for (Rest line : bill.lines) {
      if (bill.about != null && line.told.tellsOfBill()) {
        entries.put(key(bill, line, BILLED), billed(account, bill, line));
      }
    }
  }

  /** It is told once nothing is open any more. */
  void settling(ModelAccount account, ModelBill bill, LocalDate day, Runnable change) {
    boolean open = bill.isOpen();
    change.run();
    if (open && !bill.isOpen()) {
      paid(account, bill, day);
    }
  }

  /** All that is left of it is paid now. */
  private void paid(ModelAccount account, ModelBill bill, LocalDate day) {
    for (Rest line : bill.lines) {
      if (bill.about != null && line.told.tellsOfPayment() && line.gross() > 0) {
        entries.put(key(bill, line, PAID), entry(account, bill, line, PAID, day, " for "));
      }
    }
  }

  /** Of these lines, nothing or less than before is left. */
  void takenBack(ModelAccount account, ModelBill bill, List<Rest> lines) {
    for (Rest line : lines) {
      if (line.gross() == 0) {
        withdraw(key(bill, line, BILLED));
        withdraw(key(bill, line, PAID));
      } else {
        entries.computeIfPresent(
            key(bill, line, BILLED),
            (key, told) -> told.withdrawn() ? told : billed(account, bill, line));
      }
    }
  }

  /** What was paid of it is owed again. */
  void returned(ModelBill bill) {
    bill.lines.forEach(line -> withdraw(key(bill, line, PAID)));
  }

  void voided(ModelBill bill) {
    for (Rest line : bill.lines) {
      withdraw(key(bill, line, BILLED));
      withdraw(key(bill, line, PAID));
    }
  }

  /** Each entry in its words, in order; what was withdrawn says so. */
  List<String> words(ToLongFunction<UUID> numbers) {
    return entries.values().stream()
        .map(
            entry ->
                entry.text().formatted(numbers.applyAsLong(entry.bill()))
                    + (entry.withdrawn() ? " (withdrawn)" : ""))
        .sorted()
        .toList();
  }

  private static Entry billed(ModelAccount account, ModelBill bill, Rest line) {
    return entry(account, bill, line, BILLED, bill.postedOn, " at ");
  }

  private static Entry entry(
      ModelAccount account, ModelBill bill, Rest line, String what, LocalDate day, String amount) {
    String text =
        what
            + account.name
            + " on "
            + DAY.format(day)
            + " for "
            + line.words
            + amount
            + new Money(line.gross()).pounds().toPlainString();
    return new Entry(bill.id, text, false);
  }

  private void withdraw(String key) {
    entries.computeIfPresent(key, (same, told) -> new Entry(told.bill(), told.text(), true));
  }

  private static String key(ModelBill bill, Rest line, String what) {
    return bill.id + " " + bill.lines.indexOf(line) + " " + what;
  }
}
