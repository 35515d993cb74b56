package io.caregateway.gateway.signon;

import static io.caregateway.gateway.signon.SignOnSite.A;
import static io.caregateway.gateway.signon.SignOnSite.B;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.signon.SignOnRefused.Cause;
import io.caregateway.gateway.signon.arrival.Arrival;
import io.caregateway.gateway.signon.session.Ending;
import io.caregateway.gateway.signon.session.Sessions;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.Place;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nobody works for a practice that leaves; that is recorded at the site. */
@Tag("slow")
class LeftPracticeTest {

  private static final String AT_A = "select set_config('caregateway.practice', 'A81001', true); ";

  @RegisterExtension static final SignOnSite site = SignOnSite.shared();

  @BeforeEach
  void thePracticeLeaves() throws SQLException {
    site.asOwner(
        AT_A
            + "insert into gateway.departure values ('A81001', now(), now() + interval '30 days')");
  }

  @AfterEach
  void itStaysAfterAll() throws SQLException {
    site.asOwner(AT_A + "delete from gateway.departure");
  }

  @Test
  void signsNobodyOn() throws Exception {
    Browser browser = site.browser();
    String xml = browser.answer(A.value(), Staff.MANAGER).xml();

    assertThat(browser.sendAnswer(A.value(), xml).location())
        .isEqualTo("/sign-on?refused=" + Cause.PRACTICE_LEFT.code());

    assertThat(browser.open(WhoAmI.PEOPLE).location()).isEqualTo("/sign-on");
    assertThat(site.lastRecord(AuditLog.SITE))
        .satisfies(
            record -> {
              assertThat(record.act()).isEqualTo(Act.SIGN_ON);
              assertThat(record.reason()).isEqualTo("PRACTICE_LEFT");
            });
  }

  @Test
  void takesNoRoleThereOfSomebodyWhoWasAboutToChoose() throws Exception {
    itStaysAfterAll();
    Browser browser = site.browser();
    browser.sendAnswer(
        A.value(),
        browser
            .answer(A.value(), Staff.RECEPTIONIST)
            .attribute("role", "receptionist", "systems")
            .xml());
    Browser.Page roles = browser.open("/role");
    thePracticeLeaves();

    Browser.Page refused =
        browser.post(
            "/role", Map.of("role", "IDENTITY_PROVIDER:systems", "_csrf", roles.field("_csrf")));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.html().text())
        .contains("That practice does not use this gateway any more. Choose another role");
  }

  /** Its keys are gone: to look for anything there would fail, for people of every practice. */
  @Test
  void isNotAskedForSessionsOnceItIsDestroyed() throws Exception {
    itStaysAfterAll();
    UserId somebody = Proofs.somebody();
    Sessions sessions = site.gateway().bean(Sessions.class);
    Ending ending = new Ending(Actor.system("test"), Proofs.DESK, "SUSPENDED");
    site.gateway()
        .bean(Arrival.class)
        .arrive(Proofs.bySaml(somebody, A, "receptionist"), Place.NONE, Proofs.DESK, () -> {});
    thePracticeLeaves();
    site.asOwner(AT_A + "update gateway.departure set destroyed_at = now()");

    assertThat(sessions.endAllOf(somebody, ending)).isZero();

    itStaysAfterAll();
    assertThat(sessions.endAllOf(somebody, ending)).isOne();
  }

  @Test
  void isNoChoiceForVirtualCardsNeitherToSignOnNorToEnrol() throws Exception {
    Browser browser = site.browser();

    assertThat(browser.open("/sign-on/card").html().select("#practice option").eachAttr("value"))
        .containsExactly("", B.value());
    assertThat(enrolling(browser, A.value()).status()).isEqualTo(400);
  }

  @Test
  void enrolsNobodyAtAPracticeThatWasNeverThereAndMakesNoKeysForIt() throws Exception {
    OdsCode nowhere = new OdsCode("Z99998");

    Browser.Page refused = enrolling(site.browser(), nowhere.value());

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.html().text()).contains("One of the two codes is wrong");
    int keys =
        site.gateway()
            .bean(PracticeTransactions.class)
            .in(
                nowhere,
                () ->
                    site.gateway()
                        .bean(JdbcClient.class)
                        .sql("select count(*) from keys.data_key where practice = ?")
                        .param(nowhere.value())
                        .query(Integer.class)
                        .single());
    assertThat(keys).isZero();
  }

  private static Browser.Page enrolling(Browser browser, String practice) throws Exception {
    Browser.Page form = browser.open("/sign-on/enrol");
    return browser.post(
        "/sign-on/enrol",
        Map.of(
            "picture",
            practice + "-22222-33333-44444-55555",
            "mailed",
            "1234 5678",
            "_csrf",
            form.field("_csrf")));
  }

  @Test
  void givesNoChallengeToACard() throws Exception {
    Browser.Page refused =
        site.browser()
            .send(
                HttpRequest.newBuilder(URI.create(site.origin() + "/auth/challenge"))
                    .header("Content-Type", "application/json")
                    .POST(
                        BodyPublishers.ofString(
                            "{\"practice\": \"A81001\", \"purpose\": \"sign-on\"}")));

    assertThat(refused.status()).isEqualTo(404);
    assertThat(refused.response().body()).contains("PRACTICE_UNKNOWN");
  }

  @Test
  void servesNoMachine() throws Exception {
    HttpResponse<String> answer =
        site.gateway()
            .client("machines/billing-client")
            .send(
                HttpRequest.newBuilder(site.gateway().machines(WhoAmI.MACHINES)).build(),
                BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("does not use this gateway any more");
    assertThat(site.lastRecord(AuditLog.SITE))
        .satisfies(
            record -> {
              assertThat(record.act()).isEqualTo(Act.ACCESS_REFUSED);
              assertThat(record.reason()).isEqualTo("PRACTICE_LEFT");
            });
  }
}
