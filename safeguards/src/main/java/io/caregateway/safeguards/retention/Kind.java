package io.caregateway.safeguards.retention;

import io.caregateway.feed.OdsCode;
import java.time.Instant;

/**
 * One kind of thing that is taken away when its time is over.
 *
 * @param name as people read it
 */
record Kind(String name, Keep keep, Batching taking, Batching counting) {

  /** A batch of a practice, in the purge role's transaction. */
  @FunctionalInterface
  interface Batching {
    /**
     * @param before the moment before which all is due
     * @param after where the batch before ended
     */
    Step take(OdsCode practice, Instant before, Held held, long after);
  }
}
