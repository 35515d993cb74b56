package io.caregateway.feed.demographics;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.caregateway.feed.NhsNumber;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a clinical system says of one patient, as far as billing and scheduling need it. Dates keep
 * the precision they came with.
 *
 * @param sourceId the record's logical id at the clinical system; null only in a payload that has
 *     none
 * @param sourceVersion {@code meta.versionId} as given
 * @param lastUpdated {@code meta.lastUpdated} as given
 * @param active false when the clinical system says that the record is no longer in use
 * @param nhsNumber null when the patient has none
 * @param verification the NHS number's verification status, code 01 to 08
 * @param otherIdentifiers every identifier but the NHS number
 * @param birthDate {@code 1970}, {@code 1970-09} or {@code 1970-09-11}
 * @param gender FHIR administrative gender
 * @param interpreterRequired null when nothing is said
 * @param generalPractitioners GP and GP practice
 * @param managingOrganization the organisation that keeps the record
 * @param registration null when nothing is said
 * @param death null when nothing is said of death
 * @param chargingCategory overseas visitor charging category, A to F, P or 9
 * @param confidentiality the security label
 * @param replacedBy the source id of the record that took this one's place
 */
public record Demographics(
    @Nullable String sourceId,
    @Nullable String sourceVersion,
    @Nullable Instant lastUpdated,
    boolean active,
    @Nullable NhsNumber nhsNumber,
    @Nullable Code verification,
    List<Identifier> otherIdentifiers,
    List<PersonName> names,
    @Nullable String birthDate,
    @Nullable String gender,
    List<PostalAddress> addresses,
    List<Telecom> telecoms,
    List<Language> languages,
    @Nullable Boolean interpreterRequired,
    @Nullable ContactPreference contactPreference,
    List<Party> generalPractitioners,
    @Nullable Party managingOrganization,
    @Nullable Registration registration,
    @Nullable Death death,
    @Nullable Code chargingCategory,
    List<ContactPerson> contacts,
    Confidentiality confidentiality,
    @Nullable String replacedBy) {

  /** What is known of somebody who was erased. */
  public static final Demographics NOTHING =
      new Demographics(
          null,
          null,
          null,
          false,
          null,
          null,
          List.of(),
          List.of(),
          null,
          null,
          List.of(),
          List.of(),
          List.of(),
          null,
          null,
          List.of(),
          null,
          null,
          null,
          null,
          List.of(),
          Confidentiality.UNRESTRICTED,
          null);

  public Demographics {
    otherIdentifiers = List.copyOf(otherIdentifiers);
    names = List.copyOf(names);
    addresses = List.copyOf(addresses);
    telecoms = List.copyOf(telecoms);
    languages = List.copyOf(languages);
    generalPractitioners = List.copyOf(generalPractitioners);
    contacts = List.copyOf(contacts);
  }

  /**
   * The same record without what tells where or how the patient may be reached: addresses,
   * telecoms, contact persons and preference, GP, branch and managing organisation (PDS FHIR API,
   * restricted patients).
   */
  public Demographics withoutContactData() {
    return new Demographics(
        sourceId,
        sourceVersion,
        lastUpdated,
        active,
        nhsNumber,
        verification,
        otherIdentifiers,
        names,
        birthDate,
        gender,
        List.of(),
        List.of(),
        languages,
        interpreterRequired,
        null,
        List.of(),
        null,
        registration == null ? null : registration.withoutBranch(),
        death,
        chargingCategory,
        List.of(),
        confidentiality,
        replacedBy);
  }

  /** The same said by another record, or by another version of it. */
  public Demographics from(
      @Nullable String otherId, @Nullable String otherVersion, @Nullable Instant at) {
    return new Demographics(
        otherId,
        otherVersion,
        at,
        active,
        nhsNumber,
        verification,
        otherIdentifiers,
        names,
        birthDate,
        gender,
        addresses,
        telecoms,
        languages,
        interpreterRequired,
        contactPreference,
        generalPractitioners,
        managingOrganization,
        registration,
        death,
        chargingCategory,
        contacts,
        confidentiality,
        replacedBy);
  }

  /** The name to show and to search by: official, then usual, then whatever comes first. */
  @JsonIgnore
  public @Nullable PersonName preferredName() {
    return names.stream().min(PersonName.BY_USE).orElse(null);
  }

  /** What staff should know about this record; none of it keeps a record out. */
  @JsonIgnore
  public Set<Flag> flags() {
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    if (nhsNumber == null) {
      flags.add(Flag.NHS_NUMBER_ABSENT);
    } else if (!nhsNumber.isValid()) {
      flags.add(Flag.NHS_NUMBER_INVALID);
    }
    if (verification != null && !"01".equals(verification.code())) {
      flags.add(Flag.NHS_NUMBER_UNVERIFIED);
    }
    if (birthDate == null) {
      flags.add(Flag.BIRTH_DATE_ABSENT);
    } else if (birthDate.length() < 10) {
      flags.add(Flag.BIRTH_DATE_PARTIAL);
    }
    if (registration != null && registration.isTemporary()) {
      flags.add(Flag.TEMPORARY_REGISTRATION);
    }
    if (registration != null && registration.isPrivate()) {
      flags.add(Flag.PRIVATE_REGISTRATION);
    }
    return flags;
  }
}
