package io.caregateway.gateway.signon.saml;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.gateway.signon.Browser;
import io.caregateway.gateway.signon.SignOnSite;
import io.caregateway.gateway.signon.Staff;
import io.caregateway.gateway.signon.WhoAmI;
import io.caregateway.gateway.signon.cis2.Cis2Refusal;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("slow")
class UnrecordedSignOnTest {

  @RegisterExtension static final SignOnSite site = SignOnSite.shared();

  @BeforeEach
  void takeTheAuditLogAway() throws SQLException {
    site.asOwner("revoke insert on audit.record from %s");
  }

  @AfterEach
  void giveItBack() throws SQLException {
    site.asOwner("grant insert on audit.record to %s");
  }

  @Test
  void signsNobodyOnWithoutARecordOfIt() throws Exception {
    Browser browser = site.browser();
    String xml = browser.answer("A81001", Staff.MANAGER).xml();
    assertThat(SamlRefusal.NOT_RECORDED.advice()).isEqualTo(SamlRefusal.Advice.ASK);
    assertThat(browser.sendAnswer("A81001", xml).location()).isEqualTo("/sign-on?refused=ask");
    assertThat(browser.open(WhoAmI.PEOPLE).location()).isEqualTo("/sign-on");
  }

  @Test
  void tellsNoCauseThatIsNotRecorded() throws Exception {
    assertThat(site.browser().open("/oauth2/code/cis2?code=x&state=y").location())
        .isEqualTo("/sign-on?refused=nhs-" + Cis2Refusal.NOT_RECORDED.code());
  }

  @Test
  void usesUpNoAnswerThatSignedNobodyOn() throws Exception {
    Browser browser = site.browser();
    String xml = browser.answer("B82002", Staff.OTHER_MANAGER).inResponseTo(null).xml();
    browser.sendAnswer("B82002", xml);
    giveItBack();
    assertThat(browser.sendAnswer("B82002", xml).location()).isEqualTo("/");
  }
}
