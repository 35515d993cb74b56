package io.caregateway.gateway.unrecorded;

import static io.caregateway.gateway.signon.Proofs.CAMBRIDGE;
import static io.caregateway.gateway.signon.Proofs.DESK;
import static io.caregateway.gateway.signon.Proofs.byCard;
import static io.caregateway.gateway.signon.Proofs.byCis2;
import static io.caregateway.gateway.signon.Proofs.bySaml;
import static io.caregateway.gateway.signon.Proofs.national;
import static io.caregateway.gateway.signon.Proofs.somebody;
import static io.caregateway.gateway.signon.SignOnSite.A;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.gateway.signon.Browser;
import io.caregateway.gateway.signon.Identity;
import io.caregateway.gateway.signon.ProvenPerson;
import io.caregateway.gateway.signon.SignOnSite;
import io.caregateway.gateway.signon.Staff;
import io.caregateway.gateway.signon.UserId;
import io.caregateway.gateway.signon.arrival.Arrival;
import io.caregateway.gateway.signon.people.Person;
import io.caregateway.gateway.signon.people.PersonChanges;
import io.caregateway.gateway.signon.session.Ending;
import io.caregateway.gateway.signon.session.SessionLocks;
import io.caregateway.gateway.signon.session.Sessions;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.stubs.idp.saml.SamlAnswer;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Nobody comes, goes or changes where the database refuses the record of it. */
@Tag("slow")
class UnrecordedPeopleTest {

  @RegisterExtension static final SignOnSite site = SignOnSite.shared();
  @RegisterExtension static final ActsAtTheSite at = ActsAtTheSite.of(site);

  /** What CIS2 says of somebody is noted at every practice before their own one is known. */
  @RegisterExtension static final ActsAtTheSite atCis2 = ActsAtTheSite.of(site, "gateway.person");

  private static final Actor GATEWAY = Actor.system("test");

  private final UserId ada = somebody();

  @Test
  void nobodyIsSignedOnByAnyProof() throws Throwable {
    at.show(Act.SIGN_ON, () -> signOn(bySaml(ada, A, "receptionist")));
    at.show(Act.SIGN_ON, () -> signOn(byCard(ada, A)));
    ProvenPerson byCis2 = byCis2(ada, national(A, "R8000"));
    atCis2.show(Act.SIGN_ON, () -> signOn(byCis2));
  }

  @Test
  void noSessionIsClosed() throws Throwable {
    Identity leaving = signOn(bySaml(ada, A, "receptionist"));
    // the browser's own session ends all the same: who leaves must not stay signed on there
    at.show(Act.SIGN_OUT, () -> sessions().signedOut(leaving, DESK, "HERE"));

    signOn(bySaml(ada, A, "receptionist"));
    Ending ending = new Ending(GATEWAY, DESK, "CARD_REVOKED");
    at.show(Act.SESSION_ENDED, () -> sessions().endAllOf(A, ada, ending));
  }

  @Test
  void noSessionIsLockedOrUnlocked() throws Throwable {
    SessionLocks locks = site.gateway().bean(SessionLocks.class);
    signOn(bySaml(ada, A, "receptionist"));
    at.show(Act.SESSION_LOCKED, () -> locks.tell(A, ada, null, true, GATEWAY, DESK));
    at.show(Act.SESSION_UNLOCKED, () -> locks.tell(A, ada, null, false, GATEWAY, DESK));
  }

  @Test
  void noRoleIsChosen() throws Throwable {
    Browser browser = site.browser();
    SamlAnswer answer =
        browser.answer(A.value(), Staff.RECEPTIONIST).attribute("role", "receptionist", "systems");
    browser.sendAnswer(A.value(), answer.xml());
    Map<String, String> chosen =
        Map.of("role", "IDENTITY_PROVIDER:systems", "_csrf", browser.open("/role").field("_csrf"));
    at.showOnAPage(
        Act.ROLE_CHOSEN, () -> assertThat(browser.post("/role", chosen).location()).isEqualTo("/"));
  }

  @Test
  void nobodyIsChanged() throws Throwable {
    PersonChanges changes = site.gateway().bean(PersonChanges.class);
    Person person = changes.add(A, ada, "Ada Bell", GATEWAY, DESK);
    UserId another = somebody();
    at.show(Act.PERSON_CHANGED, () -> changes.add(A, another, "Bea Bell", GATEWAY, DESK));
    at.show(Act.PERSON_CHANGED, () -> changes.give(A, person, Set.of("finance"), GATEWAY, DESK));
    signOn(bySaml(ada, A, "receptionist"));
    at.show(Act.PERSON_CHANGED, () -> changes.suspend(A, person, true, GATEWAY, DESK));
    at.show(Act.PERSON_CHANGED, () -> changes.lock(A, ada));
    at.show(Act.PERSON_CHANGED, () -> changes.unlock(A, person, GATEWAY, DESK));
  }

  private static Identity signOn(ProvenPerson person) {
    return site.gateway().bean(Arrival.class).arrive(person, CAMBRIDGE, DESK, () -> {}).identity();
  }

  private static Sessions sessions() {
    return site.gateway().bean(Sessions.class);
  }
}
