package io.caregateway.safeguards.rights;

import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import java.util.Set;
import java.util.UUID;

/**
 * The person whose data is asked for or to be erased.
 *
 * @param ids the patient, and every record that was merged into theirs
 * @param sourceIds their records' ids at the clinical system, so far as they are known
 * @param marks what tells this person in bytes that were never read: those ids and NHS numbers
 */
public record Subject(
    OdsCode practice, Set<PatientId> ids, Set<String> sourceIds, Set<String> marks) {

  public Subject {
    ids = Set.copyOf(ids);
    sourceIds = Set.copyOf(sourceIds);
    marks = Set.copyOf(marks);
  }

  /** Somebody of whom their id alone is known. */
  public static Subject of(OdsCode practice, PatientId patient) {
    return new Subject(practice, Set.of(patient), Set.of(), Set.of());
  }

  /** The ids as the database takes them. */
  public UUID[] uuids() {
    return ids.stream().map(PatientId::value).toArray(UUID[]::new);
  }

  /** Names nobody: what is printed may end in a log. */
  @Override
  public String toString() {
    return "a patient of " + practice;
  }
}
