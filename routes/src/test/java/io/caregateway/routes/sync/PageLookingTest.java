package io.caregateway.routes.sync;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.fhir.page.MalformedPage;
import io.caregateway.fhir.page.PageReader;
import io.caregateway.fhir.page.SearchBody.BundlePage;
import io.caregateway.routes.sync.LookedPage.Looked;
import io.caregateway.routes.sync.RecordReading.Good;
import io.caregateway.routes.sync.RecordReading.Same;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PageLookingTest extends SyncTest {

  private static final String PAGE =
      """
      {"resourceType": "Bundle", "entry": [
        {"resource": {"resourceType": "Patient", "id": "a", "name": [{"family": "Marlowe"}]}},
        {"resource": {"resourceType": "Patient", "id": "b", "name": [{"family": "Kyd"}]}}]}
      """;
  private static final String OF_ONE =
      """
      {"resourceType": "Bundle", "entry": [{"resource": {"resourceType": "Patient", "id": "b"}}]}
      """;

  @Test
  void whatIsKeptAsItCameIsReadAgainOnlyWhereThePageBeforeMayChangeIt() throws MalformedPage {
    serve(PAGE);
    done(SyncKind.FULL);
    PageLooking looking = process.get(PageLooking.class);

    assertThat(looking.look(EMIS, served(PAGE), null).looked())
        .extracting(Looked::reading)
        .hasOnlyElementsOfType(Same.class);

    LookedPage before = looking.look(EMIS, served(OF_ONE), null);
    assertThat(looking.look(EMIS, served(PAGE), before).looked())
        .extracting(Looked::reading)
        .satisfiesExactly(
            same -> assertThat(same).isInstanceOf(Same.class),
            good -> assertThat(good).isInstanceOf(Good.class));
  }

  private ServedPage served(String json) throws MalformedPage {
    byte[] bytes = json.getBytes(UTF_8);
    BundlePage page = (BundlePage) new PageReader(bytes.length, 10).read(bytes);
    PageRecords records = process.get(PageLooking.class).records(EMIS, bytes, page);
    return new ServedPage(page, records, Instant.EPOCH);
  }
}
