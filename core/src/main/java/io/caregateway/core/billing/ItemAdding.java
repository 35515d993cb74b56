package io.caregateway.core.billing;

import io.caregateway.core.billing.AddOutcome.Added;
import io.caregateway.core.billing.AddOutcome.Invalid;
import io.caregateway.core.billing.AddOutcome.NoSuchAccount;
import io.caregateway.core.billing.AddOutcome.NotAllowed;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.demographics.PatientState;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.Origin;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Adds an item, asks for its entry in the clinical record and records the act. */
final class ItemAdding {

  private static final String NO_SUCH_ACCOUNT =
      "This practice has no such account. Search for the patient again.";
  private static final String OTHER_FORM =
      "This form was sent before with other details, and that item stands. To add another, start"
          + " from the account.";

  private final AccountRows accounts;
  private final BillingItemRows rows;
  private final BillingItemStore store;
  private final WriteBackMessages messages;
  private final AuditLog audit;
  private final Clock clock;

  ItemAdding(
      AccountRows accounts,
      BillingItemRows rows,
      BillingItemStore store,
      WriteBackMessages messages,
      AuditLog audit,
      Clock clock) {
    this.accounts = accounts;
    this.rows = rows;
    this.store = store;
    this.messages = messages;
    this.audit = audit;
    this.clock = clock;
  }

  /** As {@link BillingItems#add}, in the practice's transaction under way. */
  AddOutcome add(
      OdsCode practice,
      PatientId patient,
      NewItem typed,
      Actor actor,
      Origin origin,
      UUID formToken) {
    Optional<AccountRows.Row> account = accounts.find(practice, patient);
    if (account.isEmpty()) {
      refuse(actor, origin, patient, "No such account at this practice.");
      return new NoSuchAccount(NO_SUCH_ACCOUNT);
    }
    return addTo(practice, account.get(), typed, actor, origin, formToken);
  }

  private AddOutcome addTo(
      OdsCode practice,
      AccountRows.Row account,
      NewItem typed,
      Actor actor,
      Origin origin,
      UUID formToken) {
    if (account.state() == PatientState.REPLACED) {
      refuse(actor, origin, account.patient(), "The account was merged into another.");
      return new NotAllowed(
          account.replacedBy() == null ? AccountWords.REPLACED_BY_UNKNOWN : AccountWords.REPLACED,
          account.replacedBy());
    }
    if (account.rights().erased()) {
      refuse(actor, origin, account.patient(), "The patient was erased.");
      return new NotAllowed(AccountWords.ERASED, null);
    }
    if (account.rights().restricted()) {
      refuse(actor, origin, account.patient(), "Processing is restricted.");
      return new NotAllowed(AccountWords.PROCESSING_RESTRICTED, null);
    }
    if (account.billingOnly()) {
      refuse(actor, origin, account.patient(), "For billing only.");
      return new NotAllowed(AccountWords.BILLING_ONLY, null);
    }
    Instant now = clock.instant();
    LocalDate today = PracticeTime.day(now);
    ItemCheck check = new ItemCheck(typed, today, account.demographics().birthDate());
    CheckedItem item = check.item();
    if (item == null) {
      refuse(actor, origin, account.patient(), "Not valid: " + fields(check.problems()) + ".");
      return new Invalid(check.problems());
    }
    UUID key = UUID.randomUUID();
    String createdBy = actor.name() == null ? actor.id() : actor.name();
    if (!store.add(practice, key, account.patient(), formToken, item, createdBy, now)) {
      return sentBefore(practice, account, item, actor, origin, formToken);
    }
    messages.request(practice, key, account.patient(), item, actor, now);
    audit.append(
        AuditRecord.done(Act.BILLING_ITEM_ADDED, actor, origin)
            .of(account.patient())
            .about(key.toString()));
    return new Added(key, AccountWords.notice(account.state()));
  }

  private AddOutcome sentBefore(
      OdsCode practice,
      AccountRows.Row account,
      CheckedItem item,
      Actor actor,
      Origin origin,
      UUID formToken) {
    BillingItem held = rows.byFormToken(practice, formToken).orElseThrow();
    CheckedItem same =
        new CheckedItem(held.code(), held.clinicalCode(), held.text(), held.price(), held.date());
    if (held.patient().equals(account.patient()) && same.equals(item)) {
      return new Added(held.key(), AccountWords.notice(account.state()));
    }
    refuse(actor, origin, account.patient(), "The form was sent before with other details.");
    return new NotAllowed(OTHER_FORM, null);
  }

  private void refuse(Actor actor, Origin origin, PatientId patient, String reason) {
    audit.append(AuditRecord.refused(Act.BILLING_ITEM_ADDED, actor, origin, reason).of(patient));
  }

  private static String fields(List<NewItem.Problem> problems) {
    return problems.stream()
        .map(problem -> problem.field().name())
        .collect(Collectors.joining(", "));
  }
}
