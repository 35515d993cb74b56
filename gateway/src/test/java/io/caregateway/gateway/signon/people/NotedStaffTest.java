package io.caregateway.gateway.signon.people;

import static io.caregateway.gateway.signon.Proofs.CAMBRIDGE;
import static io.caregateway.gateway.signon.Proofs.DESK;
import static io.caregateway.gateway.signon.Proofs.byCard;
import static io.caregateway.gateway.signon.Proofs.somebody;
import static io.caregateway.gateway.signon.SignOnSite.A;
import static io.caregateway.gateway.signon.SignOnSite.B;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.signon.Identity;
import io.caregateway.gateway.signon.RightsSettings;
import io.caregateway.gateway.signon.RoleProfile;
import io.caregateway.gateway.signon.SignOnSite;
import io.caregateway.gateway.signon.UserId;
import io.caregateway.gateway.signon.arrival.Arrival;
import io.caregateway.gateway.signon.session.Sessions;
import io.caregateway.routes.practice.UsersSettings;
import io.caregateway.routes.signon.staff.StaffIntake;
import io.caregateway.routes.signon.staff.StaffMember;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
class NotedStaffTest {

  private static final Actor SYNC = Actor.system("users-sync");

  @RegisterExtension static final SignOnSite site = SignOnSite.shared();

  private final UserId ada = somebody();

  @Test
  void giveWhatTheJobGivesByThePracticesSettings() {
    take(A, member("R8009", "R5080"));
    assertThat(signOn(A).role()).isEqualTo(RoleProfile.listed(A, "receptionist"));
    assertThat(change().actor()).isEqualTo(SYNC);
    assertThat(change().subject())
        .isEqualTo(ada.value() + ": by the clinical system nothing, now receptionist");
    assertThat(signOn(B).choices()).isEmpty();
  }

  @Test
  void giveNothingAtAPracticeWhoseSettingsSayNothingOfJobs() {
    take(B, member("R8009"));
    assertThat(signOn(B).choices()).isEmpty();
  }

  @Test
  void loseByLeavingWhatCameFromTheListAndNotWhatAManagerGave() {
    take(A, member("R8009"));
    give("finance");
    Identity session = signOn(A);
    assertThat(session.choices()).hasSize(2);
    take(A, member("R8009"));
    assertThat(sessions().goesOn(session)).isTrue();
    take(A, new StaffMember(somebody().value(), "Somebody else", Set.of()));
    assertThat(sessions().goesOn(session)).isFalse();
    assertThat(signOn(A).role()).isEqualTo(RoleProfile.given(A, "finance"));
    assertThat(change().subject()).endsWith("receptionist, now nothing");
  }

  @Test
  void changeWithTheJob() {
    take(A, member("R8009"));
    take(A, member("R8000"));
    assertThat(signOn(A).role()).isEqualTo(RoleProfile.listed(A, "clinician"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"emperor", "R5080"})
  void cannotBeGivenAProfileThatThereIsNot(String profile) {
    UsersSettings users = new UsersSettings(null, "urn:jobs", Map.of("R8009", profile));
    RightsSettings rights = site.gateway().bean(RightsSettings.class);
    assertThatThrownBy(() -> NotedStaff.require(A, users, rights))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("A81001.users.profiles names " + profile);
  }

  private StaffMember member(String... jobs) {
    return new StaffMember(ada.value(), "Ada Bell", Set.of(jobs));
  }

  private void take(OdsCode practice, StaffMember member) {
    StaffIntake intake = site.gateway().bean(StaffIntake.class);
    site.gateway()
        .bean(PracticeTransactions.class)
        .run(practice, () -> intake.take(List.of(member), SYNC, DESK));
  }

  private void give(String profile) {
    Persons persons = site.gateway().bean(Persons.class);
    Person person =
        site.gateway()
            .bean(PracticeTransactions.class)
            .in(A, () -> persons.find(ada))
            .orElseThrow();
    site.gateway().bean(PersonChanges.class).give(A, person, Set.of(profile), SYNC, DESK);
  }

  private Identity signOn(OdsCode practice) {
    return site.gateway()
        .bean(Arrival.class)
        .arrive(byCard(ada, practice), CAMBRIDGE, DESK, () -> {})
        .identity();
  }

  /** What was recorded last of her. */
  private AuditRecord change() {
    return site.records(A).stream()
        .filter(record -> record.act() == Act.PERSON_CHANGED)
        .filter(record -> String.valueOf(record.subject()).startsWith(ada.value()))
        .reduce((first, second) -> second)
        .orElseThrow();
  }

  private static Sessions sessions() {
    return site.gateway().bean(Sessions.class);
  }
}
