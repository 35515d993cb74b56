package io.caregateway.safeguards.rights;

import io.caregateway.feed.PatientId;
import io.caregateway.feed.demographics.Demographics;
import java.time.Instant;

/**
 * Somebody whom one part knows by itself.
 *
 * @param version counts the changes from 1
 * @param person who it is, as that part has it; nothing when erased
 * @param erased whether nothing tells any more who they were
 */
public record OwnPerson(
    PatientId id, long version, Demographics person, Instant changedAt, boolean erased) {

  /** Names nobody: what is printed may end in a log. */
  @Override
  public String toString() {
    return "a person of version " + version;
  }
}
