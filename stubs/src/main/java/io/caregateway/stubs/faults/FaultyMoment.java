package io.caregateway.stubs.faults;

import io.caregateway.stubs.fhir.Refusal;
import io.caregateway.stubs.http.Answer;
import io.caregateway.stubs.http.Call;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * A request on which a fault may fall.
 *
 * @param properly does what was asked and answers it
 * @param refusing answers a refusal in the practice's dialect
 * @param another JSON of a patient other than the one with the id given
 */
public record FaultyMoment(
    Call call,
    Supplier<Answer> properly,
    Function<Refusal, Answer> refusing,
    UnaryOperator<String> another) {

  boolean isSearch() {
    return "GET".equals(call.method()) && call.path().matches(".*/(Patient|Encounter)");
  }

  boolean isPatientRead() {
    return "GET".equals(call.method()) && call.path().matches(".*/Patient/[^/]+");
  }

  /** Path and query, to look for a part of. */
  String target() {
    return call.path() + "?" + call.rawQuery();
  }

  boolean isTokenRequest() {
    return call.path().endsWith("/oauth2/token");
  }
}
