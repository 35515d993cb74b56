package io.caregateway.gateway.fhir.audit;

import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceSearchParamComponent;
import org.hl7.fhir.r4.model.Enumerations.SearchParamType;

/** By what audit events can be searched: no more and no less than the CapabilityStatement says. */
enum AuditParameter {
  DATE(
      "date",
      SearchParamType.DATE,
      "When it was recorded, with ge, gt, le, lt or eq, at most twice. A day begins at midnight"
          + " UTC."),
  AGENT(
      "agent",
      SearchParamType.REFERENCE,
      "Who acted, by agent:identifier and their whole user id, alone or after a system and a bar."
          + " Send it by POST to _search, so that no URL holds it."),
  PATIENT(
      "patient",
      SearchParamType.REFERENCE,
      "The patient whom it touched, by the id that this gateway gave, alone or after Patient/."),
  TYPE(
      "type",
      SearchParamType.TOKEN,
      "A code of the type or of a subtype, the gateway's own acts among them, alone or after its"
          + " system and a bar."),
  OUTCOME("outcome", SearchParamType.TOKEN, "0 (done), 4 (refused) or 8 (failed).");

  private final String element;
  private final SearchParamType type;
  private final String documentation;

  AuditParameter(String element, SearchParamType type, String documentation) {
    this.element = element;
    this.type = type;
    this.documentation = documentation;
  }

  /** As it stands in a request. */
  String parameter() {
    return this == AGENT ? "agent:identifier" : element;
  }

  CapabilityStatementRestResourceSearchParamComponent description() {
    return new CapabilityStatementRestResourceSearchParamComponent()
        .setName(element)
        .setDefinition("http://hl7.org/fhir/SearchParameter/AuditEvent-" + element)
        .setType(type)
        .setDocumentation(documentation);
  }
}
