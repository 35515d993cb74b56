package io.caregateway.core.billing;

import static java.util.stream.Collectors.joining;

import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.WriteBackOutcome.State;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A practice's billing items. A change, the message that asks the clinical record to follow, and
 * the audit record stand or fall together.
 */
public final class BillingItems {

  private final PracticeTransactions transactions;
  private final ItemAdding adding;
  private final ItemRetry retrying;
  private final BillingItemRows rows;
  private final AccountRows accounts;
  private final Counts counts;
  private final AuditLog audit;

  BillingItems(
      PracticeTransactions transactions,
      ItemAdding adding,
      ItemRetry retrying,
      BillingItemRows rows,
      AccountRows accounts,
      Counts counts,
      AuditLog audit) {
    this.transactions = transactions;
    this.adding = adding;
    this.retrying = retrying;
    this.rows = rows;
    this.accounts = accounts;
    this.counts = counts;
    this.audit = audit;
  }

  /**
   * Adds an item to an account and asks that it be written to the clinical record.
   *
   * @param formToken names the form that was filled in: sent twice, it makes one item
   */
  public AddOutcome add(
      OdsCode practice,
      PatientId patient,
      NewItem typed,
      Actor actor,
      Origin origin,
      UUID formToken) {
    return transactions.in(
        practice, () -> adding.add(practice, patient, typed, actor, origin, formToken));
  }

  /** Asks that a parked item be tried again; of two at once, one asks. */
  public RetryOutcome retry(OdsCode practice, UUID key, Actor actor, Origin origin) {
    return transactions.in(practice, () -> retrying.retry(practice, key, actor, origin));
  }

  /**
   * The items that need a person, longest parked first. Makes one audit record, since it shows what
   * patients are billed for.
   */
  public List<ParkedItem> parked(OdsCode practice, int most, Actor actor, Origin origin) {
    return transactions.in(
        practice,
        () -> {
          List<BillingItem> parked = rows.parked(practice, most);
          List<PatientId> patients = parked.stream().map(BillingItem::patient).distinct().toList();
          Map<PatientId, String> names = accounts.names(practice, patients);
          String found = patients.stream().map(PatientId::toString).collect(joining(" "));
          audit.append(
              AuditRecord.done(Act.PATIENT_SEARCH, actor, origin)
                  .about("parked items, found: " + (found.isEmpty() ? "none" : found)));
          return parked.stream()
              .map(item -> new ParkedItem(item, names.getOrDefault(item.patient(), "")))
              .toList();
        });
  }

  /** How many items stand in each state; says nothing about a person, so it is not recorded. */
  public Map<State, Long> counts(OdsCode practice) {
    return transactions.in(practice, () -> counts.items(practice));
  }

  /**
   * The states of a patient's own items, for a page that is open and wants to know whether to
   * refresh. Says nothing about a person, so it is not recorded.
   */
  public Map<UUID, State> states(OdsCode practice, PatientId patient) {
    return transactions.in(practice, () -> rows.states(practice, patient));
  }
}
