package io.caregateway.core.billing.paper;

import io.caregateway.core.billing.bill.Bill;
import io.caregateway.core.billing.bill.BillRows;
import io.caregateway.core.billing.bill.BillState;
import io.caregateway.core.billing.bill.CreditNoteRows;
import io.caregateway.core.billing.money.Payment;
import io.caregateway.core.billing.money.PaymentRows;
import io.caregateway.core.billing.payer.PayerAccounts;
import io.caregateway.core.billing.payer.Standing;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import java.util.Optional;
import java.util.UUID;

/** Finds what a paper is about. Every call belongs in a transaction of the practice. */
final class PaperSubjects {

  private final BillRows bills;
  private final CreditNoteRows notes;
  private final PaymentRows payments;
  private final PayerAccounts accounts;

  PaperSubjects(
      BillRows bills, CreditNoteRows notes, PaymentRows payments, PayerAccounts accounts) {
    this.bills = bills;
    this.notes = notes;
    this.payments = payments;
    this.accounts = accounts;
  }

  /**
   * @return empty when this practice has no such thing, or when it has no paper, as a draft
   */
  Optional<PaperSubject> find(OdsCode practice, PaperKind kind, UUID id) {
    return switch (kind) {
      case INVOICE -> bill(practice, id).map(bill -> subject(kind, id, bill));
      case CREDIT_NOTE ->
          notes
              .find(practice, id)
              .flatMap(note -> bill(practice, note.bill()))
              .map(bill -> subject(kind, id, bill));
      case RECEIPT -> payments.find(practice, id).map(payment -> receipt(practice, payment));
      default ->
          accounts
              .find(practice, id)
              .map(
                  account ->
                      new PaperSubject(
                          kind, id, id, account.isPatient() ? new PatientId(id) : null, "", false));
    };
  }

  private PaperSubject receipt(OdsCode practice, Payment payment) {
    UUID id = payment.content().bill();
    Optional<Bill> bill = id == null ? Optional.empty() : bill(practice, id);
    boolean patient =
        accounts.find(practice, payment.payer()).filter(Standing::isPatient).isPresent();
    return new PaperSubject(
        PaperKind.RECEIPT,
        payment.id(),
        payment.payer(),
        patient ? new PatientId(payment.payer()) : bill.map(Bill::patient).orElse(null),
        bill.map(held -> held.content().details().branch()).orElse(""),
        false);
  }

  private Optional<Bill> bill(OdsCode practice, UUID id) {
    return bills
        .find(practice, id)
        .filter(bill -> bill.state() == BillState.POSTED || bill.state() == BillState.VOID);
  }

  private static PaperSubject subject(PaperKind kind, UUID id, Bill bill) {
    return new PaperSubject(
        kind,
        id,
        bill.payer(),
        bill.patient(),
        bill.content().details().branch(),
        bill.vat().pence() > 0);
  }
}
