package io.caregateway.gateway.signon.role;

import static io.caregateway.gateway.signon.Proofs.CAMBRIDGE;
import static io.caregateway.gateway.signon.Proofs.DESK;
import static io.caregateway.gateway.signon.Proofs.byCis2;
import static io.caregateway.gateway.signon.Proofs.national;
import static io.caregateway.gateway.signon.Proofs.somebody;
import static io.caregateway.gateway.signon.SignOnSite.A;
import static io.caregateway.gateway.signon.SignOnSite.B;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.gateway.signon.Arrived;
import io.caregateway.gateway.signon.Browser;
import io.caregateway.gateway.signon.Identity;
import io.caregateway.gateway.signon.RoleProfile;
import io.caregateway.gateway.signon.SignOnSite;
import io.caregateway.gateway.signon.Staff;
import io.caregateway.gateway.signon.WhoAmI;
import io.caregateway.gateway.signon.arrival.Arrival;
import io.caregateway.gateway.signon.session.Sessions;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.stubs.idp.saml.SamlAnswer;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

@Tag("slow")
class RoleChoiceTest {

  private static final String SYSTEMS = "IDENTITY_PROVIDER:systems";
  private static final String RECEPTIONIST = "IDENTITY_PROVIDER:receptionist";

  @RegisterExtension static final SignOnSite site = SignOnSite.shared();

  @Test
  void opensNothingUntilOneOfTwoRolesIsChosen() throws Exception {
    Browser browser = site.browser();
    assertThat(signOn(browser).location()).isEqualTo("/role");
    for (String page : new String[] {"/", "/patients", WhoAmI.PEOPLE, "/test/raw"}) {
      assertThat(browser.open(page).location()).as(page).isEqualTo("/role");
    }
    assertThat(browser.open("/role").html().select("main label").eachText())
        .containsExactly("Receptionist", "Systems");
  }

  @Test
  void leadsOnToThePageThatWasWantedAndRecordsTheChoice() throws Exception {
    Browser browser = site.browser();
    browser.open(WhoAmI.PEOPLE);
    signOn(browser);
    String before = browser.session().orElseThrow().getValue();
    assertThat(choose(browser, RECEPTIONIST).location()).isEqualTo(WhoAmI.PEOPLE);
    assertThat(browser.session().orElseThrow().getValue()).isNotEqualTo(before);
    AuditRecord record = site.lastRecord(A);
    assertThat(record.act()).isEqualTo(Act.ROLE_CHOSEN);
    assertThat(record.actor().role()).isEqualTo("receptionist");
    assertThat(browser.open(WhoAmI.PEOPLE).status()).isEqualTo(200);
  }

  @Test
  void givesTheRightsOfTheChosenRoleAloneAndOfAnotherOnceItIsChosen() throws Exception {
    Browser browser = site.browser();
    signOn(browser);
    choose(browser, RECEPTIONIST);
    assertThat(browser.open("/test/raw").status()).isEqualTo(403);
    String before = browser.session().orElseThrow().getValue();
    choose(browser, SYSTEMS);
    assertThat(browser.session().orElseThrow().getValue()).isNotEqualTo(before);
    assertThat(browser.open("/test/raw").status()).isEqualTo(200);
    assertThat(browser.open("/patients").status()).isEqualTo(403);
  }

  @Test
  void takesNoRoleThatThePersonDoesNotHave() throws Exception {
    Browser browser = site.browser();
    signOn(browser);
    Browser.Page page = choose(browser, "IDENTITY_PROVIDER:practice-manager");
    assertThat(page.status()).isEqualTo(400);
    assertThat(page.html().text()).contains("Choose a role");
    assertThat(browser.open(WhoAmI.PEOPLE).location()).isEqualTo("/role");
  }

  @Test
  void searchesAmongManyRoles() throws Exception {
    Browser browser = site.browser();
    SamlAnswer answer =
        browser
            .answer("A81001", Staff.RECEPTIONIST)
            .attribute(
                "role",
                "receptionist",
                "clinician",
                "finance",
                "systems",
                "sponsor",
                "ra-officer",
                "privacy-officer",
                "practice-manager");
    browser.sendAnswer("A81001", answer.xml());
    assertThat(
            browser.open("/role?search=FIN").html().select("main [type=radio]").eachAttr("value"))
        .containsExactly("IDENTITY_PROVIDER:finance");
    assertThat(browser.open("/role?search=nurse").html().text())
        .contains("None of your roles has that in its name");
    assertThat(browser.open("/role?search=densham").html().select("main [type=radio]")).hasSize(8);
  }

  @Test
  void leavesNothingFoundInTheOldRoleBehind() throws Exception {
    Browser browser = site.browser();
    signOn(browser);
    choose(browser, RECEPTIONIST);
    Browser.Page find = browser.open("/patients");
    browser.post(
        "/patients/by-nhs-number",
        Map.of("nhs-number", "9434765919", "_csrf", find.field("_csrf")));
    assertThat(browser.open("/patients/found").status()).isEqualTo(200);
    choose(browser, RECEPTIONIST);
    assertThat(browser.open("/patients/found").location()).isEqualTo("/patients");
  }

  @Test
  void decidesThePracticeWhereTheRolesAreAtTwo() {
    RoleProfile here = national(A, "R8009");
    RoleProfile there = national(B, "R8000");
    Arrived arrived =
        site.gateway()
            .bean(Arrival.class)
            .arrive(byCis2(somebody(), here, there), CAMBRIDGE, DESK, () -> {});
    Authentication before =
        UsernamePasswordAuthenticationToken.authenticated(
            arrived.identity(), "", arrived.authorities());
    Authentication after =
        site.gateway().bean(RoleChange.class).to(there, before, arrived.identity(), DESK);
    assertThat(after.getPrincipal())
        .isInstanceOfSatisfying(
            Identity.class,
            person -> {
              assertThat(person.practice()).isEqualTo(B);
              assertThat(sessions().goesOn(person)).isTrue();
            });
    assertThat(after.getAuthorities()).isNotEmpty();
    assertThat(sessions().goesOn(arrived.identity())).isFalse();
    AuditRecord record = site.lastRecord(B);
    assertThat(record.act()).isEqualTo(Act.ROLE_CHOSEN);
    assertThat(record.actor().organisation()).isEqualTo("B82002");
  }

  private static Browser.Page signOn(Browser browser) throws Exception {
    SamlAnswer answer =
        browser.answer("A81001", Staff.RECEPTIONIST).attribute("role", "receptionist", "systems");
    return browser.sendAnswer("A81001", answer.xml());
  }

  private static Browser.Page choose(Browser browser, String role) throws Exception {
    Browser.Page page = browser.open("/role");
    return browser.post("/role", Map.of("role", role, "_csrf", page.field("_csrf")));
  }

  private static Sessions sessions() {
    return site.gateway().bean(Sessions.class);
  }
}
