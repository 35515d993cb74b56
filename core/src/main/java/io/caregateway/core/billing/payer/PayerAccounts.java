package io.caregateway.core.billing.payer;

import io.caregateway.core.billing.PatientAccounts;
import io.caregateway.core.billing.prices.PayerKind;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The accounts of all who pay. Every call belongs in a transaction of the practice. */
public final class PayerAccounts {

  private final PatientAccounts patients;
  private final PayerRows payers;

  PayerAccounts(PatientAccounts patients, PayerRows payers) {
    this.patients = patients;
    this.payers = payers;
  }

  /**
   * @param account a patient's id, or that of a business or third party
   * @return empty when this practice has no such account; another's are as if they were not
   */
  public Optional<Standing> find(OdsCode practice, UUID account) {
    return patients
        .find(practice, new PatientId(account))
        .map(PayerAccounts::standing)
        .or(() -> payers.find(practice, account).map(PayerAccounts::standing));
  }

  private static Standing standing(PatientAccounts.Patient patient) {
    return new Standing(
        patient.id().value(),
        PayerKind.PATIENT,
        patient.ids(),
        patient.name(),
        patient.refusal(),
        patient.notice());
  }

  private static Standing standing(Payer payer) {
    return new Standing(
        payer.id(), payer.kind(), Set.of(payer.id()), payer.details().name(), null, null);
  }
}
