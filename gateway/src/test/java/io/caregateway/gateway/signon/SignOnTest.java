package io.caregateway.gateway.signon;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.Outcome;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("slow")
class SignOnTest {

  @RegisterExtension static final SignOnSite site = SignOnSite.shared();

  @Test
  void leadsWhoeverIsNotSignedOnToTheChoiceOfPractices() throws Exception {
    Browser browser = site.browser();
    Browser.Page start = browser.open("/");
    assertThat(start.status()).isEqualTo(302);
    assertThat(start.location()).isEqualTo("/sign-on");

    Browser.Page choice = browser.open(start.location());
    assertThat(choice.status()).isEqualTo(200);
    assertThat(choice.html().select("main li a[href^=/saml2]").eachText())
        .containsExactly("The Densham Surgery", "Larkfield Medical Centre");
  }

  @Test
  void signsOnThroughTheIdentityProvidersOwnPages() throws Exception {
    Browser browser = site.browser();
    Browser.Page choice = browser.open("/sign-on");
    String link = choice.html().expectFirst("main a").attr("href");
    Browser.Page staff = browser.open(browser.open(link).location());
    Browser.Page answer = browser.press(staff, "Priya Shah");
    Browser.Page again =
        browser.post(
            answer.html().expectFirst("form").absUrl("action"),
            Map.of("SAMLResponse", answer.field("SAMLResponse")));
    assertThat(again.status()).isEqualTo(200);

    Browser.Page done = browser.press(again, "Carry on");
    assertThat(done.location()).isEqualTo("/");
    AuditRecord record = site.lastRecord(SignOnSite.A);
    assertThat(record.act()).isEqualTo(Act.SIGN_ON);
    assertThat(record.outcome()).isEqualTo(Outcome.DONE);
    assertThat(record.actor().id()).isEqualTo(Staff.MANAGER);
    assertThat(record.actor().name()).isEqualTo("Priya Shah");
    assertThat(record.actor().organisation()).isEqualTo("A81001");
    assertThat(record.origin().address()).isEqualTo("127.0.0.1");
    assertThat(record.origin().requestId()).isNotNull();
  }

  @Test
  void showsWhoeverHasNoRoleWhomToAsk() throws Exception {
    Browser browser = site.browser();
    assertThat(browser.signOn("A81001", Staff.WITHOUT_ROLE).location()).isEqualTo("/no-rights");
    assertThat(browser.open("/no-rights").html().text()).contains("Ask your practice manager");
    assertThat(browser.open("/").status()).isEqualTo(403);
    assertThat(site.lastRecord(SignOnSite.A).act()).isEqualTo(Act.ACCESS_REFUSED);
    assertThat(browser.open("/sessions").html().text()).contains("This session");
  }
}
