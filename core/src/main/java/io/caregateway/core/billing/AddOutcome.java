package io.caregateway.core.billing;

import io.caregateway.core.billing.NewItem.Problem;
import io.caregateway.feed.PatientId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of an attempt to add a billing item. */
public sealed interface AddOutcome {

  /**
   * The item stands, and the clinical record was asked for.
   *
   * @param notice what staff should know, as that the patient has died; mostly null
   */
  record Added(UUID key, @Nullable String notice) implements AddOutcome {}

  /** Some fields do not hold; nothing was added. */
  record Invalid(List<Problem> problems) implements AddOutcome {
    public Invalid {
      problems = List.copyOf(problems);
    }
  }

  /**
   * This account takes no items.
   *
   * @param instead the account to add it to, when it is known
   */
  record NotAllowed(String sentence, @Nullable PatientId instead) implements AddOutcome {}

  /** The practice has no such account. */
  record NoSuchAccount(String sentence) implements AddOutcome {}
}
