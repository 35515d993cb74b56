package io.caregateway.core;

import io.caregateway.feed.DemographicsChanged;
import io.caregateway.feed.NhsNumber;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.demographics.Confidentiality;
import io.caregateway.feed.demographics.Demographics;
import io.caregateway.feed.demographics.PatientState;
import io.caregateway.feed.demographics.PersonName;
import io.caregateway.feed.demographics.PostalAddress;
import io.caregateway.feed.demographics.Telecom;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Made-up patients and what the gateway tells of them. */
public final class TestPatients {

  private TestPatients() {}

  public static PatientId newId() {
    return new PatientId(UUID.randomUUID());
  }

  public static Demographics person(String family, String nhsNumber, String birthDate) {
    return person(List.of(name("official", family)), nhsNumber, birthDate);
  }

  public static Demographics person(
      List<PersonName> names, @Nullable String nhsNumber, @Nullable String birthDate) {
    return person(names, nhsNumber, birthDate, "DN1 1AA");
  }

  public static Demographics person(
      List<PersonName> names,
      @Nullable String nhsNumber,
      @Nullable String birthDate,
      String postcode) {
    return new Demographics(
        "p-1",
        "1",
        RunningCore.NOW,
        true,
        nhsNumber == null ? null : new NhsNumber(nhsNumber),
        null,
        List.of(),
        names,
        birthDate,
        "female",
        List.of(
            new PostalAddress(
                "home",
                "both",
                null,
                List.of("1 Mill Lane"),
                "Densham",
                null,
                postcode,
                null,
                null,
                List.of())),
        List.of(new Telecom("phone", null, "01632 960001", "home", 1, null)),
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
  }

  public static PersonName name(String use, String family) {
    return new PersonName(
        use, null, family, List.of("Ada", "Jane"), List.of("Mrs"), List.of(), null);
  }

  public static DemographicsChanged changed(
      OdsCode practice, PatientId patient, long version, Demographics demographics) {
    return changed(practice, patient, version, PatientState.ACTIVE, demographics);
  }

  public static DemographicsChanged changed(
      OdsCode practice,
      PatientId patient,
      long version,
      PatientState state,
      Demographics demographics) {
    return new DemographicsChanged(
        practice, patient, version, state, false, null, false, demographics, RunningCore.NOW);
  }

  public static DemographicsChanged restricted(DemographicsChanged told) {
    return new DemographicsChanged(
        told.practice(),
        told.patient(),
        told.version(),
        told.state(),
        true,
        told.replacedBy(),
        told.collision(),
        told.demographics(),
        told.changedAt());
  }

  public static DemographicsChanged replaced(
      DemographicsChanged told, @Nullable PatientId by, boolean collision) {
    return new DemographicsChanged(
        told.practice(),
        told.patient(),
        told.version(),
        PatientState.REPLACED,
        told.restricted(),
        by,
        collision,
        told.demographics(),
        told.changedAt());
  }
}
