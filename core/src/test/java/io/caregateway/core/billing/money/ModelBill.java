package io.caregateway.core.billing.money;

import io.caregateway.core.billing.prices.CareRecord;
import io.caregateway.core.billing.prices.VatRate;
import io.caregateway.feed.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A bill as somebody would keep it on a sheet of paper. Amounts in pence. */
final class ModelBill {

  /** What is left of a line. */
  static final class Rest {
    final String words;
    final CareRecord told;
    final VatRate rate;
    long net;
    long vat;

    Rest(String words, CareRecord told, VatRate rate, long net, long vat) {
      this.words = words;
      this.told = told;
      this.rate = rate;
      this.net = net;
      this.vat = vat;
    }

    long gross() {
      return net + vat;
    }
  }

  final UUID id;
  final List<Rest> lines = new ArrayList<>();
  LocalDate postedOn = LocalDate.MIN;
  boolean posted;
  boolean over;
  long total;
  long owed;
  long gone;

  ModelBill(UUID id) {
    this.id = id;
  }

  /** Posts it, for what its lines come to. */
  void post() {
    posted = true;
    total = lines.stream().mapToLong(line -> line.net + line.vat).sum();
    owed = total;
  }

  /** What was written off is owed again, no more than this. */
  void back(long most) {
    long back = Math.min(gone, most);
    gone -= back;
    owed += back;
  }

  /** Whether anything of it is not paid. */
  boolean isOpen() {
    return posted && !over && owed + gone > 0;
  }

  boolean canBeVoided() {
    return posted && !over && owed == total;
  }

  boolean canBeCredited() {
    return posted && !over && lines.stream().anyMatch(line -> line.net + line.vat > 0);
  }

  /**
   * Takes all back, or some of the first line.
   *
   * @param part in pence without VAT; 0 for all
   * @return what goes back into the payer's hand
   */
  long credit(long part) {
    long credited = 0;
    for (Rest line : part == 0 ? lines : lines.subList(0, 1)) {
      long net = part == 0 ? line.net : part;
      long vat =
          net == line.net ? line.vat : Math.min(line.vat, line.rate.on(new Money(net)).pence());
      line.net -= net;
      line.vat -= vat;
      credited += net + vat;
    }
    owed -= credited;
    back(Math.max(0, -owed));
    long surplus = Math.max(0, -owed);
    owed += surplus;
    return surplus;
  }
}
