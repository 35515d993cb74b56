package io.caregateway.gateway.fhir.audit;

/** Code systems of AuditEvent (FHIR R4, auditevent.html, terminology bindings). */
final class Terms {

  static final String DICOM = "http://dicom.nema.org/resources/ontology/DCM";
  static final String EVENT_TYPE = "http://terminology.hl7.org/CodeSystem/audit-event-type";
  static final String RESTFUL = "http://hl7.org/fhir/restful-interaction";
  static final String LIFE_CYCLE = "http://terminology.hl7.org/CodeSystem/iso-21089-lifecycle";
  static final String ENTITY_TYPE = "http://terminology.hl7.org/CodeSystem/audit-entity-type";
  static final String ENTITY_ROLE = "http://terminology.hl7.org/CodeSystem/object-role";
  static final String SOURCE_TYPE = "http://terminology.hl7.org/CodeSystem/security-source-type";
  static final String PARTICIPATION = "http://terminology.hl7.org/CodeSystem/v3-ParticipationType";
  static final String BALP = "https://profiles.ihe.net/ITI/BALP/";

  /** What was done, in the gateway's own word for it. */
  static final String ACT = "https://caregateway.io/CodeSystem/act";

  private Terms() {}
}
