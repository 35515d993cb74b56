package io.caregateway.gateway.fhir.patient;

import io.caregateway.feed.NhsNumber;
import io.caregateway.fhir.terms.Systems;
import io.caregateway.gateway.fhir.Refusal;
import io.caregateway.gateway.fhir.Refused;

/** Reads {@code identifier} (FHIR R4, search.html, token). */
final class IdentifierTerm {

  private IdentifierTerm() {}

  /**
   * A number whose check digit is wrong is looked for as well: some records hold one.
   *
   * @throws Refused IDENTIFIER_MALFORMED
   */
  static NhsNumber read(String term) {
    int bar = term.indexOf('|');
    if (bar >= 0 && !term.substring(0, bar).equals(Systems.NHS_NUMBER)) {
      throw new Refused(Refusal.IDENTIFIER_MALFORMED);
    }
    NhsNumber number = new NhsNumber(term.substring(bar + 1));
    if (!number.value().matches("[0-9]{10}")) {
      throw new Refused(Refusal.IDENTIFIER_MALFORMED);
    }
    return number;
  }
}
