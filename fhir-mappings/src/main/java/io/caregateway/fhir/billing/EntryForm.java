package io.caregateway.fhir.billing;

/** As what a practice wants its billing items in the clinical record. */
public enum EntryForm {
  CHARGE_ITEM("ChargeItem"),
  CODED_ENTRY("Observation");

  private final String resourceType;

  EntryForm(String resourceType) {
    this.resourceType = resourceType;
  }

  /** The FHIR resource type, which is also the path to post to. */
  public String resourceType() {
    return resourceType;
  }
}
