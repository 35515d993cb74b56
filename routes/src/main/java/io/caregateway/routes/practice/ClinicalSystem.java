package io.caregateway.routes.practice;

/** The dialect a practice's clinical system speaks. */
public enum ClinicalSystem {
  /** FHIR STU3 CareConnect, Ssp-* headers and a GP Connect style JWT. */
  EMIS,
  /** FHIR R4 UK Core, OAuth 2 client credentials with a signed JWT. */
  TPP
}
