package io.caregateway.gateway.signon.cis2;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.gateway.signon.Browser;
import io.caregateway.gateway.signon.SignOnSite;
import io.caregateway.gateway.signon.WhoAmI;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditRecord;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("slow")
class Cis2SignOutTest {

  @RegisterExtension static final SignOnSite site = SignOnSite.atTheSpine();

  @Test
  void endsTheSessionHereAndTheOneAtCis2() throws Exception {
    Browser browser = site.browser();
    browser.signOnByCis2("Owen Price");
    List<String> there = site.spine().backChannelLogout().sessions();
    String session = there.get(there.size() - 1);

    Browser.Page page = browser.open("/no-rights");
    assertThat(page.header("Content-Security-Policy"))
        .as("browsers let the form lead there")
        .contains(" " + site.spine().issuer().replace("/spine/oidc", ""));
    Browser.Page leaving = browser.press(page, "Sign out");
    assertThat(browser.open(WhoAmI.PEOPLE).location()).isEqualTo("/sign-on");
    AuditRecord record = site.lastRecord(SignOnSite.B);
    assertThat(record.act()).isEqualTo(Act.SIGN_OUT);
    assertThat(record.subject()).isEqualTo("HERE");

    assertThat(leaving.location())
        .startsWith(site.spine().issuer() + "/end_session?id_token_hint=");
    Browser.Page back = browser.open(leaving.location());
    assertThat(site.spine().backChannelLogout().sessions()).doesNotContain(session);
    assertThat(back.location()).isEqualTo(site.origin() + "/signed-out");
    assertThat(browser.open(back.location()).html().text()).contains("You are signed out");
  }

  @Test
  void goesToCis2AfterAChoiceOfRoleToo() throws Exception {
    Browser browser = site.browser();
    browser.signOnByCis2("Helen Marsh");
    Browser.Page choice = browser.open("/role");
    String role = choice.html().expectFirst("input[name=role]").attr("value");
    browser.post("/role", Map.of("role", role, "_csrf", choice.field("_csrf")));
    assertThat(browser.press(browser.open("/no-rights"), "Sign out").location())
        .startsWith(site.spine().issuer() + "/end_session?");
  }
}
