package io.caregateway.gateway.signon.cis2;

import static io.caregateway.gateway.signon.SignOnSite.A;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.gateway.signon.Browser;
import io.caregateway.gateway.signon.SignOnSite;
import io.caregateway.gateway.signon.Staff;
import io.caregateway.gateway.signon.WhoAmI;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.Outcome;
import io.caregateway.stubs.spine.faults.SpineFault;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("slow")
class Cis1SignOnTest {

  @RegisterExtension static final SignOnSite site = SignOnSite.atTheSpine();

  private final Browser browser = site.browser();

  @AfterEach
  void mend() {
    site.spine().faults().clear();
  }

  @Test
  void signsOnByATicketAndRecordsHow() throws Exception {
    Browser.Page answer = signOn(Staff.MANAGER);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.response().body()).isEqualTo("{\"next\":\"/\"}");
    assertThat(browser.open(WhoAmI.PEOPLE).response().body())
        .isEqualTo(Staff.MANAGER + " of A81001");
    AuditRecord record = site.lastRecord(A);
    assertThat(record.act()).isEqualTo(Act.SIGN_ON);
    assertThat(record.outcome()).isEqualTo(Outcome.DONE);
    assertThat(record.actor().proof()).startsWith("cis1 AAL1 by ");
  }

  @Test
  void hasWhoeverHasSeveralRolesOfWhichNoneWasChosenChoose() throws Exception {
    site.spine().fault(SpineFault.TWO_ROLES).once();
    assertThat(signOn("555000100033").response().body()).isEqualTo("{\"next\":\"/role\"}");
  }

  @ParameterizedTest
  @CsvSource({
    "TICKET_EXPIRED, TICKET_NOT_ACCEPTED",
    "TICKET_UNKNOWN, TICKET_NOT_ACCEPTED",
    "TRAINING, TRAINING_MODE",
    "ASSERTION_EXPIRED, NO_LONGER_VALID",
    "MALFORMED_XML, NOT_UNDERSTOOD",
    "DOCTYPE, DOCTYPE",
    "OVERSIZED, TOO_LARGE",
    "SLOW, TIMED_OUT",
    "DOWN, FAILED"
  })
  void refusesForACauseOfItsOwn(SpineFault fault, String cause) throws Exception {
    site.spine().fault(fault).lasting(Duration.ofSeconds(6)).once();
    Browser.Page refused = signOn(Staff.MANAGER);
    assertThat(refused.status()).isEqualTo(401);
    String page = refused.response().body().replaceAll(".*\"(/sign-on[^\"]*)\".*", "$1");
    assertThat(browser.open(page).html().select(".govuk-error-summary p").text()).endsWith(".");
    AuditRecord record = site.lastRecord(AuditLog.SITE);
    assertThat(record.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(record.reason()).isEqualTo(cause);
    assertThat(record.actor().proof()).isEqualTo("cis1, refused");
    assertThat(browser.open(WhoAmI.PEOPLE).location()).isEqualTo("/sign-on");
  }

  @Test
  void refusesWhoeverHasNoRoleAnywhere() throws Exception {
    site.spine().fault(SpineFault.NO_ROLE).once();
    assertThat(signOn("555000100044").response().body())
        .isEqualTo("{\"next\":\"/sign-on?refused=no-role\"}");
    assertThat(site.lastRecord(AuditLog.SITE).reason()).isEqualTo("NO_ROLE");
  }

  @Test
  void takesNoFormAndNothingEndless() throws Exception {
    String ticket = site.spine().tickets().issue(Staff.MANAGER);
    assertThat(post("text/plain", "{\"ticket\": \"" + ticket + "\"}").status()).isEqualTo(401);
    assertThat(post("application/json", "{\"ticket\": \"" + "x".repeat(5000) + "\"}").status())
        .isEqualTo(401);
    assertThat(post("application/json", "no json").status()).isEqualTo(401);
    assertThat(site.lastRecord(AuditLog.SITE).reason()).isEqualTo("UNREADABLE");
  }

  @Test
  void takesNothingFromAPageOfAnotherSite() throws Exception {
    String ticket = site.spine().tickets().issue(Staff.MANAGER);
    for (String[] header :
        new String[][] {
          {"Origin", "https://evil.example"}, {"Origin", "null"}, {"Sec-Fetch-Site", "cross-site"}
        }) {
      Browser.Page page =
          browser.send(
              HttpRequest.newBuilder(URI.create(site.origin() + "/auth/cis1"))
                  .header("Content-Type", "application/json")
                  .header(header[0], header[1])
                  .POST(BodyPublishers.ofString("{\"ticket\": \"" + ticket + "\"}")));
      assertThat(page.status()).isEqualTo(401);
      assertThat(site.lastRecord(AuditLog.SITE).reason()).isEqualTo("OTHER_SITE");
    }
    assertThat(post("application/json", "{\"ticket\": \"" + ticket + "\"}").status())
        .as("it was not used up")
        .isEqualTo(200);
  }

  @Test
  void takesATicketByOurOwnFormAlone() throws Exception {
    String ticket = site.spine().tickets().issue(Staff.OTHER_MANAGER);
    browser.post("/sign-on/cis1", Map.of("ticket", ticket));
    assertThat(browser.open(WhoAmI.PEOPLE).location()).isEqualTo("/sign-on");
    String token = browser.open("/sign-on/cis1").field("_csrf");
    assertThat(browser.post("/sign-on/cis1", Map.of("ticket", ticket, "_csrf", token)).location())
        .isEqualTo(WhoAmI.PEOPLE);
    assertThat(browser.open(WhoAmI.PEOPLE).status()).isEqualTo(200);
  }

  @Test
  void tellsBesideTheFieldThatWhatWasPastedIsNoTicket() throws Exception {
    String token = browser.open("/sign-on/cis1").field("_csrf");
    Browser.Page wrong = browser.post("/sign-on/cis1", Map.of("ticket", "a b", "_csrf", token));
    assertThat(wrong.location()).isEqualTo("/sign-on/cis1?wrong");
    assertThat(site.lastRecord(AuditLog.SITE).reason()).isEqualTo("TICKET_FORM");
    assertThat(browser.open(wrong.location()).html().select("#ticket-error").text())
        .contains("Paste the ticket");
  }

  @Test
  void letsItsPageAloneAskThePersonsOwnMachine() throws Exception {
    String machine = site.spine().issuer().replace("/spine/oidc", "");
    assertThat(browser.open("/sign-on/cis1").header("Content-Security-Policy"))
        .contains("connect-src 'self' " + machine + ";");
    assertThat(browser.open("/sign-on").header("Content-Security-Policy"))
        .contains("connect-src 'self';");
  }

  private Browser.Page signOn(String uid) throws Exception {
    String ticket = site.spine().tickets().issue(uid);
    return post("application/json", "{\"ticket\": \"" + ticket + "\"}");
  }

  private Browser.Page post(String type, String body) throws Exception {
    return browser.send(
        HttpRequest.newBuilder(URI.create(site.origin() + "/auth/cis1"))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body)));
  }
}
