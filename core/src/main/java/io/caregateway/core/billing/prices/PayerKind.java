package io.caregateway.core.billing.prices;

import java.util.Locale;

/** Who pays; each kind has a price list of its own. */
public enum PayerKind {
  /** The patient, or whoever settles for them. */
  PATIENT("Patients"),
  /** A business that is billed for its own people or premises, as an employer. */
  BUSINESS("Businesses"),
  /** Somebody else who pays for a patient, as an insurer or a solicitor. */
  THIRD_PARTY("Third parties");

  private final String plural;

  PayerKind(String plural) {
    this.plural = plural;
  }

  /** {@code Third parties}. */
  public String plural() {
    return plural;
  }

  /** As it stands in files and addresses: {@code third-party}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
