package io.caregateway.gateway.signon.attempt;

import static io.caregateway.gateway.signon.SignOnSite.A;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.gateway.signon.Browser;
import io.caregateway.gateway.signon.SignOnSite;
import io.caregateway.gateway.signon.Staff;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import io.caregateway.stubs.spine.faults.SpineFault;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sign-on by CIS2, CIS1 and SAML before it is known who tries. */
@Tag("slow")
class NamelessAttemptsTest {

  @RegisterExtension static final SignOnSite site = SignOnSite.atTheSpine();

  private final Browser browser = site.browser();

  @BeforeEach
  @AfterEach
  void forget() {
    site.gateway()
        .bean(PracticeTransactions.class)
        .run(
            AuditLog.SITE,
            () ->
                site.gateway()
                    .bean(JdbcClient.class)
                    .sql("delete from gateway.attempt where practice = 'SITE'")
                    .update());
  }

  @Test
  void countEachRefusalAgainstItsAddress() throws Exception {
    assertThat(byCis2()).isEqualTo("/sign-on?refused=nhs-not-started-here");
    assertThat(counted()).isEqualTo(1);
    assertThat(byCis1("no-such-ticket")).contains("nhs-ticket-not-accepted");
    assertThat(counted()).isEqualTo(2);
    assertThat(bySaml()).isEqualTo("/sign-on?refused=untrusted");
    assertThat(counted()).isEqualTo(3);
  }

  @Test
  void doNotCountThatTheSpineIsDown() throws Exception {
    site.spine().fault(SpineFault.DOWN).at("RoleAssertion").times(10);
    try {
      assertThat(byCis1("any")).contains("/sign-on?refused=nhs-");
    } finally {
      site.spine().faults().clear();
    }
    assertThat(counted()).isZero();
  }

  @Test
  void areRefusedUnseenWhereThereWereTooMany() throws Exception {
    byCis2();
    site.gateway()
        .bean(PracticeTransactions.class)
        .run(
            AuditLog.SITE,
            () ->
                site.gateway()
                    .bean(JdbcClient.class)
                    .sql("update gateway.attempt set refused = 1000000 where practice = 'SITE'")
                    .update());
    String tooMany = "/sign-on?refused=too-many-attempts";
    assertThat(byCis2()).isEqualTo(tooMany);
    assertThat(site.lastRecord(AuditLog.SITE).reason()).isEqualTo("TOO_MANY_ATTEMPTS");
    String ticket = site.spine().tickets().issue("555000200011");
    assertThat(byCis1(ticket)).contains(tooMany);
    assertThat(site.lastRecord(AuditLog.SITE).actor().proof()).isEqualTo("cis1, refused");
    assertThat(bySaml()).isEqualTo(tooMany);
    assertThat(site.lastRecord(A).reason()).isEqualTo("TOO_MANY_ATTEMPTS");
    forget();
    assertThat(byCis1(ticket)).as("the ticket was not looked at").doesNotContain("refused");
  }

  private String byCis2() throws Exception {
    return browser.open("/oauth2/code/cis2?code=x&state=y").location();
  }

  private String byCis1(String ticket) throws Exception {
    return browser
        .send(
            HttpRequest.newBuilder(URI.create(site.origin() + "/auth/cis1"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"ticket\": \"" + ticket + "\"}")))
        .response()
        .body();
  }

  private String bySaml() throws Exception {
    return browser
        .post("/login/saml2/sso/" + A, Map.of("SAMLResponse", "x", "carried-on", Staff.MANAGER))
        .location();
  }

  private static int counted() {
    return site.gateway()
        .bean(PracticeTransactions.class)
        .in(
            AuditLog.SITE,
            () -> site.gateway().bean(AttemptCounts.class).of("127.0.0.1", Instant.EPOCH));
  }
}
