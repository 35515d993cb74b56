package io.caregateway.stubs.person;

/**
 * Someone to turn to about the patient.
 *
 * @param relationship HL7 v3 RoleCode, as {@code WIFE}
 * @param relationshipText the code's display
 * @param rank 1 is tried first
 */
public record ContactPerson(
    String relationship, String relationshipText, Name name, Telecom telecom, int rank) {}
