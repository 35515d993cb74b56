package io.caregateway.gateway.fhir.billing;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceSearchParamComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.ResourceVersionPolicy;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;
import org.hl7.fhir.r4.model.Enumerations.SearchParamType;

/** By what bills can be searched: no more and no less than the CapabilityStatement says. */
enum BillingParameter {
  ID("_id", SearchParamType.TOKEN, "The id that this gateway gave.", "Invoice ChargeItem Account"),
  PATIENT(
      "patient",
      SearchParamType.REFERENCE,
      "Whom it is about, by the id that this gateway gave, alone or after Patient/; also what was"
          + " billed under records that were merged into that one.",
      "Invoice ChargeItem Account"),
  SUBJECT("subject", SearchParamType.REFERENCE, "As patient.", "Invoice ChargeItem Account"),
  ACCOUNT(
      "account",
      SearchParamType.REFERENCE,
      "Who pays, by the account's id, alone or after Account/.",
      "Invoice ChargeItem"),
  STATUS("status", SearchParamType.TOKEN, "issued, balanced or cancelled.", "Invoice"),
  DATE(
      "date",
      SearchParamType.DATE,
      "When it was posted, with ge, gt, le, lt or eq, at most twice. A day begins at midnight UTC.",
      "Invoice"),
  ENTERED(
      "entered-date",
      SearchParamType.DATE,
      "When its bill was posted, with ge, gt, le, lt or eq, at most twice.",
      "ChargeItem"),
  LAST_UPDATED(
      "_lastUpdated",
      SearchParamType.DATE,
      "When amounts were last moved for the bill, with ge, gt, le, lt or eq, at most twice.",
      "Invoice ChargeItem");

  private final String parameter;
  private final SearchParamType type;
  private final String documentation;
  private final String resources;

  BillingParameter(String parameter, SearchParamType type, String documentation, String resources) {
    this.parameter = parameter;
    this.type = type;
    this.documentation = documentation;
    this.resources = resources;
  }

  /** As it stands in a request. */
  String parameter() {
    return parameter;
  }

  /** Those of one type of resource. */
  static List<String> of(String resource) {
    return all(resource).stream().map(BillingParameter::parameter).toList();
  }

  /** What is offered of one type of resource. */
  static CapabilityStatementRestResourceComponent description(String resource) {
    CapabilityStatementRestResourceComponent offered =
        new CapabilityStatementRestResourceComponent()
            .setType(resource)
            .setVersioning(ResourceVersionPolicy.NOVERSION)
            .setUpdateCreate(false)
            .setConditionalCreate(false)
            .setConditionalUpdate(false);
    offered.addInteraction().setCode(TypeRestfulInteraction.READ);
    offered.addInteraction().setCode(TypeRestfulInteraction.SEARCHTYPE);
    all(resource).forEach(parameter -> offered.addSearchParam(parameter.described(resource)));
    return offered;
  }

  private static Set<BillingParameter> all(String resource) {
    Set<BillingParameter> all = EnumSet.noneOf(BillingParameter.class);
    Arrays.stream(values())
        .filter(one -> List.of(one.resources.split(" ", -1)).contains(resource))
        .forEach(all::add);
    return all;
  }

  private CapabilityStatementRestResourceSearchParamComponent described(String resource) {
    String name =
        parameter.startsWith("_")
            ? "Resource" + parameter.replace('_', '-')
            : resource + "-" + parameter;
    return new CapabilityStatementRestResourceSearchParamComponent()
        .setName(parameter)
        .setDefinition("http://hl7.org/fhir/SearchParameter/" + name)
        .setType(type)
        .setDocumentation(documentation);
  }
}
