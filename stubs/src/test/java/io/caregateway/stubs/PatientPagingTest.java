package io.caregateway.stubs;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.stubs.client.Client;
import io.caregateway.stubs.client.EmisClient;
import io.caregateway.stubs.client.Reply;
import io.caregateway.stubs.client.TppClient;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PatientPagingTest {

  private static final ClinicalStubs STUBS = ClinicalStubs.with().patients(120).start();

  @AfterAll
  static void stop() {
    STUBS.close();
  }

  static List<Client> both() {
    return List.of(
        new EmisClient(STUBS.fhirBase("A81001")), new TppClient(STUBS.fhirBase("B82002")));
  }

  @ParameterizedTest
  @MethodSource("both")
  void walksThroughAllPatientsByTimeOfChange(Client client) throws Exception {
    List<String> ids = new ArrayList<>();
    List<String> times = new ArrayList<>();
    String next = "Patient?_sort=_lastUpdated&_count=50&_lastUpdated=ge2000-01-01";
    int pages = 0;
    while (!next.isEmpty()) {
      Reply page = client.get(next);
      assertThat(page.status()).isEqualTo(200);
      ids.addAll(page.ids());
      page.resources().forEach(r -> times.add(r.at("/meta/lastUpdated").asString()));
      next = page.link("next");
      pages++;
    }
    assertThat(pages).isEqualTo(3);
    assertThat(ids).hasSize(120).doesNotHaveDuplicates();
    assertThat(times).isSorted();
  }

  @ParameterizedTest
  @MethodSource("both")
  void walksBackwards(Client client) throws Exception {
    Reply first = client.get("Patient?_sort=-_lastUpdated&_count=70");
    Reply second = client.get(first.link("next"));
    List<String> all = new ArrayList<>(first.ids());
    all.addAll(second.ids());
    assertThat(all).hasSize(120).doesNotHaveDuplicates();
    assertThat(second.link("next")).isEmpty();
    assertThat(all.get(119)).isEqualTo(client.get("Patient?_count=1").ids().get(0));
  }

  @ParameterizedTest
  @MethodSource("both")
  void keepsToTheTimesAskedFor(Client client) throws Exception {
    String middle =
        client.get("Patient?_count=60").resources().get(59).at("/meta/lastUpdated").asString();
    long before = count(client, "lt" + middle);
    assertThat(before).isLessThanOrEqualTo(59);
    assertThat(before + count(client, "ge" + middle)).isEqualTo(120);
    assertThat(count(client, "le" + middle) + count(client, "gt" + middle)).isEqualTo(120);
    assertThat(count(client, "ge2025-01-01&_lastUpdated=lt2025-01-01")).isZero();
    assertThat(count(client, "2025")).isEqualTo(120);
  }

  private static long count(Client client, String bounds) throws Exception {
    Reply reply = client.get("Patient?_summary=count&_lastUpdated=" + bounds);
    assertThat(reply.resources()).isEmpty();
    return reply.json().path("total").asLong();
  }

  @ParameterizedTest
  @MethodSource("both")
  void leavesOutWhatWasNotAskedFor(Client client) throws Exception {
    Reply reply = client.get("Patient?_elements=id,meta&_count=5&_total=accurate");
    assertThat(reply.json().path("total").asLong()).isEqualTo(120);
    assertThat(reply.resources())
        .hasSize(5)
        .allSatisfy(
            r -> {
              assertThat(r.propertyNames()).containsExactlyInAnyOrder("resourceType", "id", "meta");
              assertThat(r.at("/meta/tag/0/code").asString()).isEqualTo("SUBSETTED");
            });
  }

  @ParameterizedTest
  @MethodSource("both")
  void findsByIds(Client client) throws Exception {
    List<String> ids = client.get("Patient?_count=3").ids();
    Reply found = client.get("Patient?_id=" + String.join(",", ids) + ",unknown");
    assertThat(found.ids()).containsExactlyInAnyOrderElementsOf(ids);
  }

  @ParameterizedTest
  @MethodSource("both")
  void refusesWhatItDoesNotUnderstand(Client client) throws Exception {
    for (String query :
        List.of("_count=-1", "_lastUpdated=xx2025", "_sort=name", "family=X", "_page=%25")) {
      assertThat(client.get("Patient?" + query).status()).as(query).isEqualTo(400);
    }
  }

  @ParameterizedTest
  @MethodSource("both")
  void readsOneWithItsVersion(Client client) throws Exception {
    String id = client.get("Patient?_count=1").ids().get(0);
    Reply read = client.get("Patient/" + id);
    assertThat(read.json().path("id").asString()).isEqualTo(id);
    assertThat(read.header("ETag")).isEqualTo("W/\"1\"");
    assertThat(read.header("Date")).isNotEmpty();
    assertThat(client.get("Patient/" + id, "If-None-Match", "W/\"1\"").status()).isEqualTo(304);
    assertThat(client.get("Patient/nobody").status()).isEqualTo(404);
  }
}
