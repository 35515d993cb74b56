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

  /**
   * The form of an entry that stands in the record already.
   *
   * @param reference as {@code ChargeItem/12}
   * @throws IllegalArgumentException when no such entry is ever written
   */
  public static EntryForm of(String reference) {
    for (EntryForm form : values()) {
      if (reference.startsWith(form.resourceType + "/")) {
        return form;
      }
    }
    throw new IllegalArgumentException("A billing item is written as no such resource.");
  }
}
