package io.caregateway.gateway.privacy.archive;

import io.caregateway.feed.PatientId;
import java.time.Instant;
import java.util.UUID;

/**
 * One archive and how far it is.
 *
 * @param done how many of the tables have been read
 * @param total how many there are
 * @param expiresAt when it is gone, downloaded or not
 */
record Archive(UUID id, PatientId patient, State state, int done, int total, Instant expiresAt) {

  /** Where an archive stands. */
  enum State {
    MAKING,
    READY,
    /** Downloaded; the file is gone. */
    TAKEN,
    FAILED
  }

  public boolean making() {
    return state == State.MAKING;
  }
}
