package io.caregateway.stubs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caregateway.stubs.client.EmisClient;
import io.caregateway.stubs.client.Reply;
import io.caregateway.stubs.faults.Fault;
import io.caregateway.stubs.practice.Practice;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.core.JacksonException;

class FaultsTest {

  @RegisterExtension
  static final StubsExtension STUBS = new StubsExtension(ClinicalStubs.with().patients(20));

  private Practice practice;
  private EmisClient client;

  @BeforeEach
  void connect() {
    practice = STUBS.practice("A81001");
    client = new EmisClient(STUBS.fhirBase("A81001"));
  }

  @AfterEach
  void everyFaultHasFallen() {
    assertThat(practice.faults().left()).isEmpty();
  }

  @Test
  void refusesTheNextThreeAndThenAnswers() throws Exception {
    practice.fault(Fault.TOO_MANY_REQUESTS.retryAfter(Duration.ofSeconds(2))).times(3);
    for (int i = 0; i < 3; i++) {
      Reply refused = client.get("Patient?_count=1");
      assertThat(refused.status()).isEqualTo(429);
      assertThat(refused.header("Retry-After")).isEqualTo("2");
      assertThat(refused.json().path("resourceType").asString()).isEqualTo("OperationOutcome");
    }
    assertThat(client.get("Patient?_count=1").status()).isEqualTo(200);
  }

  @Test
  void tellsTheTimeToComeBackAsADate() throws Exception {
    practice.fault(Fault.UNAVAILABLE.retryAt(Instant.parse("2026-02-01T09:30:00Z"))).once();
    Reply refused = client.get("Patient?_count=1");
    assertThat(refused.status()).isEqualTo(503);
    assertThat(refused.header("Retry-After")).isEqualTo("Sun, 01 Feb 2026 09:30:00 GMT");
  }

  @Test
  void fallsOnlyOnTheRequestsItIsMeantFor() throws Exception {
    practice.fault(Fault.SERVER_ERROR).on("GET").at("Patient/").once();
    assertThat(client.get("Patient?_count=1").status()).isEqualTo(200);
    assertThat(client.get("Patient/x").status()).isEqualTo(500);
    assertThat(client.get("Patient/x").status()).isEqualTo(404);
  }

  @Test
  void losesTheAnswerButKeepsWhatWasWritten() throws Exception {
    int before = practice.written().all().size();
    String item =
        """
        {"resourceType": "ChargeItem", "status": "billable", "code": {"text": "Report"},
         "subject": {"reference": "Patient/%s"}}
        """
            .formatted(practice.changes().oldest(1).get(0));
    practice.fault(Fault.ANSWER_LOST).on("POST").once();
    assertThatThrownBy(() -> client.post("ChargeItem", item)).isInstanceOf(IOException.class);
    assertThat(practice.written().all()).hasSize(before + 1);
    practice.fault(Fault.DROPPED).on("POST").once();
    assertThatThrownBy(() -> client.post("ChargeItem", item)).isInstanceOf(IOException.class);
    assertThat(practice.written().all()).hasSize(before + 1);
  }

  @Test
  void spoilsOneEntryOfAPage() throws Exception {
    practice.fault(Fault.MALFORMED_ENTRY).once();
    Reply page = client.get("Patient?_count=3");
    assertThat(page.resources()).hasSize(3);
    assertThat(page.resources().get(0).path("birthDate").asString()).doesNotMatch("\\d+.*");
    assertThat(page.resources().get(1).path("birthDate").asString()).matches("\\d{4}.*");
  }

  @Test
  void cutsAPageOff() throws Exception {
    practice.fault(Fault.MALFORMED_PAGE).once();
    Reply page = client.get("Patient?_count=3");
    assertThat(page.status()).isEqualTo(200);
    assertThatThrownBy(page::json).isInstanceOf(JacksonException.class);
  }

  @Test
  void answersSomebodyElse() throws Exception {
    List<String> ids = practice.changes().oldest(2);
    practice.fault(Fault.WRONG_PATIENT).times(2);
    assertThat(client.get("Patient/" + ids.get(0)).json().path("id").asString())
        .isEqualTo(ids.get(1));
    assertThat(client.get("Patient?_id=" + ids.get(1)).ids()).containsExactly(ids.get(0));
  }

  @Test
  void letsANextLinkExpire() throws Exception {
    practice.fault(Fault.EXPIRED_LINK).once();
    Reply first = client.get("Patient?_count=3");
    assertThat(first.status()).isEqualTo(200);
    assertThat(client.get(first.link("next")).status()).isEqualTo(410);
    assertThat(client.get(first.link("next")).status()).isEqualTo(200);
  }

  @Test
  void leadsAstray() throws Exception {
    practice.fault(Fault.FOREIGN_LINK).once();
    assertThat(client.get("Patient?_count=3").link("next")).startsWith("https://elsewhere.example");
    practice.fault(Fault.CYCLIC_LINK).once();
    Reply page = client.get("Patient?_count=3");
    assertThat(page.link("next")).isEqualTo(client.base() + "/Patient?_count=3");
    practice.fault(Fault.redirect(URI.create("https://elsewhere.example/x"))).once();
    Reply redirect = client.get("Patient?_count=3");
    assertThat(redirect.status()).isEqualTo(302);
    assertThat(redirect.header("Location")).isEqualTo("https://elsewhere.example/x");
  }

  @Test
  void blowsAnAnswerUp() throws Exception {
    practice.fault(Fault.oversized(1 << 20)).once();
    Reply page = client.get("Patient?_count=1");
    assertThat(page.response().body().length()).isGreaterThan(1 << 20);
    assertThat(page.resources()).hasSize(1);
  }

  @Test
  void delaysAndDrips() throws Exception {
    practice.fault(Fault.delay(Duration.ofMillis(30))).once();
    assertThat(client.get("Patient?_count=1").status()).isEqualTo(200);
    practice.fault(Fault.drip(3, Duration.ofMillis(30))).once();
    assertThat(client.get("Patient?_count=1").resources()).hasSize(1);
  }
}
