package io.caregateway.core.billing.bill;

import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.PatientAccounts.Patient;
import io.caregateway.core.billing.PracticeTime;
import io.caregateway.core.billing.RecordEntries;
import io.caregateway.core.billing.bill.CreditNote.Part;
import io.caregateway.core.billing.ledger.Ledger;
import io.caregateway.core.billing.payer.PayerAccounts;
import io.caregateway.core.billing.payer.Standing;
import io.caregateway.core.billing.prices.PayerKind;
import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Shows a bill to people. Each call makes one audit record. */
public final class BillReading {

  private final PracticeTransactions transactions;
  private final BillRows rows;
  private final CreditNoteRows notes;
  private final Crediting crediting;
  private final PayerAccounts accounts;
  private final Concerned concerned;
  private final PostingCheck check;
  private final Ledger ledger;
  private final RecordEntries record;
  private final AuditLog audit;
  private final Clock clock;

  BillReading(
      PracticeTransactions transactions,
      BillRows rows,
      CreditNoteRows notes,
      Crediting crediting,
      PayerAccounts accounts,
      Concerned concerned,
      PostingCheck check,
      Ledger ledger,
      RecordEntries record,
      AuditLog audit,
      Clock clock) {
    this.transactions = transactions;
    this.rows = rows;
    this.notes = notes;
    this.crediting = crediting;
    this.accounts = accounts;
    this.concerned = concerned;
    this.check = check;
    this.ledger = ledger;
    this.record = record;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @return empty when this practice has no such bill; another's are as if they were not
   */
  public Optional<BillView> find(OdsCode practice, UUID bill, Doer doer) {
    return transactions.in(
        practice,
        () -> {
          Optional<Bill> found = rows.find(practice, bill);
          audit.append(read(found, doer).about("bill " + bill));
          return found.map(held -> view(practice, held));
        });
  }

  /** A bill that is about nobody tells of its payer alone. */
  private static AuditRecord read(Optional<Bill> found, Doer doer) {
    return found.isEmpty()
        ? doer.lookedInVain("No such bill here.")
        : doer.looked(found.get().patient());
  }

  private BillView view(OdsCode practice, Bill bill) {
    Optional<Standing> account = accounts.find(practice, bill.payer());
    Set<UUID> ids = account.map(Standing::ids).orElse(Set.of(bill.payer()));
    Map<Integer, Part> left = new HashMap<>();
    for (Line line : bill.lines()) {
      left.put(line.number(), crediting.left(practice, bill, line));
    }
    boolean draft = bill.state() == BillState.DRAFT;
    String name = draft ? account.map(Standing::name).orElse("") : bill.content().payerName();
    return new BillView(
        bill,
        name,
        ledger.owed(practice, bill.id()),
        ledger.writtenOff(practice, bill.id()),
        ledger.credit(practice, ids),
        notes.of(practice, bill.id()),
        left,
        record.of(practice, RecordWords.keys(practice, bill)),
        draft && concerned.hears(practice, bill) ? toTell(bill, name) : List.of(),
        account.filter(one -> draft).map(one -> check.refusal(practice, one, bill)).orElse(null),
        bill.payerKind() == PayerKind.PATIENT
            ? null
            : concerned.find(practice, bill.patient()).map(Patient::name).orElse(null),
        PracticeTime.day(clock.instant()));
  }

  private List<String> toTell(Bill bill, String name) {
    return bill.lines().stream()
        .filter(line -> line.careRecord().tellsOfBill())
        .map(
            line ->
                RecordWords.billed(
                    "…", name, PracticeTime.day(clock.instant()), line, line.gross()))
        .toList();
  }
}
