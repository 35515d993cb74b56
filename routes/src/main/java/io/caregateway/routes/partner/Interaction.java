package io.caregateway.routes.partner;

/** What is asked of a clinical system, and how its Spine interaction is named. */
public enum Interaction {
  SEARCH_PATIENT("search:patient-1", Scope.PATIENT_READ),
  READ_PATIENT("read:patient-1", Scope.PATIENT_READ),
  SEARCH_PRACTITIONER("search:practitioner-1", Scope.ORGANIZATION_READ),
  /** GP Connect has no interactions for what follows; the names are set in its manner. */
  SEARCH_PRACTITIONER_ROLE("search:practitionerrole-1", Scope.ORGANIZATION_READ),
  SEARCH_ENCOUNTER("search:encounter-1", Scope.PATIENT_READ),
  SEARCH_CHARGE_ITEM("search:chargeitem-1", Scope.PATIENT_READ),
  READ_CHARGE_ITEM("read:chargeitem-1", Scope.PATIENT_READ),
  CREATE_CHARGE_ITEM("create:chargeitem-1", Scope.PATIENT_WRITE),
  UPDATE_CHARGE_ITEM("update:chargeitem-1", Scope.PATIENT_WRITE),
  SEARCH_OBSERVATION("search:observation-1", Scope.PATIENT_READ),
  READ_OBSERVATION("read:observation-1", Scope.PATIENT_READ),
  CREATE_OBSERVATION("create:observation-1", Scope.PATIENT_WRITE),
  UPDATE_OBSERVATION("update:observation-1", Scope.PATIENT_WRITE);

  private static final String PREFIX = "urn:nhs:names:services:gpconnect:fhir:rest:";

  private final String name;
  private final String scope;

  Interaction(String name, String scope) {
    this.name = name;
    this.scope = scope;
  }

  /** The value of the header Ssp-InteractionID. */
  public String id() {
    return PREFIX + name;
  }

  /** The JWT's requested_scope. */
  public String scope() {
    return scope;
  }

  private static final class Scope {
    static final String PATIENT_READ = "patient/*.read";
    static final String ORGANIZATION_READ = "organization/*.read";
    static final String PATIENT_WRITE = "patient/*.write";
  }
}
