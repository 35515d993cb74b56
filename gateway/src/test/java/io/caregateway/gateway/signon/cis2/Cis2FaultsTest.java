package io.caregateway.gateway.signon.cis2;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.gateway.signon.Browser;
import io.caregateway.gateway.signon.SignOnSite;
import io.caregateway.gateway.signon.WhoAmI;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.Outcome;
import io.caregateway.stubs.spine.faults.SpineFault;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes wrong at CIS2: its cause in the record, a sentence for the person, and no session. */
@Tag("slow")
class Cis2FaultsTest {

  @RegisterExtension static final SignOnSite site = SignOnSite.atTheSpine();

  @AfterEach
  void mend() {
    site.spine().faults().clear();
  }

  @ParameterizedTest
  @CsvSource({
    "WRONG_NONCE, token, 1, WRONG_NONCE, could not trust",
    "WRONG_AUDIENCE, token, 1, WRONG_AUDIENCE, could not trust",
    "EXPIRED, token, 1, EXPIRED, too late or too early",
    "UNSIGNED, token, 1, UNSIGNED, could not trust",
    "FORGED, token, 1, WRONG_SIGNATURE, could not trust",
    "PUBLIC_KEY_AS_SECRET, token, 1, WRONG_SIGNATURE, could not trust",
    "ACR_TOO_LOW, token, 1, ACR_TOO_LOW, not strong enough",
    "WRONG_ACCESS_TOKEN, token, 1, WRONG_ACCESS_TOKEN, could not trust",
    "OTHER_SUBJECT, userinfo, 1, OTHER_PERSON, two different people",
    "SLOW, token, 1, TIMED_OUT, took too long",
    "SLOW, userinfo, 2, TIMED_OUT, took too long",
    "DOWN, token, 1, FAILED, Try again in a few minutes",
    "DOWN, userinfo, 2, FAILED, Try again in a few minutes"
  })
  void refusesForACauseOfItsOwn(
      SpineFault fault, String at, int times, String cause, String sentence) throws Exception {
    Browser browser = site.browser();
    browser.askCis2("Priya Shah");
    site.spine().fault(fault).at(at).lasting(Duration.ofSeconds(6)).times(times);

    Browser.Page refused = browser.signOnByCis2("Priya Shah");

    assertThat(refused.location())
        .isEqualTo("/sign-on?refused=nhs-" + cause.toLowerCase(Locale.ROOT).replace('_', '-'));
    assertThat(browser.open(refused.location()).html().text()).contains(sentence);
    AuditRecord record = site.lastRecord(AuditLog.SITE);
    assertThat(record.act()).isEqualTo(Act.SIGN_ON);
    assertThat(record.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(record.reason()).isEqualTo(cause);
    assertThat(browser.open(WhoAmI.PEOPLE).location()).isEqualTo("/sign-on");
    assertThat(browser.signOnByCis2("Priya Shah").location()).isEqualTo(WhoAmI.PEOPLE);
  }
}
