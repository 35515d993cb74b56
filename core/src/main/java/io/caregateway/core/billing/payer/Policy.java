package io.caregateway.core.billing.payer;

import java.util.UUID;

/**
 * By which policy a third party pays for a patient.
 *
 * @param payer the third party
 */
public record Policy(UUID patient, UUID payer, long version, Content content) {

  /** Where nothing was said. */
  static final Content NOTHING = new Content("", "", "");

  /**
   * What of it is sealed.
   *
   * @param number the policy's, or the claim's, at the third party; may be empty
   * @param authorisation the code by which they agreed to pay; may be empty
   * @param reference the practice's own case number, by which anonymised papers go; empty for one
   *     that is made
   */
  public record Content(String number, String authorisation, String reference) {}

  public String number() {
    return content.number();
  }

  public String authorisation() {
    return content.authorisation();
  }

  public String reference() {
    return content.reference();
  }
}
