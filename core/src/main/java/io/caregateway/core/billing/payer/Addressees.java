package io.caregateway.core.billing.payer;

import io.caregateway.core.billing.PatientAccounts;
import io.caregateway.core.billing.PatientAccounts.Contact;
import io.caregateway.core.billing.PatientAccounts.Patient;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.safeguards.encryption.BlindIndex;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** To whom papers go, and whom they may name. Every call belongs in a transaction. */
public final class Addressees {

  private static final String CASE = "core.case";

  /** Crockford's base 32: no letter is taken for a digit. */
  private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final int LENGTH = 8;

  private final PatientAccounts patients;
  private final PayerAccounts accounts;
  private final PayerRows payers;
  private final Policies policies;
  private final BlindIndex index;

  Addressees(
      PatientAccounts patients,
      PayerAccounts accounts,
      PayerRows payers,
      Policies policies,
      BlindIndex index) {
    this.patients = patients;
    this.accounts = accounts;
    this.payers = payers;
    this.policies = policies;
    this.index = index;
  }

  /**
   * Whose account it is, with their billing address where one is set. Of a patient whose record is
   * restricted, or whose data may not be used, the name alone: what staff typed as the billing
   * address could be the one to be kept secret.
   *
   * @return empty when this practice has no such account
   */
  public Optional<Addressee> of(OdsCode practice, UUID account) {
    return accounts
        .find(practice, account)
        .map(
            held ->
                held.isPatient()
                    ? patient(practice, held)
                    : payers.find(practice, account).map(Addressees::payer).orElseThrow());
  }

  /** Whether it is a patient whose contact data is kept from paper, also what was used before. */
  public boolean withholds(OdsCode practice, UUID account) {
    return accounts
        .find(practice, account)
        .filter(Standing::isPatient)
        .filter(held -> patients.contact(practice, new PatientId(held.payer())).isEmpty())
        .isPresent();
  }

  private Addressee patient(OdsCode practice, Standing held) {
    Optional<Contact> contact = patients.contact(practice, new PatientId(held.payer()));
    if (contact.isEmpty()) {
      return new Addressee(held.name(), List.of(), null);
    }
    Terms terms = held.terms();
    return new Addressee(
        held.name(),
        terms.address().isEmpty() ? contact.get().lines() : terms.address(),
        terms.email().isEmpty() ? contact.get().email() : terms.email());
  }

  private static Addressee payer(Payer payer) {
    PayerDetails details = payer.details();
    return new Addressee(
        details.name(), details.address(), details.email().isEmpty() ? null : details.email());
  }

  /**
   * How papers to this payer name the patient whom a bill is about: by name or, where the payer's
   * papers are anonymised, by a case number alone.
   *
   * @return null for a bill about nobody, or about the payer themselves
   */
  public @Nullable String concerned(OdsCode practice, UUID payer, @Nullable PatientId about) {
    Optional<Payer> held = payers.find(practice, payer);
    if (about == null || held.isEmpty()) {
      return null;
    }
    return held.get().details().anonymised()
        ? "Case " + caseNumber(practice, payer, about)
        : patients.find(practice, about).map(Patient::name).orElse(null);
  }

  /**
   * The practice's own number of a patient's case with a payer: the one that staff gave or, until
   * they do, one from a keyed hash. It stays the same, and tells neither who it is nor that another
   * payer's case is the same patient's.
   */
  public String caseNumber(OdsCode practice, UUID payer, PatientId patient) {
    return policies
        .find(practice, patient, payer)
        .map(Policy::reference)
        .filter(typed -> !typed.isEmpty())
        .orElseGet(() -> made(index.of(practice, CASE, payer + " " + patient)));
  }

  private static String made(byte[] hash) {
    StringBuilder number = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      number.append(i == LENGTH / 2 ? "-" : "").append(LETTERS.charAt(hash[i] & 31));
    }
    return number.toString();
  }
}
