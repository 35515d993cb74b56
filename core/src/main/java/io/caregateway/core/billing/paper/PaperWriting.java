package io.caregateway.core.billing.paper;

import io.caregateway.core.billing.PracticeTime;
import io.caregateway.core.billing.bill.Bill;
import io.caregateway.core.billing.bill.BillRows;
import io.caregateway.core.billing.bill.CreditNote;
import io.caregateway.core.billing.bill.CreditNoteRows;
import io.caregateway.core.billing.bill.Line;
import io.caregateway.core.billing.ledger.Ledger;
import io.caregateway.core.billing.letterhead.Letterhead;
import io.caregateway.core.billing.money.Payment;
import io.caregateway.core.billing.money.PaymentRows;
import io.caregateway.core.billing.payer.Addressee;
import io.caregateway.core.billing.payer.Addressees;
import io.caregateway.core.billing.payer.PayerAccounts;
import io.caregateway.core.billing.prices.Price;
import io.caregateway.core.billing.prices.PriceList;
import io.caregateway.feed.Money;
import io.caregateway.feed.OdsCode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Puts papers together from the books. Every call belongs in a transaction of the practice. */
final class PaperWriting {

  private final BillRows bills;
  private final CreditNoteRows notes;
  private final PaymentRows payments;
  private final PayerAccounts accounts;
  private final Addressees addressees;
  private final Concerned concerned;
  private final BalanceReading balances;
  private final Ledger ledger;
  private final PriceList prices;
  private final Clock clock;

  PaperWriting(
      BillRows bills,
      CreditNoteRows notes,
      PaymentRows payments,
      PayerAccounts accounts,
      Addressees addressees,
      Concerned concerned,
      BalanceReading balances,
      Ledger ledger,
      PriceList prices,
      Clock clock) {
    this.bills = bills;
    this.notes = notes;
    this.payments = payments;
    this.accounts = accounts;
    this.addressees = addressees;
    this.concerned = concerned;
    this.balances = balances;
    this.ledger = ledger;
    this.prices = prices;
    this.clock = clock;
  }

  Paper write(OdsCode practice, PaperSubject subject, Letterhead from, boolean copy) {
    Addressee to = addressees.of(practice, subject.payer()).orElseThrow();
    List<String> lines = new ArrayList<>(to.lines());
    accounts
        .details(practice, subject.payer())
        .filter(payer -> !payer.contact().isEmpty())
        .ifPresent(payer -> lines.add(0, "For the attention of " + payer.contact()));
    Opened opened = new Opened(from.content(), to.name(), lines, copy);
    return switch (subject.kind()) {
      case INVOICE -> invoice(practice, opened, bill(practice, subject.id()));
      case CREDIT_NOTE -> {
        CreditNote note = notes.find(practice, subject.id()).orElseThrow();
        Bill bill = bill(practice, note.bill());
        yield CreditNotePaper.of(opened, bill, note, concerned.facts(practice, bill));
      }
      case RECEIPT -> {
        Payment payment = payments.find(practice, subject.id()).orElseThrow();
        UUID bill = payment.content().bill();
        yield ReceiptPaper.of(opened, payment, bill == null ? null : bill(practice, bill).number());
      }
      default ->
          StatementPaper.of(
              subject.kind(),
              opened,
              PracticeTime.day(clock.instant()),
              balances.of(practice, ids(practice, subject)));
    };
  }

  private Paper invoice(OdsCode practice, Opened opened, Bill bill) {
    long credited =
        notes.of(practice, bill.id()).stream().mapToLong(note -> note.amount().pence()).sum();
    Map<Integer, String> reasons = new HashMap<>();
    for (Line line : bill.lines()) {
      prices.versions(practice, bill.payerKind(), line.code()).stream()
          .filter(price -> price.version() == line.priceVersion())
          .map(Price::vatReason)
          .filter(Objects::nonNull)
          .forEach(reason -> reasons.put(line.number(), reason));
    }
    Money owed = ledger.owed(practice, bill.id());
    return InvoicePaper.of(
        opened, bill, new Money(credited), owed, reasons, concerned.facts(practice, bill));
  }

  private Bill bill(OdsCode practice, UUID id) {
    return bills.find(practice, id).orElseThrow();
  }

  private Set<UUID> ids(OdsCode practice, PaperSubject subject) {
    return accounts.find(practice, subject.payer()).orElseThrow().ids();
  }
}
