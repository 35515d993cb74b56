package io.caregateway.core.billing;

import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import java.util.List;

/**
 * What was billed to one patient, for whoever hands it over and records that. Every call belongs in
 * a transaction of the practice.
 */
public final class BillingRecords {

  private final BillingItemRows rows;

  BillingRecords(BillingItemRows rows) {
    this.rows = rows;
  }

  /** Newest service first; what was billed under records that were merged is not among them. */
  public List<BillingItem> of(OdsCode practice, PatientId patient) {
    return rows.of(practice, patient, List.of());
  }
}
