package io.caregateway.core.billing.paper;

import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.Outcome.NotAllowed;
import io.caregateway.core.billing.letterhead.Letterhead;
import io.caregateway.core.billing.letterhead.Letterheads;
import io.caregateway.core.billing.paper.IssuedPaper.State;
import io.caregateway.core.billing.payer.AccountWork;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Decides what is to stand at the head of a paper, and whether it may go out at all. */
final class PaperIssuing {

  private static final NotAllowed NO_LETTERHEAD =
      new NotAllowed(
          "Nothing can be printed or sent before the practice’s letterhead is set up: its name and"
              + " address. Whoever may change it finds it under Letterhead.");
  private static final NotAllowed NO_VAT_NUMBER =
      new NotAllowed(
          "This bill charges VAT, so it must show the practice’s VAT number. Enter it on the"
              + " letterhead first.");

  private static final NotAllowed NAMES_THE_PATIENT =
      new NotAllowed(
          "Papers to this payer must not name the patient, and this one does: in the"
              + " words for the payer or the reason of the credit note. Void or credit the bill, and"
              + " make it again without the name.");

  private final PracticeTransactions transactions;
  private final AccountWork work;
  private final PaperSubjects subjects;
  private final PaperWriting writing;
  private final Concerned concerned;
  private final Letterheads letterheads;
  private final PaperRows rows;
  private final Clock clock;

  PaperIssuing(
      PracticeTransactions transactions,
      AccountWork work,
      PaperSubjects subjects,
      PaperWriting writing,
      Concerned concerned,
      Letterheads letterheads,
      PaperRows rows,
      Clock clock) {
    this.transactions = transactions;
    this.work = work;
    this.subjects = subjects;
    this.writing = writing;
    this.concerned = concerned;
    this.letterheads = letterheads;
    this.rows = rows;
    this.clock = clock;
  }

  /** What a paper that may go out is made of. */
  record Ready(PaperSubject subject, Letterhead letterhead, boolean copy) {}

  /** Does it in the account's turn, with its audit record, where it may be. */
  Outcome issue(
      OdsCode practice,
      PaperKind kind,
      UUID id,
      Act act,
      Doer doer,
      Function<Ready, Outcome> issued) {
    return transactions.in(
        practice,
        () -> {
          Optional<PaperSubject> subject = subjects.find(practice, kind, id);
          return subject.isEmpty()
              ? work.notThere(practice, act, doer)
              : work.on(
                  practice,
                  subject.get().payer(),
                  subject.get().patient(),
                  act,
                  doer,
                  account -> ready(practice, subject.get(), issued));
        });
  }

  private Outcome ready(OdsCode practice, PaperSubject subject, Function<Ready, Outcome> issued) {
    String refusal = concerned.refusalNow(practice, subject);
    if (refusal != null) {
      return new NotAllowed(refusal);
    }
    Optional<UUID> original =
        subject.kind().isOfAccount()
            ? Optional.empty()
            : rows.original(practice, subject.kind(), subject.id());
    Optional<Letterhead> head =
        original.isPresent()
            ? letterheads.find(practice, original.get())
            : letterheads.of(practice, subject.branch());
    if (head.isEmpty()) {
      return NO_LETTERHEAD;
    }
    if (subject.chargesVat() && head.get().content().vatNumber().isEmpty()) {
      return NO_VAT_NUMBER;
    }
    Ready ready = new Ready(subject, head.get(), original.isPresent());
    return concerned.isNamedIn(practice, subject, write(practice, ready))
        ? NAMES_THE_PATIENT
        : issued.apply(ready);
  }

  Paper write(OdsCode practice, Ready ready) {
    return writing.write(practice, ready.subject(), ready.letterhead(), ready.copy());
  }

  void add(OdsCode practice, Ready ready, UUID id, State state, IssuedPaper.Content content) {
    PaperSubject subject = ready.subject();
    PatientId patient = subject.patient();
    rows.add(
        practice,
        new IssuedPaper(
            id,
            subject.kind(),
            subject.id(),
            subject.payer(),
            patient == null ? null : patient.value(),
            ready.copy(),
            ready.letterhead().id(),
            clock.instant(),
            state,
            0,
            PaperRows.FIRST_VERSION,
            content));
  }
}
