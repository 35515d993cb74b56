package io.caregateway.gateway.signon.arrival;

import static io.caregateway.gateway.signon.Proofs.CAMBRIDGE;
import static io.caregateway.gateway.signon.Proofs.DESK;
import static io.caregateway.gateway.signon.Proofs.byCard;
import static io.caregateway.gateway.signon.Proofs.byCis2;
import static io.caregateway.gateway.signon.Proofs.bySaml;
import static io.caregateway.gateway.signon.Proofs.national;
import static io.caregateway.gateway.signon.Proofs.somebody;
import static io.caregateway.gateway.signon.SignOnSite.A;
import static io.caregateway.gateway.signon.SignOnSite.B;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.signon.Arrived;
import io.caregateway.gateway.signon.Permission;
import io.caregateway.gateway.signon.ProvenPerson;
import io.caregateway.gateway.signon.RightsSettings;
import io.caregateway.gateway.signon.RoleProfile;
import io.caregateway.gateway.signon.SignOnRefused;
import io.caregateway.gateway.signon.SignOnRefused.Cause;
import io.caregateway.gateway.signon.SignOnSite;
import io.caregateway.gateway.signon.UserId;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.Outcome;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.security.core.GrantedAuthority;

@Tag("slow")
class ArrivalTest {

  private static final OdsCode ELSEWHERE = new OdsCode("Z99999");

  @RegisterExtension static final SignOnSite site = SignOnSite.shared();

  private final UserId ada = somebody();

  @Test
  void worksInTheOnlyRoleAtOnceAndRecordsThePlace() {
    Arrived arrived = arrive(bySaml(ada, A, "receptionist"));
    assertThat(arrived.identity().role()).isEqualTo(RoleProfile.asserted(A, "receptionist"));
    assertThat(List.<GrantedAuthority>copyOf(arrived.authorities()))
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(
            Permission.authorities(
                site.gateway()
                    .bean(RightsSettings.class)
                    .of(RoleProfile.asserted(A, "receptionist"))));
    AuditRecord record = site.lastRecord(A);
    assertThat(record.act()).isEqualTo(Act.SIGN_ON);
    assertThat(record.outcome()).isEqualTo(Outcome.DONE);
    assertThat(record.actor().role()).isEqualTo("receptionist");
    assertThat(record.origin()).isEqualTo(DESK.at(CAMBRIDGE));
  }

  @Test
  void hasNoRightUntilOneOfTwoRolesIsChosen() {
    Arrived arrived = arrive(bySaml(ada, A, "receptionist", "finance"));
    assertThat(arrived.identity().mustChoose()).isTrue();
    assertThat(arrived.identity().choices()).hasSize(2);
    assertThat(arrived.authorities()).isEmpty();
  }

  @Test
  void offersNoRoleThatIsOfNoUseHere() {
    Arrived arrived = arrive(bySaml(ada, A, "receptionist", "gardener"));
    assertThat(arrived.identity().choices()).containsExactly(arrived.identity().role());
  }

  @Test
  void hasTheSameRolesByCardAsByThePracticesOwnSignOn() {
    arrive(bySaml(ada, A, "receptionist"));
    assertThat(arrive(byCard(ada, A)).identity().role())
        .isEqualTo(RoleProfile.asserted(A, "receptionist"));
  }

  @Test
  void hasTheSameNationalRolesByCardAsByCis2() {
    RoleProfile nurse = national(B, "R8001");
    arrive(byCis2(ada, nurse));
    assertThat(arrive(byCard(ada, B)).identity().role()).isEqualTo(nurse);
    assertThat(arrive(byCard(ada, null)).identity().practice()).isEqualTo(B);
  }

  @Test
  void forgetsARoleThatItsIssuerNoLongerAsserts() {
    arrive(bySaml(ada, A, "receptionist"));
    assertThat(arrive(bySaml(ada, A)).identity().choices()).isEmpty();
    arrive(byCis2(ada, national(A, "R8001"), national(B, "R8001")));
    arrive(byCis2(ada, national(B, "R8009")));
    assertThat(arrive(byCard(ada, A)).identity().choices()).isEmpty();
  }

  @Test
  void believesAPracticesProviderAtThatPracticeOnly() {
    arrive(bySaml(ada, A, "practice-manager"));
    assertThat(arrive(byCard(ada, B)).identity().choices()).isEmpty();
    RoleProfile foreign = RoleProfile.asserted(B, "practice-manager");
    ProvenPerson claim = bySaml(ada, A, "receptionist");
    ProvenPerson liar = new ProvenPerson(ada, null, A, List.of(foreign), claim.proof());
    assertThat(arrive(liar).identity().choices()).isEmpty();
    assertThat(arrive(byCard(ada, B)).identity().choices()).isEmpty();
  }

  @Test
  void keepsALocalNameOfTwelveDigitsApartFromTheUid() {
    arrive(byCis2(ada, national(A, "R8001")));
    assertThat(arrive(bySaml(UserId.local(ada.value()), A)).identity().choices()).isEmpty();
  }

  @Test
  void isOfNoPracticeUntilRolesAtTwoAreChosenBetween() {
    Arrived arrived = arrive(byCis2(ada, national(A, "R8000"), national(B, "R8000")));
    assertThat(arrived.identity().practice()).isEqualTo(AuditLog.SITE);
    assertThat(arrived.authorities()).isEmpty();
    assertThat(site.lastRecord(AuditLog.SITE).act()).isEqualTo(Act.SIGN_ON);
  }

  @Test
  void refusesWhoeverHasARoleNowhereOrElsewhereOnly() {
    assertRefused(byCis2(ada), AuditLog.SITE, Cause.NO_ROLE);
    assertRefused(byCard(ada, null), AuditLog.SITE, Cause.NO_ROLE);
    assertRefused(byCis2(ada, national(ELSEWHERE, "R8000")), AuditLog.SITE, Cause.NOT_SERVED_HERE);
  }

  @Test
  void signsNobodyOnWhereWhatGoesWithItFails() {
    int before = site.records(A).size();
    assertThatThrownBy(
            () ->
                arrival()
                    .arrive(
                        bySaml(ada, A, "receptionist"),
                        CAMBRIDGE,
                        DESK,
                        () -> {
                          throw new IllegalStateException("no");
                        }))
        .isInstanceOfSatisfying(
            SignOnRefused.class, e -> assertThat(e.reason()).isEqualTo(Cause.NOT_RECORDED));
    assertThat(site.records(A)).hasSize(before);
    assertThat(arrive(byCard(ada, A)).identity().choices()).isEmpty();
  }

  private static void assertRefused(ProvenPerson person, OdsCode practice, Cause cause) {
    assertThatThrownBy(() -> arrive(person))
        .isInstanceOfSatisfying(SignOnRefused.class, e -> assertThat(e.reason()).isEqualTo(cause));
    AuditRecord record = site.lastRecord(practice);
    assertThat(record.act()).isEqualTo(Act.SIGN_ON);
    assertThat(record.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(record.reason()).isEqualTo(cause.name());
    assertThat(record.actor().id()).isEqualTo(person.id().value());
  }

  private static Arrived arrive(ProvenPerson person) {
    return arrival().arrive(person, CAMBRIDGE, DESK, () -> {});
  }

  private static Arrival arrival() {
    return site.gateway().bean(Arrival.class);
  }
}
