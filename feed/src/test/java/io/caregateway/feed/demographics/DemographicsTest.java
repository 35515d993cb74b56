package io.caregateway.feed.demographics;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.feed.DemographicsChanged;
import io.caregateway.feed.FeedJson;
import io.caregateway.feed.NhsNumber;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DemographicsTest {

  private static final Party PRACTICE =
      new Party(
          "Organization", null, new Identifier("ods", "A81001", new Span("2020", null)), null);

  private static final Telecom TELECOM =
      new Telecom("phone", null, "01632960000", "home", 1, new Span("2020", null));

  private static final PostalAddress ADDRESS =
      new PostalAddress(
          "home",
          null,
          null,
          List.of("1 Canary Row"),
          "Leeds",
          null,
          "LS1 6AE",
          null,
          null,
          List.of(new AddressKey(new Code(null, "UPRN", null), "123456789012")));

  private static final Demographics WHOLE =
      new Demographics(
          "7",
          "2",
          null,
          true,
          new NhsNumber("9000000009"),
          null,
          List.of(new Identifier("local", "55")),
          List.of(new PersonName("usual", null, "Ayr", List.of("Bo"), List.of(), List.of(), null)),
          "1970-09",
          "female",
          List.of(ADDRESS),
          List.of(TELECOM),
          List.of(),
          null,
          new ContactPreference(new Code(null, "1", "Letter"), "Not after 7pm", null),
          List.of(PRACTICE),
          PRACTICE,
          new Registration(new Code(null, "T", null), null, null, PRACTICE, null, null),
          null,
          null,
          List.of(
              new ContactPerson(
                  List.of(), null, List.of(TELECOM), ADDRESS, null, null, null, 1, true)),
          Confidentiality.UNRESTRICTED,
          null);

  @Test
  void readsBackWhatItWrote() {
    assertThat(FeedJson.read(FeedJson.write(WHOLE), Demographics.class)).isEqualTo(WHOLE);
  }

  @Test
  void isFoundInWhatWasToldOfAPatientAndByItself() {
    DemographicsChanged told =
        new DemographicsChanged(
            new OdsCode("A81001"),
            new PatientId(UUID.randomUUID()),
            1,
            PatientState.ACTIVE,
            false,
            null,
            false,
            WHOLE,
            Instant.EPOCH);

    assertThat(DemographicsChanged.demographicsIn(FeedJson.write(told))).isEqualTo(WHOLE);
    assertThat(DemographicsChanged.demographicsIn(FeedJson.write(WHOLE))).isEqualTo(WHOLE);
  }

  @Test
  void withoutContactDataNothingTellsWhereThePatientIs() {
    Demographics withheld = WHOLE.withoutContactData();

    assertThat(new String(FeedJson.write(withheld), StandardCharsets.UTF_8))
        .doesNotContain("Canary", "LS1", "01632960000", "A81001", "7pm", "UPRN")
        .contains("9000000009", "Ayr", "1970-09", "\"code\":\"T\"");
  }

  @Test
  void flagsAPartialBirthDateAndATemporaryRegistration() {
    assertThat(WHOLE.flags())
        .containsExactlyInAnyOrder(Flag.BIRTH_DATE_PARTIAL, Flag.TEMPORARY_REGISTRATION);
  }
}
