package io.caregateway.routes.practice;

import io.caregateway.fhir.Dialect;

/** The dialect a practice's clinical system speaks. */
public enum ClinicalSystem {
  /** FHIR STU3 CareConnect, Ssp-* headers and a GP Connect style JWT. */
  EMIS(Dialect.STU3),
  /** FHIR R4 UK Core, OAuth 2 client credentials with a signed JWT. */
  TPP(Dialect.R4);

  private final Dialect dialect;

  ClinicalSystem(Dialect dialect) {
    this.dialect = dialect;
  }

  /** The FHIR version it speaks. */
  public Dialect dialect() {
    return dialect;
  }
}
