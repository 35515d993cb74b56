package io.caregateway.gateway.signon.session;

import static io.caregateway.gateway.signon.Proofs.CAMBRIDGE;
import static io.caregateway.gateway.signon.Proofs.DESK;
import static io.caregateway.gateway.signon.Proofs.bySaml;
import static io.caregateway.gateway.signon.Proofs.somebody;
import static io.caregateway.gateway.signon.SignOnSite.A;
import static io.caregateway.gateway.signon.SignOnSite.B;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.signon.Identity;
import io.caregateway.gateway.signon.SignOnSite;
import io.caregateway.gateway.signon.UserId;
import io.caregateway.gateway.signon.arrival.Arrival;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.Origin;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Sessions follow the clinical system's lock. */
@Tag("slow")
class SessionLocksTest {

  @RegisterExtension static final SignOnSite site = SignOnSite.shared();

  private final UserId ada = somebody();

  @Test
  void locksAPersonsSessionsOnceAndUnlocksThem() {
    Identity session = signOn(A);

    assertThat(tell(A, null, true)).isEqualTo(1);
    assertThat(tell(A, null, true)).isZero();
    assertThat(locks().isLocked(session)).isTrue();
    assertThat(site.lastRecord(A).act()).isEqualTo(Act.SESSION_LOCKED);
    assertThat(site.lastRecord(A).subject()).isEqualTo("session of " + ada.value());
    assertThat(tell(A, null, false)).isEqualTo(1);
    assertThat(locks().isLocked(session)).isFalse();
    assertThat(site.lastRecord(A).act()).isEqualTo(Act.SESSION_UNLOCKED);
  }

  @Test
  void locksWhatIsAtThatComputerOfThatPracticeAlone() {
    Identity here = signOn(A);
    Identity there = signOn(B);

    assertThat(tell(A, "192.0.2.250", true)).isZero();
    assertThat(tell(A, DESK.address(), true)).isEqualTo(1);
    assertThat(locks().isLocked(here)).isTrue();
    assertThat(locks().isLocked(there)).isFalse();
  }

  private int tell(OdsCode practice, @Nullable String address, boolean locked) {
    return locks()
        .tell(practice, ada, address, locked, Actor.system("test"), Origin.internal("lock"));
  }

  private Identity signOn(OdsCode practice) {
    return site.gateway()
        .bean(Arrival.class)
        .arrive(bySaml(ada, practice, "receptionist"), CAMBRIDGE, DESK, () -> {})
        .identity();
  }

  private static SessionLocks locks() {
    return site.gateway().bean(SessionLocks.class);
  }
}
