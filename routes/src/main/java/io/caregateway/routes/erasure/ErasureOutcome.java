package io.caregateway.routes.erasure;

import java.util.UUID;

/** What became of a step towards an erasure. */
public sealed interface ErasureOutcome {

  /** The request stands, and waits for another person. */
  record Asked(UUID request) implements ErasureOutcome {}

  /** The patient is erased, for good. */
  record Erased() implements ErasureOutcome {}

  /** The request is declined or withdrawn; nothing was erased. */
  record Declined() implements ErasureOutcome {}

  /** Nothing was changed. */
  record Refused(ErasureRefusal why) implements ErasureOutcome {}
}
