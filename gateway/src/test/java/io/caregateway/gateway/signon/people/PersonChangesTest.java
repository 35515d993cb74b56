package io.caregateway.gateway.signon.people;

import static io.caregateway.gateway.signon.Proofs.CAMBRIDGE;
import static io.caregateway.gateway.signon.Proofs.DESK;
import static io.caregateway.gateway.signon.Proofs.byCard;
import static io.caregateway.gateway.signon.Proofs.bySaml;
import static io.caregateway.gateway.signon.Proofs.somebody;
import static io.caregateway.gateway.signon.SignOnSite.A;
import static io.caregateway.gateway.signon.SignOnSite.B;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.signon.Identity;
import io.caregateway.gateway.signon.ProvenPerson;
import io.caregateway.gateway.signon.RoleProfile;
import io.caregateway.gateway.signon.SignOnRefused;
import io.caregateway.gateway.signon.SignOnRefused.Cause;
import io.caregateway.gateway.signon.SignOnSite;
import io.caregateway.gateway.signon.UserId;
import io.caregateway.gateway.signon.arrival.Arrival;
import io.caregateway.gateway.signon.session.Sessions;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("slow")
class PersonChangesTest {

  private static final Actor MANAGER =
      new Actor(Actor.Kind.PERSON, "555000100011", "Priya Shah", null, "A81001", "saml");

  @RegisterExtension static final SignOnSite site = SignOnSite.shared();

  private final UserId ada = somebody();

  @Test
  void hasNoRightsUntilGivenAProfile() {
    assertThat(signOn(byCard(ada, A)).choices()).isEmpty();
    give(Set.of("finance"));
    assertThat(signOn(byCard(ada, A)).role()).isEqualTo(RoleProfile.given(A, "finance"));
    assertThat(signOn(byCard(ada, B)).choices()).isEmpty();
    AuditRecord record = lastChange();
    assertThat(record.actor()).isEqualTo(MANAGER);
    assertThat(record.subject()).isEqualTo(ada.value() + ": given nothing, now finance");
  }

  @Test
  void keepsWhatWasGivenWhenTheIdentityProviderAssertsSomethingElse() {
    signOn(byCard(ada, A));
    give(Set.of("finance"));
    assertThat(signOn(bySaml(ada, A, "receptionist")).choices()).hasSize(2);
    assertThat(signOn(bySaml(ada, A, "finance")).choices()).hasSize(1);
  }

  @Test
  void endsTheSessionsOfWhoeverLosesAProfile() {
    signOn(byCard(ada, A));
    give(Set.of("finance", "sponsor"));
    Identity session = signOn(byCard(ada, A));
    give(Set.of("finance", "sponsor", "clinician"));
    assertThat(sessions().goesOn(session)).isTrue();
    give(Set.of("clinician"));
    assertThat(sessions().goesOn(session)).isFalse();
  }

  @Test
  void givesNoProfileThatTheSettingsDoNotHave() {
    signOn(byCard(ada, A));
    give(Set.of("R8000", "emperor"));
    assertThat(person().given()).isEmpty();
  }

  @Test
  void keepsOutWhoeverIsSuspendedAtOnceAndAtThatPracticeAlone() {
    Identity session = signOn(bySaml(ada, A, "receptionist"));
    changes().suspend(A, person(), true, MANAGER, DESK);
    assertThat(sessions().goesOn(session)).isFalse();
    assertThatThrownBy(() -> signOn(bySaml(ada, A, "receptionist")))
        .isInstanceOfSatisfying(
            SignOnRefused.class, e -> assertThat(e.reason()).isEqualTo(Cause.PERSON_SUSPENDED));
    assertThat(site.lastRecord(A).reason()).isEqualTo("PERSON_SUSPENDED");
    signOn(bySaml(ada, B, "receptionist"));
    changes().suspend(A, person(), false, MANAGER, DESK);
    signOn(bySaml(ada, A, "receptionist"));
  }

  private AuditRecord lastChange() {
    return site.records(A).stream()
        .filter(record -> record.act() == Act.PERSON_CHANGED)
        .reduce((first, second) -> second)
        .orElseThrow();
  }

  private void give(Set<String> profiles) {
    changes().give(A, person(), profiles, MANAGER, DESK);
  }

  private Person person() {
    return at(A);
  }

  private Person at(OdsCode practice) {
    Persons persons = site.gateway().bean(Persons.class);
    return site.gateway()
        .bean(PracticeTransactions.class)
        .in(practice, () -> persons.find(ada))
        .orElseThrow();
  }

  private static Identity signOn(ProvenPerson person) {
    return site.gateway().bean(Arrival.class).arrive(person, CAMBRIDGE, DESK, () -> {}).identity();
  }

  private static PersonChanges changes() {
    return site.gateway().bean(PersonChanges.class);
  }

  private static Sessions sessions() {
    return site.gateway().bean(Sessions.class);
  }
}
