package io.caregateway.gateway.signon.access;

import static io.caregateway.gateway.signon.SignOnSite.A;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.gateway.signon.Browser;
import io.caregateway.gateway.signon.Machine;
import io.caregateway.gateway.signon.RequestIds;
import io.caregateway.gateway.signon.SignOnSite;
import io.caregateway.gateway.signon.Staff;
import io.caregateway.gateway.signon.WhoAmI;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.Outcome;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
class PeopleAccessTest {

  @RegisterExtension static final SignOnSite site = SignOnSite.shared();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/patients",
        "/test/who",
        "/no-rights",
        "/refused",
        "/error",
        "/actuator/health",
        "/actuator/prometheus",
        "/fhir/R4/metadata",
        "/fhir/test/who",
        "/login",
        "/logout",
        "/sign-on/carry-on",
        "/nothing"
      })
  void opensNothingToWhoeverIsNotSignedOn(String path) throws Exception {
    assertThat(site.browser().open(path).location()).isEqualTo("/sign-on");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/sign-on",
        "/signed-out",
        "/saml2/metadata/A81001",
        "/assets/site.css",
        "/webjars/govuk-frontend/dist/govuk/govuk-frontend.min.css"
      })
  void opensWhatSignOnNeeds(String path) throws Exception {
    assertThat(site.browser().open(path).status()).isEqualTo(200);
  }

  @Test
  void showsAPersonTheirOwnPracticeWhateverTheyAskFor() throws Exception {
    Browser browser = site.browser();
    browser.signOn("B82002", Staff.OTHER_MANAGER);
    Browser.Page page =
        browser.send(
            HttpRequest.newBuilder(
                    URI.create(site.origin() + WhoAmI.PEOPLE + "?practice=A81001&ods=A81001"))
                .header(Machine.PRACTICE_HEADER, "A81001")
                .header("X-Forwarded-Port", "8444"));
    assertThat(page.response().body()).isEqualTo(Staff.OTHER_MANAGER + " of B82002");
  }

  @Test
  void recordsWhatAPersonWasRefused() throws Exception {
    Browser browser = site.browser();
    browser.signOn("A81001", Staff.RECEPTIONIST);
    Browser.Page page = browser.open("/test/raw");
    assertThat(page.status()).isEqualTo(403);
    assertThat(page.html().text())
        .contains("You may not do that")
        .contains("your practice manager");
    assertRefused("NO_RIGHT", "GET /test/raw");
  }

  @Test
  void refusesAFormThatIsNotOurs() throws Exception {
    Browser browser = site.browser();
    browser.signOn("A81001", Staff.MANAGER);
    assertThat(browser.post("/test/change", Map.of()).status()).isEqualTo(403);
    assertRefused("FORGED_FORM", "POST /test/change");
  }

  @Test
  void leadsAFormOfAnEndedSessionToSignOn() throws Exception {
    Browser.Page page = site.browser().post("/test/change", Map.of());
    assertThat(page.location()).isEqualTo("/sign-on?ended=idle");
    assertThat(site.browser().open(page.location()).html().text())
        .contains("because nothing happened for a while");
  }

  @Test
  void hasHtmxChangeTheWholePageWhenTheSessionHasEnded() throws Exception {
    Browser.Page part =
        site.browser()
            .send(
                HttpRequest.newBuilder(URI.create(site.origin() + "/patients"))
                    .header("HX-Request", "true"));
    assertThat(part.status()).isEqualTo(401);
    assertThat(part.header("HX-Redirect")).isEqualTo("/sign-on");
  }

  @Test
  void protectsThePagesByTheirHeaders() throws Exception {
    Browser browser = site.browser();
    browser.signOn("A81001", Staff.MANAGER);
    Browser.Page page = browser.open(WhoAmI.PEOPLE);
    String idp = site.idp().entityId("A81001").replace("/idp/A81001", "");
    assertThat(page.header("Content-Security-Policy"))
        .contains("default-src 'none'")
        .contains("script-src 'self';")
        .contains("frame-ancestors 'none'")
        .endsWith("form-action 'self' " + idp)
        .doesNotContain("unsafe");
    assertThat(page.header("Strict-Transport-Security")).contains("max-age=31536000");
    assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
    assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
    assertThat(page.header("Cache-Control")).contains("no-store");
    assertThat(page.header("Server")).isEmpty();
  }

  @Test
  void givesTheSessionCookieAwayToNoOtherSite() throws Exception {
    String cookie = site.browser().open("/saml2/authenticate/A81001").header("Set-Cookie");
    assertThat(cookie)
        .startsWith("__Host-session=")
        .contains("Path=/;")
        .contains("Secure")
        .contains("HttpOnly")
        .contains("SameSite=Lax")
        .doesNotContain("Domain");
  }

  @Test
  void takesRequestIdsThatAreUuidsAndNoOthers() throws Exception {
    String id = "9f1e1a4e-7f64-4a3c-8a8e-3a6a8f1f0001";
    assertThat(answeredId(id)).isEqualTo(id);
    assertThat(answeredId("Joan Smith")).hasSize(36).doesNotContain("Joan");
  }

  private static String answeredId(String sent) throws Exception {
    return site.browser()
        .send(
            HttpRequest.newBuilder(URI.create(site.origin() + "/sign-on"))
                .header(RequestIds.CORRELATION_ID, sent))
        .header(RequestIds.CORRELATION_ID);
  }

  private static void assertRefused(String reason, String what) {
    AuditRecord record = site.lastRecord(A);
    assertThat(record.act()).isEqualTo(Act.ACCESS_REFUSED);
    assertThat(record.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(record.reason()).isEqualTo(reason);
    assertThat(record.subject()).isEqualTo(what);
  }
}
