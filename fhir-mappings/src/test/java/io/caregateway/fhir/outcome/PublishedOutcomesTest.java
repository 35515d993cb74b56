package io.caregateway.fhir.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.fhir.Shared;
import io.caregateway.fhir.outcome.PartnerRefusal.Remedy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The outcomes that GP Connect's specification shows, each named by the code it stands for. */
class PublishedOutcomesTest {

  private static final Pattern GP_CONNECT = Pattern.compile("[0-9]{2}-([A-Z_]+)\\.json");
  private static final Pattern PROXY = Pattern.compile("[0-9]{2}-SSP-([0-9]{3})-(.+)\\.json");

  /** The proxy's files whose code differs from their name: no valid JSON, or a bare HTTP status. */
  private static final Map<String, String> OTHERWISE =
      Map.of("ENDPOINT", "HTTP_400", "other", "HTTP_");

  @Test
  void eachIsReadAsWhatItsNameSays() throws IOException {
    for (Path file : Shared.files(folder(), ".json")) {
      String name = file.getFileName().toString();
      Matcher gpConnect = GP_CONNECT.matcher(name);
      if (gpConnect.matches()) {
        PartnerRefusal refusal = PartnerRefusal.read(400, Files.readAllBytes(file));

        assertThat(refusal.code()).as(name).isEqualTo(gpConnect.group(1));
        assertThat(refusal.display()).as(name).isNotBlank();
      } else {
        assertProxy(name, Files.readAllBytes(file));
      }
    }
  }

  private static void assertProxy(String name, byte[] body) {
    Matcher proxy = PROXY.matcher(name);
    assertThat(proxy.matches()).as(name).isTrue();
    int status = Integer.parseInt(proxy.group(1));
    String label = proxy.group(2);

    PartnerRefusal refusal = PartnerRefusal.read(status, body);

    assertThat(label)
        .as(name)
        .satisfiesAnyOf(
            known -> assertThat(known).startsWith(refusal.code()),
            known -> assertThat(refusal.code()).startsWith(OTHERWISE.getOrDefault(known, "none")));
    assertThat(refusal.remedy())
        .as(name)
        .isEqualTo(status == 502 ? Remedy.TRY_LATER : Remedy.CORRECT_SETTINGS);
  }

  private static Path folder() {
    return Shared.dir("cases/gpconnect/spec-1.2.7/operationoutcome-extracted");
  }
}
