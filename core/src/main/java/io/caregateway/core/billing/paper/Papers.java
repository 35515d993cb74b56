package io.caregateway.core.billing.paper;

import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.Outcome.Done;
import io.caregateway.core.billing.letterhead.Letterhead;
import io.caregateway.core.billing.letterhead.Letterheads;
import io.caregateway.core.billing.paper.IssuedPaper.State;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Prints papers, and shows which went out. */
public final class Papers {

  private final PracticeTransactions transactions;
  private final PaperIssuing issuing;
  private final PaperSubjects subjects;
  private final PaperWriting writing;
  private final Concerned concerned;
  private final Letterheads letterheads;
  private final PaperRows rows;
  private final AuditLog audit;

  Papers(
      PracticeTransactions transactions,
      PaperIssuing issuing,
      PaperSubjects subjects,
      PaperWriting writing,
      Concerned concerned,
      Letterheads letterheads,
      PaperRows rows,
      AuditLog audit) {
    this.transactions = transactions;
    this.issuing = issuing;
    this.subjects = subjects;
    this.writing = writing;
    this.concerned = concerned;
    this.letterheads = letterheads;
    this.rows = rows;
    this.audit = audit;
  }

  /**
   * Has a paper printed: from then on it is out, and the next one is a copy.
   *
   * @param subject the bill, the credit note, the payment or the account
   * @return the id under which {@link #open} has it
   */
  public Outcome print(OdsCode practice, PaperKind kind, UUID subject, Doer doer) {
    return issuing.issue(
        practice,
        kind,
        subject,
        Act.PAPER_PRINTED,
        doer,
        ready -> {
          UUID id = UUID.randomUUID();
          String title = issuing.write(practice, ready).title();
          issuing.add(
              practice,
              ready,
              id,
              State.PRINTED,
              new IssuedPaper.Content(title, doer.shown(), null, null, null));
          return new Done(id, null);
        });
  }

  /**
   * A paper that went out, with the head and the mark that it has. Who opens it is recorded.
   *
   * @return empty when this practice has no such paper
   */
  public Optional<Paper> open(OdsCode practice, UUID id, Doer doer) {
    return transactions.in(
        practice,
        () -> {
          Optional<IssuedPaper> issued = rows.find(practice, id);
          audit.append(read(issued, doer).about("paper " + id));
          return issued.flatMap(held -> again(practice, held));
        });
  }

  private static AuditRecord read(Optional<IssuedPaper> issued, Doer doer) {
    if (issued.isEmpty()) {
      return doer.lookedInVain("No such paper here.");
    }
    UUID patient = issued.get().patient();
    return doer.looked(patient == null ? null : new PatientId(patient));
  }

  private Optional<Paper> again(OdsCode practice, IssuedPaper issued) {
    Letterhead head = letterheads.find(practice, issued.letterhead()).orElseThrow();
    return subjects
        .find(practice, issued.kind(), issued.subject())
        .filter(subject -> concerned.refusal(practice, subject) == null)
        .map(subject -> writing.write(practice, subject, head, issued.copy()));
  }

  /** The papers of these bills, notes, payments and accounts, newest first. */
  public List<IssuedPaper> of(OdsCode practice, Collection<UUID> subjects) {
    return subjects.isEmpty()
        ? List.of()
        : transactions.in(practice, () -> rows.of(practice, subjects));
  }
}
