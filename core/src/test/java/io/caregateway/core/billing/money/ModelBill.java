package io.caregateway.core.billing.money;

import io.caregateway.core.billing.prices.CareRecord;
import io.caregateway.core.billing.prices.VatRate;
import io.caregateway.feed.Money;
import io.caregateway.feed.PatientId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A bill as somebody would keep it on a sheet of paper. Amounts in pence. */
final class ModelBill {

  /** What is left of a line. */
  static final class Rest {
    final int number;
    final String words;
    final CareRecord told;
    final VatRate rate;
    long net;
    long vat;

    Rest(int number, String words, CareRecord told, VatRate rate, long net, long vat) {
      this.number = number;
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

  /** The patient whom it is about, where there is one. */
  final @Nullable PatientId about;

  final List<Rest> lines = new ArrayList<>();
  LocalDate postedOn = LocalDate.MIN;
  boolean posted;
  boolean over;

  /** It never becomes anything else. */
  boolean estimate;

  long total;
  long credited;
  long owed;
  long gone;

  ModelBill(UUID id, @Nullable PatientId about) {
    this.id = id;
    this.about = about;
  }

  /** Posts it, for what its lines come to. */
  void post() {
    posted = true;
    total = gross();
    owed = total;
  }

  /** What its lines come to, with VAT. */
  long gross() {
    return lines.stream().mapToLong(Rest::gross).sum();
  }

  boolean isDraft() {
    return !posted && !estimate;
  }

  boolean stands() {
    return posted && !over;
  }

  /** What is set against it. */
  long paid() {
    return Math.max(0, total - credited - owed - gone);
  }

  /** What was written off is owed again, no more than this. */
  void back(long most) {
    long back = Math.min(gone, most);
    gone -= back;
    owed += back;
  }

  /** Whether anything of it is not paid. */
  boolean isOpen() {
    return stands() && owed + gone > 0;
  }

  boolean canBeVoided() {
    return stands() && owed == total && credited == 0;
  }

  boolean canBeCredited() {
    return stands() && gross() > 0;
  }

  /**
   * Takes all back, or some of the first line.
   *
   * @param part in pence without VAT; 0 for all
   * @return what goes back into the payer's hand
   */
  long credit(long part) {
    long taken = 0;
    for (Rest line : part == 0 ? lines : lines.subList(0, 1)) {
      long net = part == 0 ? line.net : part;
      long vat =
          net == line.net ? line.vat : Math.min(line.vat, line.rate.on(new Money(net)).pence());
      line.net -= net;
      line.vat -= vat;
      taken += net + vat;
    }
    credited += taken;
    owed -= taken;
    back(Math.max(0, -owed));
    long surplus = Math.max(0, -owed);
    owed += surplus;
    return surplus;
  }
}
