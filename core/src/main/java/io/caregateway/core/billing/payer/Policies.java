package io.caregateway.core.billing.payer;

import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.Outcome.Done;
import io.caregateway.core.billing.Outcome.Invalid;
import io.caregateway.core.billing.Outcome.NotAllowed;
import io.caregateway.core.billing.Outcome.NotThere;
import io.caregateway.core.billing.Outcome.Problem;
import io.caregateway.core.billing.TypedText;
import io.caregateway.core.billing.prices.PayerKind;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The policies by which third parties pay for patients. */
public final class Policies {

  private static final int SHORT = 80;

  private final PracticeTransactions transactions;
  private final AccountWork work;
  private final PayerAccounts accounts;
  private final PolicyRows rows;

  Policies(
      PracticeTransactions transactions,
      AccountWork work,
      PayerAccounts accounts,
      PolicyRows rows) {
    this.transactions = transactions;
    this.work = work;
    this.accounts = accounts;
    this.rows = rows;
  }

  /** A policy with the name of its third party. */
  public record Named(Policy policy, String payerName) {}

  /** Of a patient, by third party, as a part of the account's page, which is recorded there. */
  public List<Named> of(OdsCode practice, PatientId patient) {
    return transactions.in(
        practice,
        () ->
            rows.of(practice, ids(practice, patient)).stream()
                .map(one -> new Named(one, name(practice, one.payer())))
                .toList());
  }

  /** Of a patient with one third party; where records were merged, the patient's own first. */
  public Optional<Policy> find(OdsCode practice, PatientId patient, UUID payer) {
    return transactions.in(
        practice,
        () ->
            rows.of(practice, ids(practice, patient)).stream()
                .filter(one -> one.payer().equals(payer))
                .min(Comparator.comparing(one -> !one.patient().equals(patient.value()))));
  }

  /**
   * Says by which policy a third party pays for a patient.
   *
   * @param typed as somebody typed it
   */
  public Outcome put(
      OdsCode practice, PatientId patient, UUID payer, Policy.Content typed, Doer doer) {
    List<Problem> problems = new ArrayList<>();
    Policy.Content read =
        new Policy.Content(
            TypedText.read("number", typed.number(), SHORT, problems),
            TypedText.read("authorisation", typed.authorisation(), SHORT, problems),
            TypedText.read("reference", typed.reference(), SHORT, problems));
    return work.on(
        practice,
        patient.value(),
        patient,
        Act.ACCOUNT_CHANGED,
        doer,
        held -> {
          if (held.frozen() != null) {
            return new NotAllowed(held.frozen());
          }
          if (!problems.isEmpty()) {
            return new Invalid(problems);
          }
          return held.isPatient() && isThirdParty(practice, payer)
              ? put(practice, held, payer, read)
              : new NotThere();
        });
  }

  private Outcome put(OdsCode practice, Standing held, UUID payer, Policy.Content read) {
    rows.put(practice, held.payer(), payer, read);
    return new Done(payer, null);
  }

  private boolean isThirdParty(OdsCode practice, UUID payer) {
    return accounts
        .find(practice, payer)
        .filter(one -> one.kind() == PayerKind.THIRD_PARTY)
        .isPresent();
  }

  private Set<UUID> ids(OdsCode practice, PatientId patient) {
    return accounts
        .find(practice, patient.value())
        .map(Standing::ids)
        .orElse(Set.of(patient.value()));
  }

  private String name(OdsCode practice, UUID payer) {
    return accounts.find(practice, payer).map(Standing::name).orElse("");
  }
}
