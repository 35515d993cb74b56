package io.caregateway.gateway.signon.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.gateway.signon.Browser;
import io.caregateway.gateway.signon.Browser.Page;
import io.caregateway.gateway.signon.SignOnSite;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.Outcome;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("slow")
class BrowserCardTest {

  @RegisterExtension static final SignOnSite site = SignOnSite.shared();

  private static final String CARD = "smartcards/555000000102";

  private final Browser browser = site.browser();
  private String askedFor = "";

  @Test
  void takesAPersonWhoShowsACardByTlsToTheirPages() throws Exception {
    String before = sessionAfterChoosingSmartcard();

    Page arrived = browser.open(show(CARD, askedFor));

    assertThat(arrived.location()).as("a newcomer has no rights yet").isEqualTo("/no-rights");
    AuditRecord record = site.lastRecord(SignOnSite.A);
    assertThat(record.act()).isEqualTo(Act.SIGN_ON);
    assertThat(record.outcome()).isEqualTo(Outcome.DONE);
    assertThat(record.actor().id()).isEqualTo("555000000102");
    assertThat(record.actor().proof()).contains("smartcard AAL3 serial ");
    assertThat(browser.session())
        .hasValueSatisfying(s -> assertThat(s.getValue()).isNotEqualTo(before));
    assertThat(browser.open("/no-rights").status()).isEqualTo(200);
  }

  private String sessionAfterChoosingSmartcard() throws Exception {
    askedFor = browser.open("/auth/card?practice=A81001").location();
    assertThat(askedFor).startsWith(site.gateway().machines("/auth/card?state=").toString());
    return browser.session().orElseThrow().getValue();
  }

  @Test
  void letsRolesDecideWhereNoPracticeWasChosen() throws Exception {
    askedFor = browser.open("/auth/card").location();

    Page refused = browser.open(show(CARD, askedFor));

    assertThat(refused.location()).isEqualTo("/sign-on?refused=no-role");
  }

  @Test
  void isOfferedWhereItIsSetUp() throws Exception {
    assertThat(
            browser.open("/sign-on").html().select("a[href='/auth/card?practice=A81001']").text())
        .isEqualTo("Smartcard for The Densham Surgery");
  }

  @Test
  void takesATicketOnceAndOnlyInTheSessionThatSetOut() throws Exception {
    sessionAfterChoosingSmartcard();
    String ticket = show(CARD, askedFor);

    Browser thief = site.browser();
    thief.open("/auth/card?practice=A81001");
    assertRefused(thief.open(ticket), "card-ticket-unknown");

    assertRefused(browser.open(ticket), "card-ticket-unknown");
    AuditRecord record = site.lastRecord(AuditLog.SITE);
    assertThat(record.act()).isEqualTo(Act.SIGN_ON);
    assertThat(record.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(record.reason()).isEqualTo("TICKET_UNKNOWN");
  }

  @Test
  void takesNoMachineForACard() throws Exception {
    sessionAfterChoosingSmartcard();

    String answer = show("machines/billing-client", askedFor);

    assertThat(answer).endsWith("/sign-on?refused=card-no-card");
    assertThat(site.lastRecord(AuditLog.SITE).reason()).isEqualTo("NO_CARD");
    assertThat(browser.open(answer).html().text()).contains("Put the card in and try again.");
  }

  @Test
  void givesNoTicketWhereNobodySetOut() throws Exception {
    String noState = site.gateway().machines("/auth/card").toString();

    assertThat(show(CARD, noState)).endsWith("/sign-on?refused=card-ticket-unknown");
    assertThat(show(CARD, noState + "?state=x")).endsWith("/sign-on?refused=card-ticket-unknown");
  }

  @Test
  void leadsWhoeverArrivesWithoutATicketBack() throws Exception {
    assertRefused(browser.open("/auth/card/arrive"), "card-ticket-unknown");
    sessionAfterChoosingSmartcard();
    assertRefused(browser.open("/auth/card/arrive?ticket=nonsense"), "card-ticket-unknown");
  }

  private static void assertRefused(Page page, String code) {
    assertThat(page.location()).isEqualTo(site.origin() + "/sign-on?refused=" + code);
  }

  /** What the machines' port answers to a browser with this certificate. */
  private static String show(String certificate, String address) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
    return site.gateway()
        .client(certificate)
        .send(request, BodyHandlers.discarding())
        .headers()
        .firstValue("Location")
        .orElseThrow();
  }
}
