package io.caregateway.stubs.emis;

import io.caregateway.stubs.fhir.PatientQuery;
import io.caregateway.stubs.fhir.Refusal;
import io.caregateway.stubs.fhir.Refusal.Reason;

/** What GP Connect's provider tests ask of a search by identifier (PatientSearch.feature). */
final class IdentifierSearch {

  private static final String NHS_NUMBER = "https://fhir.nhs.uk/Id/nhs-number";

  private IdentifierSearch() {}

  static void check(PatientQuery query) {
    if (query.parameters().isEmpty()) {
      throw new Refusal(Reason.BAD_REQUEST, "A search needs a parameter.");
    }
    if (query.identifiers().size() > 1) {
      throw new Refusal(Reason.BAD_REQUEST, "identifier may be given once.");
    }
    if (query.identifiers().isEmpty()) {
      return;
    }
    String identifier = query.identifiers().get(0);
    int at = identifier.indexOf('|');
    if (at <= 0 || identifier.substring(at + 1).isBlank()) {
      throw new Refusal(Reason.INVALID_PARAMETER, "identifier needs a system and a value.");
    }
    if (!identifier.substring(0, at).equals(NHS_NUMBER)) {
      throw new Refusal(Reason.INVALID_IDENTIFIER_SYSTEM, "identifier takes NHS numbers only.");
    }
    if (!isNhsNumber(identifier.substring(at + 1))) {
      throw new Refusal(Reason.INVALID_NHS_NUMBER, "The value is not an NHS number.");
    }
  }

  /** Ten digits whose weighted sum, the check digit counted once, is a multiple of eleven. */
  private static boolean isNhsNumber(String value) {
    if (!value.matches("\\d{10}")) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < 10; i++) {
      sum += (value.charAt(i) - '0') * (10 - i);
    }
    return sum % 11 == 0;
  }
}
