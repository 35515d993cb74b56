package io.caregateway.core.billing.bill;

import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.Outcome.Done;
import io.caregateway.core.billing.Outcome.Invalid;
import io.caregateway.core.billing.Outcome.NotAllowed;
import io.caregateway.core.billing.Outcome.NotThere;
import io.caregateway.core.billing.Outcome.Problem;
import io.caregateway.core.billing.PatientAccounts.Patient;
import io.caregateway.core.billing.PracticeTime;
import io.caregateway.core.billing.TypedValues;
import io.caregateway.core.billing.payer.Standing;
import io.caregateway.core.billing.prices.PayerKind;
import io.caregateway.core.billing.prices.Price;
import io.caregateway.core.billing.prices.PriceList;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes drafts and changes them, in the practice's transaction under way. */
final class Drafting {

  private static final long FIRST_VERSION = 1;
  private static final int MOST_LINES = 50;

  private static final String FOR_NOBODY =
      "A third party pays for a patient. Make the bill from the patient's account.";
  private static final String ANOTHERS =
      "One patient's account cannot pay for another's. Add whoever pays as a third party.";

  private final BillRows rows;
  private final PriceList prices;
  private final Concerned concerned;
  private final Describing describing;
  private final Clock clock;

  Drafting(
      BillRows rows, PriceList prices, Concerned concerned, Describing describing, Clock clock) {
    this.rows = rows;
    this.prices = prices;
    this.concerned = concerned;
    this.describing = describing;
    this.clock = clock;
  }

  Outcome begin(OdsCode practice, Standing account, NewBill typed, Doer doer) {
    if (typed.about() != null && concerned.find(practice, typed.about()).isEmpty()) {
      return new NotThere();
    }
    String refusal = refusal(practice, account, typed.about());
    if (refusal != null) {
      return new NotAllowed(refusal);
    }
    return rows.find(practice, typed.token()).isPresent()
        ? Done.before(typed.token())
        : fresh(practice, account, typed, doer);
  }

  private @Nullable String refusal(OdsCode practice, Standing account, @Nullable PatientId about) {
    if (about == null && account.kind() != PayerKind.BUSINESS) {
      return FOR_NOBODY;
    }
    if (about != null && account.isPatient() && !account.ids().contains(about.value())) {
      return ANOTHERS;
    }
    return concerned.refusal(practice, account, about);
  }

  private Outcome fresh(OdsCode practice, Standing account, NewBill typed, Doer doer) {
    Instant now = clock.instant();
    LocalDate date = TypedValues.date(typed.day());
    if (date == null || date.isAfter(PracticeTime.day(now))) {
      return Invalid.at("date", "Enter the date of the service, not in the future, as 27/3/2026.");
    }
    Bill.Content content = Bill.Content.begun(account.name(), doer.shown());
    rows.add(
        practice,
        new Bill(
            typed.token(),
            BillState.DRAFT,
            null,
            concerned.find(practice, typed.about()).map(Patient::id).orElse(null),
            account.kind(),
            account.payer(),
            date,
            now,
            null,
            FIRST_VERSION,
            content));
    return new Done(typed.token(), concerned.notice(practice, account, typed.about()));
  }

  Outcome add(OdsCode practice, Bill bill, NewLine typed) {
    List<Line> lines = new ArrayList<>(bill.lines());
    if (lines.stream().anyMatch(line -> line.token().equals(typed.token()))) {
      return Done.before(bill.id());
    }
    if (lines.size() == MOST_LINES) {
      return new NotAllowed("A bill has up to " + MOST_LINES + " lines. Make another bill.");
    }
    Optional<Price> price =
        prices.on(practice, bill.payerKind(), bill.day()).stream()
            .filter(one -> one.code().equals(typed.code()))
            .findFirst();
    if (price.isEmpty()) {
      return Invalid.at("code", "Choose an item of the price list.");
    }
    if (price.get().notChargeable() != null) {
      return Invalid.at("code", "This may not be charged: " + price.get().notChargeable());
    }
    List<Problem> problems = new ArrayList<>();
    int number = lines.stream().mapToInt(Line::number).max().orElse(0) + 1;
    Line line = typed.read(number, price.get(), problems);
    if (!problems.isEmpty()) {
      return new Invalid(problems);
    }
    lines.add(line);
    return put(practice, bill.with(bill.content().with(lines)));
  }

  Outcome remove(OdsCode practice, Bill bill, UUID token) {
    List<Line> left = bill.lines().stream().filter(line -> !line.token().equals(token)).toList();
    return put(practice, bill.with(bill.content().with(left)));
  }

  Outcome describe(OdsCode practice, Bill bill, Details typed) {
    List<Problem> problems = new ArrayList<>();
    Details read = describing.read(practice, bill.content().details(), typed, problems);
    return problems.isEmpty()
        ? put(practice, bill.with(bill.content().with(read)))
        : new Invalid(problems);
  }

  Outcome discard(OdsCode practice, Bill bill) {
    return put(practice, bill.in(BillState.DISCARDED));
  }

  private Outcome put(OdsCode practice, Bill bill) {
    rows.put(practice, bill);
    return new Done(bill.id(), null);
  }
}
