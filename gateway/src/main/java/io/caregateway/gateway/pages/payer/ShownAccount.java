package io.caregateway.gateway.pages.payer;

import io.caregateway.core.billing.Account;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose account a page is about.
 *
 * @param where {@code patients} or {@code payers}
 * @param born a patient's birth date, as far as it is known; null of others
 */
public record ShownAccount(String where, UUID id, String name, @Nullable String born) {

  public static ShownAccount of(Account patient) {
    return new ShownAccount(
        AccountPages.PATIENTS, patient.patient().value(), patient.name(), patient.birthDate());
  }

  /** Where the account's own page is. */
  public String home() {
    return "/" + where + "/" + id;
  }

  /** Whether it is a patient's. */
  public boolean isPatient() {
    return where.equals(AccountPages.PATIENTS);
  }
}
