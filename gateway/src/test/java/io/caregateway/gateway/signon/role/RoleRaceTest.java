package io.caregateway.gateway.signon.role;

import static io.caregateway.gateway.signon.Proofs.CAMBRIDGE;
import static io.caregateway.gateway.signon.Proofs.DESK;
import static io.caregateway.gateway.signon.Proofs.byCis2;
import static io.caregateway.gateway.signon.Proofs.national;
import static io.caregateway.gateway.signon.Proofs.somebody;
import static io.caregateway.gateway.signon.SignOnSite.A;
import static io.caregateway.gateway.signon.SignOnSite.B;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.signon.Arrived;
import io.caregateway.gateway.signon.Identity;
import io.caregateway.gateway.signon.RoleProfile;
import io.caregateway.gateway.signon.SignOnRefused;
import io.caregateway.gateway.signon.SignOnRefused.Cause;
import io.caregateway.gateway.signon.SignOnSite;
import io.caregateway.gateway.signon.UserId;
import io.caregateway.gateway.signon.arrival.Arrival;
import io.caregateway.gateway.signon.people.Person;
import io.caregateway.gateway.signon.people.PersonChanges;
import io.caregateway.gateway.signon.people.Persons;
import io.caregateway.gateway.signon.session.Ending;
import io.caregateway.gateway.signon.session.Sessions;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.Outcome;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/** A choice of role at the same moment as something that ends the session or takes the role. */
@Tag("slow")
class RoleRaceTest {

  private static final Actor MANAGER = Actor.system("manager");

  @RegisterExtension static final SignOnSite site = SignOnSite.atTheSpine();

  private final UserId ada = somebody();
  private final RoleProfile here = national(A, "R8009");
  private final RoleProfile there = national(B, "R8000");
  private final RoleProfile alsoHere = national(A, "R8000");

  @Test
  void doesNotBringASessionBackThatWasEndedMeanwhile() {
    Arrived arrived = arrive(here, there);
    Identity at = chosen(here, arrived);
    sessions().signedOut(at, DESK, "HERE");
    assertThatThrownBy(() -> choose(there, at)).isInstanceOf(SessionOver.class);
    assertThatThrownBy(() -> choose(here, at)).isInstanceOf(SessionOver.class);
    assertThat(openAt(B)).isZero();
    assertThat(openAt(A)).isZero();
  }

  @Test
  void endsWithASignOutThatCameFromTheRoleBefore() {
    Identity before = chosen(here, arrive(here, there));
    Identity after = chosen(there, before);
    assertThat(sessions().goesOn(after)).isTrue();
    sessions().signedOut(before, DESK, "HERE");
    assertThat(sessions().goesOn(after)).isFalse();
  }

  @Test
  void leavesAnotherSignOnOfThePersonAlone() {
    Identity one = chosen(here, arrive(here, there));
    Identity another = chosen(there, arrive(here, there));
    sessions().signedOut(one, DESK, "HERE");
    sessions().signedOut(one, DESK, "HERE");
    assertThat(sessions().goesOn(another)).isTrue();
  }

  @Test
  void goesOnInNoServletSessionThatWasSignedOut() {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", "/role");
    Objects.requireNonNull(request.getSession()).invalidate();
    Authentication person = UsernamePasswordAuthenticationToken.authenticated("x", "", List.of());
    assertThat(new SwitchedSession().goesOnAs(person, true, request, new MockHttpServletResponse()))
        .isFalse();
    assertThat(request.getSession(false)).isNull();
  }

  @Test
  void takesNobodyToAPracticeThatSuspendedThemMeanwhile() {
    Identity at = chosen(here, arrive(here, there));
    suspend(B);
    assertThatThrownBy(() -> choose(there, at)).isInstanceOf(RoleTaken.class);
    assertThat(openAt(B)).isZero();
    assertThat(sessions().goesOn(at)).isTrue();
    AuditRecord record = site.lastRecord(A);
    assertThat(record.act()).isEqualTo(Act.ROLE_CHOSEN);
    assertThat(record.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(record.reason()).isEqualTo("ROLE_TAKEN");
  }

  @Test
  void givesNoRoleThatTheSpineNoLongerTellsOf() {
    Identity at = chosen(here, arrive(here, alsoHere));
    arrive(here);
    assertThatThrownBy(() -> choose(alsoHere, at)).isInstanceOf(RoleTaken.class);
  }

  @Test
  void signsNobodyOnWhomThePracticeSuspendsMeanwhile() {
    arrive(there);
    assertThatThrownBy(
            () ->
                site.gateway()
                    .bean(Arrival.class)
                    .arrive(byCis2(ada, there), CAMBRIDGE, DESK, () -> suspend(B)))
        .isInstanceOfSatisfying(
            SignOnRefused.class, e -> assertThat(e.reason()).isEqualTo(Cause.PERSON_SUSPENDED));
  }

  @Test
  void isEndedByTheIssuerWhicheverPracticeItIsGoingTo() {
    Identity at = chosen(there, arrive(here, there));
    Ending over = new Ending(MANAGER, DESK, "AT_IDENTITY_PROVIDER");
    String handle = Objects.requireNonNull(at.proof().handle());
    assertThat(sessions().endAllBy(at.proof().issuer(), handle, over)).isPositive();
    assertThat(sessions().goesOn(at)).isFalse();
  }

  private Arrived arrive(RoleProfile... roles) {
    return site.gateway().bean(Arrival.class).arrive(byCis2(ada, roles), CAMBRIDGE, DESK, () -> {});
  }

  private static Identity chosen(RoleProfile role, Arrived arrived) {
    return chosen(role, arrived.identity());
  }

  private static Identity chosen(RoleProfile role, Identity person) {
    return (Identity) Objects.requireNonNull(choose(role, person).getPrincipal());
  }

  private static Authentication choose(RoleProfile role, Identity person) {
    Authentication before =
        UsernamePasswordAuthenticationToken.authenticated(person, "", List.of());
    return site.gateway().bean(RoleChange.class).to(role, before, person, DESK);
  }

  private void suspend(OdsCode practice) {
    Persons persons = site.gateway().bean(Persons.class);
    Person person =
        site.gateway()
            .bean(PracticeTransactions.class)
            .in(practice, () -> persons.find(ada))
            .orElseThrow();
    site.gateway().bean(PersonChanges.class).suspend(practice, person, true, MANAGER, DESK);
  }

  private long openAt(OdsCode practice) {
    return sessions().underWay(practice, 1000).stream()
        .filter(session -> session.user().equals(ada))
        .count();
  }

  private static Sessions sessions() {
    return site.gateway().bean(Sessions.class);
  }
}
