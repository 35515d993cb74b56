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
  private final TermsReading terms;

  PayerAccounts(PatientAccounts patients, PayerRows payers, TermsReading terms) {
    this.patients = patients;
    this.payers = payers;
    this.terms = terms;
  }

  /**
   * @param account a patient's id, or that of a business or third party
   * @return empty when this practice has no such account; another's are as if they were not
   */
  public Optional<Standing> find(OdsCode practice, UUID account) {
    return patients
        .find(practice, new PatientId(account))
        .map(patient -> standing(practice, patient))
        .or(() -> payers.find(practice, account).map(payer -> standing(practice, payer)));
  }

  /** On what terms an account stands, as a part of its page, which is recorded there. */
  public Terms terms(OdsCode practice, UUID account) {
    return find(practice, account).map(Standing::terms).orElse(Terms.NONE);
  }

  /**
   * @return empty for a patient
   */
  public Optional<PayerDetails> details(OdsCode practice, UUID account) {
    return payers.find(practice, account).map(Payer::details);
  }

  /** Why nobody writes to an account about money now, in words for staff; empty when one may. */
  public Optional<String> noLetter(OdsCode practice, Standing account) {
    return account.isPatient()
        ? patients.noLetter(practice, new PatientId(account.payer()))
        : Optional.empty();
  }

  private Standing standing(OdsCode practice, PatientAccounts.Patient patient) {
    UUID id = patient.id().value();
    Terms held = terms.of(practice, id, patient.ids());
    return new Standing(
        id,
        PayerKind.PATIENT,
        patient.ids(),
        patient.name(),
        patient.refusal() == null ? held.status().refusal() : patient.refusal(),
        patient.notice(),
        patient.frozen(),
        held,
        false);
  }

  private Standing standing(OdsCode practice, Payer payer) {
    Set<UUID> ids = Set.of(payer.id());
    Terms held = terms.of(practice, payer.id(), ids);
    return new Standing(
        payer.id(),
        payer.kind(),
        ids,
        payer.details().name(),
        held.status().refusal(),
        null,
        null,
        held,
        payer.details().orderRequired());
  }
}
