package io.caregateway.core.billing.consultation;

import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.PatientAccounts;
import io.caregateway.core.billing.PatientAccounts.Patient;
import io.caregateway.core.billing.bill.Bill;
import io.caregateway.core.billing.bill.BillState;
import io.caregateway.core.billing.bill.Bills;
import io.caregateway.core.billing.bill.Line;
import io.caregateway.core.billing.consultation.Findings.State;
import io.caregateway.core.billing.prices.PayerKind;
import io.caregateway.core.billing.prices.Price;
import io.caregateway.core.billing.prices.PriceList;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.consultation.Consultation;
import io.caregateway.safeguards.audit.Act;
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

/** Shows what the clinical system told of consultations, beside what can be billed of them. */
public final class ConsultationReading {

  private final PracticeTransactions transactions;
  private final QuestionRows rows;
  private final PatientAccounts accounts;
  private final PriceList prices;
  private final Bills bills;
  private final LookBack settings;
  private final AuditLog audit;
  private final Clock clock;

  ConsultationReading(
      PracticeTransactions transactions,
      QuestionRows rows,
      PatientAccounts accounts,
      PriceList prices,
      Bills bills,
      LookBack settings,
      AuditLog audit,
      Clock clock) {
    this.transactions = transactions;
    this.rows = rows;
    this.accounts = accounts;
    this.prices = prices;
    this.bills = bills;
    this.settings = settings;
    this.audit = audit;
    this.clock = clock;
  }

  /** How far back to look where nobody says otherwise. */
  public int usualDays() {
    return settings.days();
  }

  /** How far a question has come, which says nothing of the patient; empty when it is forgotten. */
  public Optional<State> state(OdsCode practice, UUID request) {
    return transactions.in(practice, () -> rows.find(practice, request).map(this::state));
  }

  /**
   * What became of a question. Makes one audit record.
   *
   * @return empty when nobody asked it of this patient, or it is forgotten
   */
  public Optional<Findings> find(OdsCode practice, PatientId patient, UUID request, Doer doer) {
    return transactions.in(
        practice,
        () -> {
          Set<UUID> ids =
              accounts.find(practice, patient).map(Patient::ids).orElse(Set.of(patient.value()));
          Optional<Question> found =
              rows.find(practice, request).filter(it -> ids.contains(it.patient().value()));
          AuditRecord read =
              found.isPresent()
                  ? AuditRecord.done(Act.PATIENT_READ, doer.actor(), doer.origin())
                  : AuditRecord.refused(
                      Act.PATIENT_READ, doer.actor(), doer.origin(), "Nothing of it is kept.");
          audit.append(read.of(patient).about("consultations " + request));
          return found.map(question -> findings(practice, ids, question));
        });
  }

  /** What can be billed, in the practice's transaction under way; nothing where nothing is kept. */
  List<Proposal> proposals(OdsCode practice, Set<UUID> ids, UUID request) {
    return rows.find(practice, request)
        .filter(question -> ids.contains(question.patient().value()))
        .map(question -> proposals(practice, ids, question))
        .orElse(List.of());
  }

  private Findings findings(OdsCode practice, Set<UUID> ids, Question question) {
    Question.Answer answer = question.answer();
    return new Findings(
        question.request(),
        question.days(),
        state(question),
        answer == null ? null : answer.reason(),
        proposals(practice, ids, question),
        answer != null && answer.more(),
        answer == null ? 0 : answer.unreadable());
  }

  private List<Proposal> proposals(OdsCode practice, Set<UUID> ids, Question question) {
    Question.Answer answer = question.answer();
    if (answer == null) {
      return List.of();
    }
    Map<UUID, String> billed = billed(practice, ids);
    return answer.consultations().stream()
        .map(one -> new Matching(practice, one, on(practice, one), billed).proposal())
        .toList();
  }

  private List<Price> on(OdsCode practice, Consultation one) {
    return one.date() == null ? List.of() : prices.on(practice, PayerKind.PATIENT, one.date());
  }

  /** The bills that stand, by the tokens of their lines; an estimate bills nothing. */
  private Map<UUID, String> billed(OdsCode practice, Set<UUID> ids) {
    Map<UUID, String> billed = new HashMap<>();
    for (Bill bill : bills.of(practice, ids)) {
      if (bill.state() == BillState.DRAFT || bill.state() == BillState.POSTED) {
        for (Line line : bill.lines()) {
          billed.put(line.token(), bill.title());
        }
      }
    }
    return billed;
  }

  private State state(Question question) {
    Question.Answer answer = question.answer();
    if (answer != null) {
      return answer.reason() == null ? State.READ : State.FAILED;
    }
    return question.askedAt().plus(settings.patience()).isBefore(clock.instant())
        ? State.LATE
        : State.WAITING;
  }
}
