package io.caregateway.core.billing.payer;

import java.util.List;

/**
 * What is known of a business or third party; sealed as it is kept.
 *
 * @param name as bills are addressed and as the clinical record says it
 * @param contact who is asked for there; may be empty
 * @param address lines in their order
 * @param supplierId what they call the practice in their books; may be empty
 * @param orderRequired whether they pay bills only that bear their purchase order number
 * @param anonymised whether papers to them name no patient, but the practice's own case number
 */
public record PayerDetails(
    String name,
    String contact,
    List<String> address,
    String email,
    String telephone,
    String supplierId,
    boolean orderRequired,
    boolean anonymised) {

  public PayerDetails {
    address = List.copyOf(address);
  }
}
