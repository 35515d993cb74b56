package io.caregateway.core.billing.payer;

import io.caregateway.core.billing.AccountStore;
import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.Outcome.Done;
import io.caregateway.core.billing.Outcome.Invalid;
import io.caregateway.core.billing.Outcome.NotAllowed;
import io.caregateway.core.billing.Outcome.NotThere;
import io.caregateway.core.billing.Outcome.Problem;
import io.caregateway.core.billing.PatientAccounts;
import io.caregateway.core.billing.PatientAccounts.Patient;
import io.caregateway.core.billing.PracticeTime;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.demographics.Demographics;
import io.caregateway.safeguards.audit.Act;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * People who are billed here and are no patients of the clinical system; staff type who they are.
 */
public final class BillingOnly {

  private final AccountNoting noting;
  private final PatientAccounts patients;
  private final AccountStore store;
  private final Clock clock;

  BillingOnly(AccountNoting noting, PatientAccounts patients, AccountStore store, Clock clock) {
    this.noting = noting;
    this.patients = patients;
    this.store = store;
    this.clock = clock;
  }

  /** Adds somebody, and gives the account's id. */
  public Outcome add(OdsCode practice, TypedPerson typed, Doer doer) {
    List<Problem> problems = new ArrayList<>();
    Demographics person = typed.read(PracticeTime.day(clock.instant()), problems);
    PatientId id = id(practice, typed.token());
    return noting.of(
        practice,
        id.value(),
        id,
        Act.ACCOUNT_CHANGED,
        doer,
        () -> {
          if (!problems.isEmpty()) {
            return new Invalid(problems);
          }
          if (patients.find(practice, id).isPresent()) {
            return Done.before(id.value());
          }
          store.putBillingOnly(practice, id, person);
          return new Done(id.value(), null);
        });
  }

  /** Changes what staff typed. What the clinical system says of a patient is not changed here. */
  public Outcome change(OdsCode practice, PatientId patient, TypedPerson typed, Doer doer) {
    List<Problem> problems = new ArrayList<>();
    Demographics person = typed.read(PracticeTime.day(clock.instant()), problems);
    return noting.of(
        practice,
        patient.value(),
        patient,
        Act.ACCOUNT_CHANGED,
        doer,
        () -> {
          Optional<Patient> held = patients.find(practice, patient);
          if (held.isEmpty()) {
            return new NotThere();
          }
          if (!held.get().billingOnly()) {
            return new NotAllowed(
                "What the clinical system says of a patient is changed there, not here.");
          }
          if (held.get().frozen() != null) {
            return new NotAllowed(held.get().frozen());
          }
          if (!problems.isEmpty()) {
            return new Invalid(problems);
          }
          store.putBillingOnly(practice, patient, person);
          return new Done(patient.value(), null);
        });
  }

  /** Not the token itself, which comes from outside and could be somebody else's id. */
  private static PatientId id(OdsCode practice, UUID token) {
    String name = "billing only " + practice.value() + " " + token;
    return new PatientId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
  }
}
