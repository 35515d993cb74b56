package io.caregateway.gateway.unrecorded;

import static io.caregateway.gateway.signon.Proofs.DESK;
import static io.caregateway.gateway.signon.SignOnSite.A;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.caregateway.core.billing.Accounts;
import io.caregateway.feed.NhsNumber;
import io.caregateway.feed.PatientId;
import io.caregateway.gateway.fhir.KeptPatients;
import io.caregateway.gateway.signon.Browser;
import io.caregateway.gateway.signon.SignOnSite;
import io.caregateway.gateway.signon.Staff;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A page shows nothing, and nothing is asked by it, where the database refuses its record. */
@Tag("slow")
class UnrecordedPagesTest {

  @RegisterExtension static final SignOnSite site = SignOnSite.shared();
  @RegisterExtension static final ActsAtTheSite at = ActsAtTheSite.of(site);

  private final Browser browser = site.browser();

  @Test
  void noPatientIsFoundOrShownOrGivenTheirFile() throws Throwable {
    NhsNumber number = KeptPatients.newNumber();
    String family = "Unrecorded" + number.value();
    PatientId patient = new KeptPatients(site.gateway()).add(A, number, family, "1970-09-11").id();
    Accounts accounts = site.gateway().bean(Accounts.class);
    await().until(() -> accounts.find(A, patient, Actor.system("test"), DESK).isPresent());
    signOn("privacy-officer");

    post("/patients/by-nhs-number", Map.of("nhs-number", number.value()));
    at.showOnAPage(Act.PATIENT_SEARCH, () -> opened("/patients/found", family));
    at.showOnAPage(Act.PATIENT_READ, () -> opened("/patients/" + patient, family));

    String[] archive = new String[1];
    at.showOnAPage(
        Act.ACCESS_ASKED,
        () -> {
          Browser.Page asked = post("/privacy/patients/" + patient + "/archive", Map.of());
          assertThat(asked.location()).startsWith("/privacy/archives/");
          archive[0] = asked.location();
        });
    await().until(() -> browser.open(archive[0] + "/progress").html().text().contains("ready"));
    at.showOnAPage(
        Act.ACCESS_GIVEN,
        () ->
            assertThat(post(archive[0] + "/download", Map.of()).header("Content-Type"))
                .isEqualTo("application/zip"));
  }

  @Test
  void theLogIsNeitherShownNorGivenAsAFile() throws Throwable {
    signOn("privacy-officer");
    at.showOnAPage(Act.AUDIT_READ, () -> opened("/audit", "record"));
    at.showOnAPage(
        Act.AUDIT_EXPORTED,
        () ->
            assertThat(post("/audit/export", Map.of("format", "CSV")).response().body())
                .contains("SIGN_ON"));
  }

  @Test
  void noRawTextIsShown() throws Throwable {
    UUID entry = UUID.randomUUID();
    site.gateway()
        .bean(PracticeTransactions.class)
        .run(
            A,
            () ->
                site.gateway()
                    .bean(JdbcClient.class)
                    .sql(
                        """
                        insert into gateway.quarantine (practice, id, kind, reason, sentence,
                          fingerprint, first_seen, last_seen, times)
                        values (?, ?, 'ENTRY', 'TEST', 'It cannot be read.', ?, now(), now(), 1)
                        """)
                    .params(A.value(), entry, entry.toString().getBytes(UTF_8))
                    .update());
    signOn("systems");
    at.showOnAPage(
        Act.QUARANTINE_READ, () -> opened("/attention/" + entry + "/raw", "no longer kept"));
  }

  private void opened(String address, String shown) throws Exception {
    Browser.Page page = browser.open(address);
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.html().text()).containsIgnoringCase(shown);
  }

  private Browser.Page post(String address, Map<String, String> typed) throws Exception {
    Map<String, String> fields = new HashMap<>(typed);
    fields.put("_csrf", browser.open("/").field("_csrf"));
    return browser.post(address, fields);
  }

  private void signOn(String role) throws Exception {
    String answer = browser.answer(A.value(), Staff.RECEPTIONIST).attribute("role", role).xml();
    browser.sendAnswer(A.value(), answer);
  }
}
