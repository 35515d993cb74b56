package io.caregateway.gateway.fhir.patient;

import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceSearchParamComponent;
import org.hl7.fhir.r4.model.Enumerations.SearchParamType;

/** By what patients can be searched: no more and no less than the CapabilityStatement says. */
enum SearchParameter {
  IDENTIFIER(
      "identifier",
      "Patient-identifier",
      SearchParamType.TOKEN,
      "The NHS number, alone or after its system and a bar. Send it by POST to _search, so that no"
          + " URL holds it."),
  FAMILY(
      "family",
      "individual-family",
      SearchParamType.STRING,
      "A family name that the patient goes or went by, whatever its case, accents, apostrophes and"
          + " hyphens: all of it, or with birthdate its first 2 to 12 letters."),
  POSTAL_CODE(
      "address-postalcode",
      "individual-address-postalcode",
      SearchParamType.STRING,
      "A whole postcode of one of the patient's addresses, with or without its space."),
  BIRTH_DATE(
      "birthdate",
      "individual-birthdate",
      SearchParamType.DATE,
      "A date, a month or a year, without a prefix. It finds the records whose birth date, as far"
          + " as it is known, may be the one that is looked for."),
  LAST_UPDATED(
      "_lastUpdated",
      "Resource-lastUpdated",
      SearchParamType.DATE,
      "When the gateway last took in a change, with ge, gt, le, lt or eq, at most twice. A day"
          + " begins at midnight UTC."),
  ID("_id", "Resource-id", SearchParamType.TOKEN, "The id that this gateway gave the patient.");

  private static final String DEFINITIONS = "http://hl7.org/fhir/SearchParameter/";

  private final String parameter;
  private final String definition;
  private final SearchParamType type;
  private final String documentation;

  SearchParameter(String parameter, String definition, SearchParamType type, String documentation) {
    this.parameter = parameter;
    this.definition = definition;
    this.type = type;
    this.documentation = documentation;
  }

  /** As it stands in a request. */
  String parameter() {
    return parameter;
  }

  CapabilityStatementRestResourceSearchParamComponent description() {
    return new CapabilityStatementRestResourceSearchParamComponent()
        .setName(parameter)
        .setDefinition(DEFINITIONS + definition)
        .setType(type)
        .setDocumentation(documentation);
  }
}
