package io.caregateway.stubs.person;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A patient in neutral terms; each dialect writes it in its own way.
 *
 * @param localNumber the practice's own number for the patient
 * @param names the official one first
 * @param gender FHIR administrative gender
 * @param birthDate {@code 1970-09-11}, {@code 1970-09} or {@code 1970}
 * @param speech null when nothing is recorded, which means English
 * @param death null while the patient lives
 * @param restricted security label R: the record is there, the contact data and the GP are withheld
 * @param active false once the record is out of use
 */
public record Person(
    @Nullable NhsNumber nhsNumber,
    String localNumber,
    List<Name> names,
    String gender,
    String birthDate,
    ContactData contactData,
    @Nullable Speech speech,
    Registration registration,
    @Nullable Death death,
    boolean restricted,
    boolean active) {

  public Person {
    names = List.copyOf(names);
  }

  public Person withNames(List<Name> other) {
    return new Person(
        nhsNumber,
        localNumber,
        other,
        gender,
        birthDate,
        contactData,
        speech,
        registration,
        death,
        restricted,
        active);
  }

  public Person withContactData(ContactData other) {
    return new Person(
        nhsNumber,
        localNumber,
        names,
        gender,
        birthDate,
        other,
        speech,
        registration,
        death,
        restricted,
        active);
  }

  public Person withDeath(@Nullable Death other) {
    return new Person(
        nhsNumber,
        localNumber,
        names,
        gender,
        birthDate,
        contactData,
        speech,
        registration,
        other,
        restricted,
        active);
  }

  public Person withRestricted(boolean now) {
    return new Person(
        nhsNumber,
        localNumber,
        names,
        gender,
        birthDate,
        contactData,
        speech,
        registration,
        death,
        now,
        active);
  }

  public Person withActive(boolean now) {
    return new Person(
        nhsNumber,
        localNumber,
        names,
        gender,
        birthDate,
        contactData,
        speech,
        registration,
        death,
        restricted,
        now);
  }

  /** Whether the NHS number is there and verified (status 01). */
  public boolean isVerified() {
    return nhsNumber != null && "01".equals(nhsNumber.verification());
  }

  /** Whether a death is recorded and was not taken back. */
  public boolean isDead() {
    return death != null && !"U".equals(death.status());
  }
}
