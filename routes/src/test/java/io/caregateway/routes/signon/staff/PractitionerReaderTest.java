package io.caregateway.routes.signon.staff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.routes.signon.staff.StaffEntry.Listed;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PractitionerReaderTest {

  private static final String USER =
      "{\"system\": \"https://fhir.nhs.uk/Id/sds-user-id\", \"value\": \"555000100011\"}";

  @Test
  void takesTheUserIdAndTheNameAndNothingElse() {
    assertThat(
            read(
                "\"identifier\": [%s], \"name\": [{\"given\": [\"A\", \"B\"], \"family\": \"C\"}]"))
        .contains(member("A B C"));
    assertThat(read("\"identifier\": [%s], \"name\": [{\"text\": \"Dr C\", \"family\": \"C\"}]"))
        .contains(member("Dr C"));
    assertThat(read("\"identifier\": [%s]")).contains(member(null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"identifier\": []",
        "\"identifier\": [%s], \"active\": false",
        "\"identifier\": [{\"system\": \"https://fhir.nhs.uk/Id/sds-user-id\", \"value\": \"12\"}]",
        "\"identifier\": [%s, {\"system\": \"https://fhir.nhs.uk/Id/sds-user-id\", \"value\": \"555000100022\"}]",
        "\"identifier\": 7"
      })
  void passesOverWhomNothingTellsFromOthersAndWhoIsNotActive(String content) {
    assertThat(read(content)).isEmpty();
  }

  @Test
  void passesOverWhatIsNoPractitioner() {
    assertThat(PractitionerReader.read("no json".getBytes(UTF_8))).isEmpty();
    assertThat(PractitionerReader.read("{\"resourceType\": \"Patient\"}".getBytes(UTF_8)))
        .isEmpty();
  }

  private static Optional<StaffMember> read(String content) {
    String json = "{\"resourceType\": \"Practitioner\", " + content.replace("%s", USER) + "}";
    return PractitionerReader.read(json.getBytes(UTF_8)).map(Listed::member);
  }

  private static StaffMember member(@Nullable String name) {
    return new StaffMember("555000100011", name, Set.of());
  }
}
