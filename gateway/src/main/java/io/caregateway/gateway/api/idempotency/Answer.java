package io.caregateway.gateway.api.idempotency;

import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.Outcome.Done;
import io.caregateway.core.billing.Outcome.Invalid;
import io.caregateway.core.billing.Outcome.NotAllowed;
import io.caregateway.core.billing.Outcome.Problem;
import io.caregateway.gateway.api.ApiRefusal;
import io.caregateway.gateway.api.ApiRefused;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a request, to be told again. It names nobody.
 *
 * @param refusal null when it is done
 * @param id of what was made or changed, when it is done
 * @param notice what staff should know, when it is done
 * @param sentence why it is not done
 * @param problems by field, when it is not done
 */
record Answer(
    @Nullable ApiRefusal refusal,
    @Nullable UUID id,
    @Nullable String notice,
    String sentence,
    List<Problem> problems) {

  Answer {
    problems = List.copyOf(problems);
  }

  static Answer of(Outcome outcome) {
    if (outcome instanceof Done done) {
      return new Answer(null, done.id(), done.notice(), "", List.of());
    }
    if (outcome instanceof Invalid invalid) {
      return refused(
          ApiRefusal.NOT_VALID, "Some fields do not hold: see errors.", invalid.problems());
    }
    if (outcome instanceof NotAllowed not) {
      return refused(ApiRefusal.NOT_ALLOWED, not.sentence(), List.of());
    }
    throw new ApiRefused(ApiRefusal.NOT_FOUND);
  }

  private static Answer refused(ApiRefusal refusal, String sentence, List<Problem> problems) {
    return new Answer(refusal, null, null, sentence, problems);
  }

  /**
   * @throws ApiRefused when it was not done
   */
  Made made() {
    if (refusal != null || id == null) {
      throw new ApiRefused(refusal == null ? ApiRefusal.UNAVAILABLE : refusal, sentence, problems);
    }
    return new Made(id, notice);
  }
}
