package io.caregateway.stubs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caregateway.stubs.client.Client;
import io.caregateway.stubs.client.EmisClient;
import io.caregateway.stubs.client.Reply;
import io.caregateway.stubs.client.TppClient;
import io.caregateway.stubs.practice.Practice;
import io.caregateway.stubs.world.EditKind;
import io.caregateway.stubs.world.UnknownPatient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

class ChangesTest {

  @RegisterExtension
  final StubsExtension stubs = new StubsExtension(ClinicalStubs.with().patients(40));

  private Practice practice;
  private Client client;

  @BeforeEach
  void connect() {
    practice = stubs.practice("B82002");
    client = new TppClient(stubs.fhirBase("B82002"));
  }

  @Test
  void anEditedPatientHasANewVersionAndIsFoundByItsTime() throws Exception {
    Instant at = Instant.parse("2026-02-01T09:30:00Z");
    List<String> ids = practice.changes().at(at).edit(3);
    Reply found = client.get("Patient?_lastUpdated=ge2026-02-01");
    assertThat(found.ids()).containsExactlyInAnyOrderElementsOf(ids);
    assertThat(found.resources())
        .allSatisfy(
            r -> {
              assertThat(r.at("/meta/versionId").asString()).isEqualTo("2");
              assertThat(r.at("/meta/lastUpdated").asString()).isEqualTo("2026-02-01T09:30:00Z");
            });
  }

  @Test
  void editsWhatItSays() throws Exception {
    String id = practice.changes().register(1).get(0);
    JsonNode before = client.get("Patient/" + id).json();
    practice.changes().edit(id, EditKind.PHONE);
    JsonNode phone = client.get("Patient/" + id).json();
    assertThat(phone.path("telecom")).isNotEqualTo(before.path("telecom"));
    assertThat(phone.path("address")).isEqualTo(before.path("address"));
    practice.changes().edit(id, EditKind.ADDRESS);
    practice.changes().edit(id, EditKind.NAME);
    JsonNode after = client.get("Patient/" + id).json();
    assertThat(after.path("address")).isNotEqualTo(before.path("address"));
    assertThat(after.at("/name/0/family").asString()).startsWith("Newname");
    assertThat(after.path("birthDate")).isEqualTo(before.path("birthDate"));
  }

  @Test
  void skipsNobodyWhenPatientsAreEditedBetweenPages() throws Exception {
    Set<String> everybody = new HashSet<>(practice.changes().oldest(40));
    List<String> seen = new ArrayList<>();
    Reply page = client.get("Patient?_sort=_lastUpdated&_count=10");
    List<String> edited = List.of();
    while (true) {
      seen.addAll(page.ids());
      if (edited.isEmpty()) {
        edited = practice.changes().edit(5);
        practice.changes().edit(practice.changes().oldest(20).get(19), EditKind.NAME);
      }
      if (page.link("next").isEmpty()) {
        break;
      }
      page = client.get(page.link("next"));
    }
    assertThat(new HashSet<>(seen)).isEqualTo(everybody);
    assertThat(seen.subList(seen.size() - 6, seen.size())).containsAll(edited);
  }

  @Test
  void aDeductedPatientIsGone() throws Exception {
    String id = practice.changes().oldest(1).get(0);
    practice.changes().deduct(id);
    assertThat(client.get("Patient?_id=" + id).ids()).isEmpty();
    assertThat(client.get("Patient/" + id).status()).isEqualTo(404);
    assertThat(client.get("Patient?_count=100").ids()).hasSize(39);
    assertThatThrownBy(() -> practice.changes().deduct(id)).isInstanceOf(UnknownPatient.class);
  }

  @Test
  void aDeletedRecordSaysThatItWas() throws Exception {
    String id = practice.changes().oldest(1).get(0);
    practice.changes().delete(id);
    assertThat(client.get("Patient?_id=" + id).ids()).isEmpty();
    assertThat(client.get("Patient/" + id).status()).isEqualTo(410);
  }

  @Test
  void aDeactivatedPatientStaysToBeRead() throws Exception {
    String id = practice.changes().oldest(1).get(0);
    practice.changes().deactivate(id);
    assertThat(client.get("Patient/" + id).json().path("active").asBoolean()).isFalse();
  }

  @Test
  void theIdOfAMergedRecordAnswersTheSurvivor() throws Exception {
    List<String> ids = practice.changes().oldest(3);
    practice.changes().merge(ids.get(1), ids.get(0));
    practice.changes().merge(ids.get(2), ids.get(1));
    Reply read = client.get("Patient/" + ids.get(0));
    assertThat(read.status()).isEqualTo(200);
    assertThat(read.json().path("id").asString()).isEqualTo(ids.get(2));
    assertThat(client.get("Patient?_id=" + String.join(",", ids)).ids())
        .containsExactly(ids.get(2));
  }

  @Test
  void aDeathIsRecordedMarkedAsRemovedAndErased() throws Exception {
    String id = practice.changes().register(1).get(0);
    practice.changes().die(id, "1");
    assertThat(death(id).path("deceasedDateTime").isMissingNode()).isFalse();
    assertThat(death(id).toString()).contains("DeathNotificationStatus\",\"code\":\"1\"");
    practice.changes().undie(id);
    assertThat(death(id).path("deceasedDateTime").isMissingNode()).isTrue();
    assertThat(death(id).toString()).contains("DeathNotificationStatus\",\"code\":\"U\"");
    practice.changes().eraseDeath(id);
    assertThat(death(id).toString()).doesNotContain("DeathNotificationStatus");
  }

  private JsonNode death(String id) throws Exception {
    return client.get("Patient/" + id).json();
  }

  @Test
  void aRestrictedRecordWithholdsContactDataAndGivesItBack() throws Exception {
    String id = practice.changes().register(1).get(0);
    JsonNode before = client.get("Patient/" + id).json();
    practice.changes().restrict(id);
    JsonNode restricted = client.get("Patient/" + id).json();
    assertThat(restricted.at("/meta/security/0/code").asString()).isEqualTo("R");
    assertThat(restricted.propertyNames())
        .doesNotContain("address", "telecom", "contact", "generalPractitioner");
    practice.changes().unrestrict(id);
    assertThat(client.get("Patient/" + id).json().path("address"))
        .isEqualTo(before.path("address"));
  }

  @Test
  void newPatientsJoinAtTheEnd() throws Exception {
    List<String> ids = practice.changes().register(2);
    assertThat(client.get("Patient?_sort=-_lastUpdated&_count=2").ids())
        .containsExactlyInAnyOrderElementsOf(ids);
    Client emis = new EmisClient(stubs.fhirBase("A81001"));
    assertThat(emis.get("Patient/" + ids.get(0)).status()).isEqualTo(404);
  }
}
