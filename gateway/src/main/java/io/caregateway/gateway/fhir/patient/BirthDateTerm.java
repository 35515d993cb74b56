package io.caregateway.gateway.fhir.patient;

import io.caregateway.gateway.fhir.Refusal;
import io.caregateway.gateway.fhir.Refused;
import io.caregateway.gateway.fhir.search.TimeSpan;
import java.util.regex.Pattern;

/** Reads {@code birthdate}. Held birth dates are keyed hashes: they have no order to compare by. */
final class BirthDateTerm {

  private static final Pattern FORM = Pattern.compile("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?");

  private BirthDateTerm() {}

  /**
   * @return the date with the precision that it came with
   * @throws Refused BIRTH_DATE_MALFORMED
   */
  static String read(String term) {
    String date = term.startsWith("eq") ? term.substring(2) : term;
    if (!FORM.matcher(date).matches() || TimeSpan.of(date).isEmpty()) {
      throw new Refused(Refusal.BIRTH_DATE_MALFORMED);
    }
    return date;
  }
}
