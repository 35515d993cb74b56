package io.caregateway.gateway.signon.session;

import static io.caregateway.gateway.signon.Proofs.CAMBRIDGE;
import static io.caregateway.gateway.signon.Proofs.DESK;
import static io.caregateway.gateway.signon.Proofs.byCard;
import static io.caregateway.gateway.signon.Proofs.bySaml;
import static io.caregateway.gateway.signon.Proofs.somebody;
import static io.caregateway.gateway.signon.SignOnSite.A;
import static io.caregateway.gateway.signon.SignOnSite.B;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.signon.Identity;
import io.caregateway.gateway.signon.ProvenPerson;
import io.caregateway.gateway.signon.SignOnSite;
import io.caregateway.gateway.signon.UserId;
import io.caregateway.gateway.signon.arrival.Arrival;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.Origin;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("slow")
class SessionsTest {

  private static final Ending REVOKED =
      new Ending(Actor.system("cards"), Origin.internal("c2"), "CARD_REVOKED");

  @RegisterExtension static final SignOnSite site = SignOnSite.shared();

  private final UserId ada = somebody();

  @Test
  void showsAPracticesSessionsWithDeviceAndPlaceToThatPracticeAlone() {
    UUID session = signOn(bySaml(ada, A, "receptionist")).session();
    RegisteredSession shown =
        sessions().underWay(A, 1000).stream()
            .filter(open -> open.id().equals(session))
            .findAny()
            .orElseThrow();
    assertThat(shown.user()).isEqualTo(ada);
    assertThat(shown.role()).isEqualTo("receptionist");
    assertThat(shown.origin()).isEqualTo(DESK.at(CAMBRIDGE));
    assertThat(sessions().underWay(B, 1000)).noneMatch(open -> open.user().equals(ada));
  }

  @Test
  void endsEverySessionOfAPersonAtEveryPractice() {
    Identity here = signOn(bySaml(ada, A, "receptionist"));
    Identity there = signOn(bySaml(ada, B, "receptionist"));
    Identity another = signOn(bySaml(somebody(), A, "receptionist"));
    assertThat(sessions().endAllOf(ada, REVOKED)).isEqualTo(2);
    assertThat(sessions().goesOn(here)).isFalse();
    assertThat(sessions().goesOn(there)).isFalse();
    assertThat(sessions().goesOn(another)).isTrue();
    assertRecorded(A);
    assertRecorded(B);
  }

  @Test
  void endsTheSessionsThatACardBeganAndNoOther() {
    ProvenPerson byCard = byCard(ada, A);
    Identity ended = signOn(byCard);
    Identity goesOn = signOn(bySaml(ada, A, "receptionist"));
    String serial = String.valueOf(byCard.proof().handle());
    assertThat(sessions().endAllBy("CN=another issuer", serial, REVOKED)).isZero();
    assertThat(sessions().endAllBy(byCard.proof().issuer(), serial, REVOKED)).isEqualTo(1);
    assertThat(sessions().goesOn(ended)).isFalse();
    assertThat(sessions().goesOn(goesOn)).isTrue();
    assertRecorded(A);
  }

  @Test
  void endsNothingOfAnotherPractice() {
    Identity there = signOn(bySaml(ada, B, "receptionist"));
    assertThat(sessions().endAllOf(A, ada, REVOKED)).isZero();
    assertThat(sessions().end(A, there.session(), REVOKED)).isZero();
    assertThat(sessions().goesOn(there)).isTrue();
  }

  private void assertRecorded(OdsCode practice) {
    AuditRecord record = site.lastRecord(practice);
    assertThat(record.act()).isEqualTo(Act.SESSION_ENDED);
    assertThat(record.actor().id()).isEqualTo("cards");
    assertThat(record.subject()).isEqualTo("CARD_REVOKED, session of " + ada.value());
  }

  private static Identity signOn(ProvenPerson person) {
    return site.gateway().bean(Arrival.class).arrive(person, CAMBRIDGE, DESK, () -> {}).identity();
  }

  private static Sessions sessions() {
    return site.gateway().bean(Sessions.class);
  }
}
