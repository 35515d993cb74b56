package io.caregateway.gateway.fhir.audit;

import io.caregateway.gateway.fhir.Refusal;
import io.caregateway.gateway.fhir.Refused;
import io.caregateway.safeguards.audit.Outcome;
import java.util.Arrays;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventOutcome;

/** Outcomes of acts as AuditEvent tells them (FHIR R4, valueset-audit-event-outcome.html). */
final class Outcomes {

  private static final String SYSTEM = AuditEventOutcome._0.getSystem();

  private Outcomes() {}

  static AuditEventOutcome of(Outcome outcome) {
    return switch (outcome) {
      case DONE -> AuditEventOutcome._0;
      case REFUSED -> AuditEventOutcome._4;
      case FAILED -> AuditEventOutcome._8;
    };
  }

  /**
   * Reads a token.
   *
   * @throws Refused OUTCOME_MALFORMED
   */
  static Outcome read(String token) {
    String code = token.startsWith(SYSTEM + "|") ? token.substring(SYSTEM.length() + 1) : token;
    return Arrays.stream(Outcome.values())
        .filter(outcome -> of(outcome).toCode().equals(code))
        .findFirst()
        .orElseThrow(() -> new Refused(Refusal.OUTCOME_MALFORMED));
  }
}
