package io.caregateway.gateway.signon.cis2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.caregateway.gateway.signon.Browser;
import io.caregateway.gateway.signon.SignOnSite;
import io.caregateway.gateway.signon.WhoAmI;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.Outcome;
import io.caregateway.stubs.spine.cis2.BackChannelLogout;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.node.ObjectNode;

@Tag("slow")
class BackChannelLogoutTest {

  @RegisterExtension static final SignOnSite site = SignOnSite.atTheSpine();

  private final BackChannelLogout cis2 = site.spine().backChannelLogout();

  @Test
  void endsTheSessionThatIsOverAtCis2AndNoOther() throws Exception {
    Browser ended = site.browser();
    ended.signOnByCis2("Owen Price");
    Browser other = site.browser();
    other.signOnByCis2("Priya Shah");

    assertThat(cis2.of("555000200011")).isNotEmpty().containsOnly(200);

    AuditRecord record =
        site.records(SignOnSite.B).stream()
            .filter(one -> one.act() == Act.SESSION_ENDED)
            .reduce((first, second) -> second)
            .orElseThrow();
    assertThat(record.outcome()).isEqualTo(Outcome.DONE);
    assertThat(record.actor().id()).isEqualTo("cis2");
    assertThat(record.subject()).startsWith("AT_IDENTITY_PROVIDER");
    await()
        .untilAsserted(
            () ->
                assertThat(ended.open(WhoAmI.PEOPLE).location())
                    .isEqualTo("/sign-on?ended=elsewhere"));
    assertThat(other.open(WhoAmI.PEOPLE).status()).isEqualTo(200);
  }

  @Test
  void takesATokenOnce() throws Exception {
    String token = cis2.signed(claims());
    assertThat(cis2.post(token)).isEqualTo(200);
    assertThat(cis2.post(token)).isEqualTo(400);
    assertThat(site.lastRecord(AuditLog.SITE).reason()).isEqualTo("REPLAYED");
  }

  @Test
  void refusesWhatIsNoLogoutTokenOfCis2() throws Exception {
    assertRefused(cis2.signed(claims().put("nonce", "n")), "HAS_NONCE");
    assertRefused(cis2.signed(claims().put("aud", "another")), "WRONG_AUDIENCE");
    ObjectNode without = claims();
    without.remove("sid");
    assertRefused(cis2.signed(without), "NO_SESSION");
    assertRefused(BackChannelLogout.unsigned(claims()), "UNSIGNED");
    String token = cis2.signed(claims());
    assertRefused(token.substring(0, token.length() - 8) + "AAAAAAAA", "WRONG_SIGNATURE");
    assertRefused("no token", "UNREADABLE");
  }

  @Test
  void answersInvalidRequestAndIsReachedByPostAlone() throws Exception {
    Browser.Page refused =
        site.browser().post("/oauth2/back-channel-logout/cis2", Map.of("token", "x"));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.response().body()).isEqualTo("{\"error\":\"invalid_request\"}");
    assertThat(refused.header("Cache-Control")).contains("no-store");
    assertThat(site.lastRecord(AuditLog.SITE).reason()).isEqualTo("NO_TOKEN");
    assertThat(site.browser().open("/oauth2/back-channel-logout/cis2").status()).isEqualTo(302);
  }

  private ObjectNode claims() {
    return cis2.claims("555000100011", "no-such-session", Instant.now());
  }

  private void assertRefused(String token, String cause) throws Exception {
    assertThat(cis2.post(token)).isEqualTo(400);
    AuditRecord record = site.lastRecord(AuditLog.SITE);
    assertThat(record.act()).isEqualTo(Act.SESSION_ENDED);
    assertThat(record.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(record.reason()).isEqualTo(cause);
  }
}
