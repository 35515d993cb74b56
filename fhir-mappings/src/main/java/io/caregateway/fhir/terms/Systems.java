package io.caregateway.fhir.terms;

/** Identifier systems of the NHS in England. */
public final class Systems {

  public static final String NHS_NUMBER = "https://fhir.nhs.uk/Id/nhs-number";
  public static final String ODS_CODE = "https://fhir.nhs.uk/Id/ods-organization-code";

  private Systems() {}
}
