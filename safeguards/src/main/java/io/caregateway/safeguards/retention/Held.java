package io.caregateway.safeguards.retention;

import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.WrittenRecord;
import io.caregateway.safeguards.encryption.BlindIndex;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * Whose data stays although its time is over.
 *
 * @param patients by the ids of their records here
 * @param users by their user ids
 */
public record Held(Set<UUID> patients, Set<String> users) {

  public static final Held NOBODY = new Held(Set.of(), Set.of());

  public Held {
    patients = Set.copyOf(patients);
    users = Set.copyOf(users);
  }

  Held and(Held others) {
    Set<UUID> allPatients = new HashSet<>(patients);
    allPatients.addAll(others.patients);
    Set<String> allUsers = new HashSet<>(users);
    allUsers.addAll(others.users);
    return new Held(allPatients, allUsers);
  }

  /** A record of what a user did, of what touched a patient, or of a search that found them. */
  boolean covers(WrittenRecord record, BlindIndex index) {
    String subject = record.subject();
    return (record.patient() != null && patients.contains(record.patient().value()))
        || (subject != null && patients.stream().anyMatch(id -> subject.contains(id.toString())))
        || users.stream()
            .anyMatch(user -> record.isBy(index.of(record.practice(), AuditLog.ACTOR_INDEX, user)));
  }
}
