package io.caregateway.routes.signon.staff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.feed.OdsCode;
import io.caregateway.routes.signon.staff.StaffEntry.Holds;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JobReaderTest {

  private static final String HOLDER = "'practitioner': {'reference': 'Practitioner/p1'}";
  private static final String CODE =
      "'code': [{'coding': [{'system': 'urn:jobs', 'code': 'R8009'}, {'system': 'urn:other', 'code':"
          + " 'R5080'}]}]";

  @Test
  void takesTheJobsOfTheCodeSystemThatCounts() {
    assertThat(read(HOLDER + "," + CODE)).containsExactly(new Holds("p1", "R8009"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'practitioner': {'reference': 'https://tpp.example/R4/Practitioner/p1/_history/3'}",
        HOLDER + ", 'period': {'start': '2020', 'end': '2026'}",
        HOLDER + ", 'period': {'end': '2026-11-23T01:00:00Z'}",
        HOLDER + ", 'organization': {'reference': 'Organization/1'}"
      })
  void knowsWhoseJobItIsAndThatItIsNotOver(String content) {
    assertThat(read(content + "," + CODE)).containsExactly(new Holds("p1", "R8009"));
  }

  @Test
  void takesTheUserIdWhereTheReferenceNamesIt() {
    String holder =
        "'practitioner': {'identifier': {'system': 'https://fhir.nhs.uk/Id/sds-user-id', 'value':"
            + " '555000100011'}}";
    assertThat(read(holder + "," + CODE)).containsExactly(new Holds("555000100011", "R8009"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'active': true",
        HOLDER + ", 'active': false",
        HOLDER + ", 'period': {'end': '2026-11-22'}",
        HOLDER + ", 'period': {'end': '2025'}",
        HOLDER
            + ", 'organization': {'identifier': {'system':"
            + " 'https://fhir.nhs.uk/Id/ods-organization-code', 'value': 'B82002'}}"
      })
  void passesOverWhatIsOverIsElsewhereOrIsNobodys(String content) {
    assertThat(read(content + "," + CODE)).isEmpty();
  }

  @Test
  void passesOverWhatIsNoRole() {
    assertThat(reader().read("no json".getBytes(UTF_8))).isEmpty();
    assertThat(reader().read("{\"resourceType\": \"Practitioner\"}".getBytes(UTF_8))).isEmpty();
  }

  private static List<Holds> read(String content) {
    String json = "{'resourceType': 'PractitionerRole', " + content + "}";
    return reader().read(json.replace('\'', '"').getBytes(UTF_8));
  }

  private static JobReader reader() {
    return new JobReader(new OdsCode("A81001"), "urn:jobs", LocalDate.parse("2026-11-23"));
  }
}
