package io.caregateway.gateway.signon.cis2;

import static io.caregateway.gateway.signon.SignOnSite.A;
import static io.caregateway.gateway.signon.SignOnSite.B;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import io.caregateway.gateway.signon.Browser;
import io.caregateway.gateway.signon.SignOnSite;
import io.caregateway.gateway.signon.Staff;
import io.caregateway.gateway.signon.UserId;
import io.caregateway.gateway.signon.WhoAmI;
import io.caregateway.gateway.signon.people.Person;
import io.caregateway.gateway.signon.people.Persons;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.Outcome;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import io.caregateway.stubs.http.FormEncoding;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("slow")
class Cis2SignOnTest {

  @RegisterExtension static final SignOnSite site = SignOnSite.atTheSpine();

  private final Browser browser = site.browser();

  @Test
  void signsOnInTheOnlyRoleAndRecordsHow() throws Exception {
    assertThat(browser.signOnByCis2("Priya Shah").location()).isEqualTo("/");
    assertThat(browser.open(WhoAmI.PEOPLE).response().body())
        .isEqualTo(Staff.MANAGER + " of A81001");
    AuditRecord record = site.lastRecord(A);
    assertThat(record.act()).isEqualTo(Act.SIGN_ON);
    assertThat(record.outcome()).isEqualTo(Outcome.DONE);
    assertThat(record.actor().name()).isEqualTo("Priya Shah");
    assertThat(record.actor().role()).contains("R8008");
    assertThat(record.actor().proof())
        .contains("cis2 AAL3", site.spine().issuer(), "AAL3_N3_SMARTCARD");
  }

  @Test
  void asksWithStateNonceProofKeyAndClass() throws Exception {
    URI asked = URI.create(browser.open("/oauth2/authorization/cis2").location());
    Map<String, List<String>> query = FormEncoding.decode(asked.getRawQuery());
    assertThat(query)
        .containsKeys("state", "nonce", "code_challenge")
        .containsEntry("acr_values", List.of("AAL2_OR_AAL3_ANY"))
        .containsEntry("code_challenge_method", List.of("S256"))
        .containsEntry("redirect_uri", List.of(site.origin() + "/oauth2/code/cis2"));
    assertThat(query.getOrDefault("scope", List.of()).get(0)).contains("selectedrole");
  }

  @Test
  void takesALoneObjectForAListAndAnotherAuthenticator() throws Exception {
    browser.signOnByCis2("Owen Price");
    assertThat(browser.open(WhoAmI.PEOPLE).response().body())
        .isEqualTo(Staff.OTHER_MANAGER + " of B82002");
    Browser another = site.browser();
    another.signOnByCis2("Tom Reed");
    assertThat(site.lastRecord(A).actor().proof()).contains("cis2 AAL2", "AAL2_TOTP");
    assertThat(site.records(B)).isNotEmpty();
  }

  @Test
  void hasWhoeverHasSeveralRolesChoose() throws Exception {
    assertThat(browser.signOnByCis2("Helen Marsh").location()).isEqualTo("/role");
    assertThat(browser.open("/").location()).isEqualTo("/role");
    AuditRecord record = site.lastRecord(AuditLog.SITE);
    assertThat(record.outcome()).isEqualTo(Outcome.DONE);
    assertThat(record.actor().role()).isNull();
  }

  @Test
  void refusesWhoeverHasNoRoleAndRoleAtAnOrganisationThatIsNotServed() throws Exception {
    assertThat(browser.signOnByCis2("Grace Lund").location())
        .isEqualTo("/sign-on?refused=nhs-organisation-not-registered");
    assertThat(site.lastRecord(AuditLog.SITE).reason()).isEqualTo("ORGANISATION_NOT_REGISTERED");
    assertThat(browser.open("/sign-on?refused=nhs-organisation-not-registered").html().text())
        .contains("at an organisation that is not registered here");
  }

  @Test
  void isTheSamePersonByCis2AndByThePracticesOwnSignOn() throws Exception {
    browser.signOn("A81001", Staff.RECEPTIONIST);
    Person before = person(Staff.RECEPTIONIST);
    site.browser().signOnByCis2("Tom Reed");
    Person after = person(Staff.RECEPTIONIST);
    assertThat(after.id()).isEqualTo(before.id());
    assertThat(after.roles())
        .extracting(held -> held.role().code())
        .contains("receptionist", "R8009");
  }

  @Test
  void givesTheSessionANewIdAndTakesAnAnswerOnceInTheBrowserThatAsked() throws Exception {
    Browser.Page back = browser.askCis2("Priya Shah");
    String before = browser.session().orElseThrow().getValue();
    Browser stranger = site.browser();
    assertThat(stranger.open(back.location()).location())
        .isEqualTo("/sign-on?refused=nhs-not-started-here");
    assertThat(browser.open(back.location()).location()).isEqualTo("/");
    assertThat(browser.session().orElseThrow().getValue()).isNotEqualTo(before);
    assertThat(browser.open(back.location()).location())
        .isEqualTo("/sign-on?refused=nhs-not-started-here");
    assertThat(site.lastRecord(AuditLog.SITE).reason()).isEqualTo("NOT_STARTED_HERE");
  }

  @Test
  void tellsWhomCis2ItselfDidNotSignOn() throws Exception {
    Browser.Page asked = browser.open("/oauth2/authorization/cis2");
    String query = URI.create(asked.location()).getRawQuery();
    String state = FormEncoding.decode(query).getOrDefault("state", List.of("")).get(0);
    Browser.Page back =
        browser.open(
            "/oauth2/code/cis2?"
                + FormEncoding.encode(
                    Map.of("error", List.of("access_denied"), "state", List.of(state))));
    assertThat(back.location()).isEqualTo("/sign-on?refused=nhs-denied");
    assertThat(site.lastRecord(AuditLog.SITE).reason()).isEqualTo("DENIED");
  }

  @Test
  void goesOnAfterCis2RolledItsKeys() throws Exception {
    browser.signOnByCis2("Priya Shah");
    site.spine().rollKeys();
    assertThat(site.browser().signOnByCis2("Priya Shah").location()).isEqualTo("/");
  }

  @Test
  void publishesThePublicHalvesOfItsKeysAlone() throws Exception {
    JWKSet keys = JWKSet.parse(browser.open("/oauth2/jwks").response().body());
    assertThat(keys.getKeys()).hasSize(1);
    assertThat(keys.containsNonPublicKeys()).isFalse();
  }

  private static Person person(String uid) {
    Persons persons = site.gateway().bean(Persons.class);
    return site.gateway()
        .bean(PracticeTransactions.class)
        .in(A, () -> persons.find(UserId.uid(uid)).orElseThrow());
  }
}
