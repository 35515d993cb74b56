package io.caregateway.core.billing.bulk;

import java.util.UUID;

/**
 * How far a file has come.
 *
 * @param done of its bills
 * @param total bills
 * @param posted whether they are posted, or drafts
 */
public record BulkProgress(UUID file, State state, int done, int total, boolean posted) {

  /** How far. */
  public enum State {
    RUNNING,
    DONE,
    /** It came to nothing: something has changed since it was tried. */
    FAILED,
    /** Nothing is heard of it any more; nothing of it was taken in. */
    STOPPED
  }
}
