package io.caregateway.core.billing;

import io.caregateway.feed.NhsNumber;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.demographics.Demographics;
import io.caregateway.feed.demographics.PatientState;
import io.caregateway.feed.demographics.PostalAddress;
import io.caregateway.feed.demographics.Telecom;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A patient's account.
 *
 * @param version counts the patient's changes from 1
 * @param restricted whether contact data is withheld; then there is none here
 * @param replacedBy the account that took this one's place, when the state is REPLACED and it is
 *     known
 * @param collision whether that account was already another patient's when this one was merged
 * @param replaces the accounts that were merged into this one, directly or by way of another
 * @param items what was billed to the patient and to those accounts, newest service first; each
 *     names its own patient
 * @param updatedAt when the last change came in
 * @param rights whether it was erased, or may not be added to
 * @param billingOnly whether staff typed who it is, and there is no clinical record
 */
public record Account(
    OdsCode practice,
    PatientId patient,
    long version,
    PatientState state,
    boolean restricted,
    @Nullable PatientId replacedBy,
    boolean collision,
    Demographics demographics,
    List<Replaced> replaces,
    List<BillingItem> items,
    Instant updatedAt,
    Rights rights,
    boolean billingOnly) {

  /**
   * An account that was merged into another.
   *
   * @param collision whether both were known before
   */
  public record Replaced(PatientId patient, boolean collision) {}

  public Account {
    replaces = List.copyOf(replaces);
    items = List.copyOf(items);
  }

  /** The name to show. */
  public String name() {
    return AccountWords.name(demographics.preferredName(), rights);
  }

  /** Whether items may be added, which go to the clinical record. */
  public boolean takesItems() {
    return takesBills() && !billingOnly;
  }

  /** Whether bills may be made. */
  public boolean takesBills() {
    return state != PatientState.REPLACED && !rights.erased() && !rights.restricted();
  }

  /** {@code 1970}, {@code 1970-09} or {@code 1970-09-11}; null when none is held. */
  public @Nullable String birthDate() {
    return demographics.birthDate();
  }

  public @Nullable NhsNumber nhsNumber() {
    return demographics.nhsNumber();
  }

  public List<PostalAddress> addresses() {
    return demographics.addresses();
  }

  public List<Telecom> telecoms() {
    return demographics.telecoms();
  }

  public String stateInWords() {
    return AccountWords.of(state, billingOnly);
  }

  /** What staff should know about this account, as sentences. */
  public List<String> notices() {
    return AccountWords.notices(this);
  }
}
