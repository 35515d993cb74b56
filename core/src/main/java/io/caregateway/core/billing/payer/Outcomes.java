package io.caregateway.core.billing.payer;

import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.Outcome.Done;
import io.caregateway.core.billing.Outcome.Invalid;
import io.caregateway.core.billing.Outcome.NotAllowed;
import io.caregateway.core.billing.Outcome.Problem;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditRecord;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the audit log says of an outcome. */
final class Outcomes {

  private static final String MISSING = "No such account at this practice.";

  private Outcomes() {}

  /**
   * @return empty when an earlier try did it, which was recorded then
   */
  static Optional<AuditRecord> record(Act act, Doer doer, Outcome outcome) {
    if (outcome instanceof Done done) {
      return done.again()
          ? Optional.empty()
          : Optional.of(AuditRecord.done(act, doer.actor(), doer.origin()));
    }
    if (outcome instanceof Invalid invalid) {
      String fields =
          invalid.problems().stream().map(Problem::field).collect(Collectors.joining(", "));
      return Optional.of(refused(act, doer, "Not valid: " + fields + "."));
    }
    return Optional.of(
        refused(act, doer, outcome instanceof NotAllowed not ? not.sentence() : MISSING));
  }

  static AuditRecord refused(Act act, Doer doer, String reason) {
    return AuditRecord.refused(act, doer.actor(), doer.origin(), reason);
  }
}
