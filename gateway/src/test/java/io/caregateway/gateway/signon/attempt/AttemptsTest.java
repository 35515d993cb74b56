package io.caregateway.gateway.signon.attempt;

import static io.caregateway.gateway.signon.Proofs.CAMBRIDGE;
import static io.caregateway.gateway.signon.Proofs.DESK;
import static io.caregateway.gateway.signon.Proofs.bySaml;
import static io.caregateway.gateway.signon.Proofs.somebody;
import static io.caregateway.gateway.signon.SignOnSite.A;
import static io.caregateway.gateway.signon.SignOnSite.B;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caregateway.gateway.signon.PracticeRules;
import io.caregateway.gateway.signon.PracticeRules.Rules;
import io.caregateway.gateway.signon.SignOnRefused;
import io.caregateway.gateway.signon.SignOnRefused.Cause;
import io.caregateway.gateway.signon.SignOnSite;
import io.caregateway.gateway.signon.UserId;
import io.caregateway.gateway.signon.arrival.Arrival;
import io.caregateway.gateway.signon.people.Person;
import io.caregateway.gateway.signon.people.PersonChanges;
import io.caregateway.gateway.signon.people.Persons;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.Outcome;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("slow")
class AttemptsTest {

  private static final Duration WINDOW = Duration.ofMinutes(15);
  private static final int MOST = 3;
  private static final int LOCK = 5;

  @RegisterExtension static final SignOnSite site = SignOnSite.shared();

  private final UserId ada = somebody();
  private final String address = "198.51.100." + ada.value();
  private final Attempts attempts = attempts(Clock.systemUTC(), Map.of());

  @Test
  void refusesAPersonAfterSoManyRefusalsAtThatPracticeAlone() {
    refuse(attempts, MOST - 1);
    assertThatCode(() -> attempts.require(A, ada, null)).doesNotThrowAnyException();
    refuse(attempts, 1);
    assertTooMany(() -> attempts.require(A, ada, null));
    assertThatCode(() -> attempts.require(B, ada, null)).doesNotThrowAnyException();
    assertThatCode(() -> attempts.require(A, somebody(), null)).doesNotThrowAnyException();
  }

  @Test
  void refusesAnAddressAfterSoManyRefusalsOfWhomever() {
    IntStream.range(0, MOST).forEach(i -> attempts.refused(i == 0 ? A : B, somebody(), address));
    assertTooMany(() -> attempts.require(A, somebody(), address));
    assertTooMany(() -> attempts.require(null, null, address));
  }

  @Test
  void beginsAnewOnceTheWindowIsOver() {
    refuse(attempts, MOST);
    Attempts later = attempts(Clock.offset(Clock.systemUTC(), WINDOW.plusSeconds(1)), Map.of());
    assertThatCode(() -> later.require(A, ada, null)).doesNotThrowAnyException();
    refuse(later, MOST);
    assertTooMany(() -> later.require(A, ada, null));
  }

  @Test
  void countsEachOfManyAtOnce() {
    IntStream.range(0, MOST).parallel().forEach(i -> attempts.refused(A, ada, null));
    assertTooMany(() -> attempts.require(A, ada, null));
  }

  @Test
  void locksAPersonOutUntilAManagerUnlocksThem() {
    signOn();
    refuse(attempts, LOCK - 1);
    assertThat(person().locked()).isFalse();
    refuse(attempts, 1);
    assertThat(person().locked()).isTrue();
    assertThat(site.lastRecord(A).act()).isEqualTo(Act.PERSON_CHANGED);
    assertThat(site.lastRecord(A).subject()).isEqualTo(ada.value() + ": locked out");
    assertThatThrownBy(this::signOn)
        .isInstanceOfSatisfying(
            SignOnRefused.class, e -> assertThat(e.reason()).isEqualTo(Cause.PERSON_LOCKED));
    assertThat(site.lastRecord(A).outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(site.lastRecord(A).reason()).isEqualTo("PERSON_LOCKED");

    attempts.unlock(A, person(), Actor.system("test"), DESK);
    assertThatCode(() -> attempts.require(A, ada, null)).doesNotThrowAnyException();
    assertThatCode(this::signOn).doesNotThrowAnyException();
  }

  @Test
  void locksNobodyOutWhereThePracticeDoesNotWantIt() {
    signOn();
    refuse(attempts(Clock.systemUTC(), Map.of(A.value(), new Rules(null, 0))), LOCK + 1);
    assertThat(person().locked()).isFalse();
  }

  @Test
  void recordsThatThereWereTooManyAttempts() {
    signOn();
    refuse(site.gateway().bean(Attempts.class), 10);
    assertTooMany(this::signOn);
    assertThat(site.lastRecord(A).reason()).isEqualTo("TOO_MANY_ATTEMPTS");
  }

  private void refuse(Attempts by, int times) {
    IntStream.range(0, times).forEach(i -> by.refused(A, ada, null));
  }

  private void signOn() {
    site.gateway()
        .bean(Arrival.class)
        .arrive(bySaml(ada, A, "receptionist"), CAMBRIDGE, DESK, () -> {});
  }

  private Person person() {
    Persons persons = site.gateway().bean(Persons.class);
    return site.gateway()
        .bean(PracticeTransactions.class)
        .in(A, () -> persons.find(ada))
        .orElseThrow();
  }

  private static void assertTooMany(ThrowingCallable attempt) {
    assertThatThrownBy(attempt)
        .isInstanceOfSatisfying(
            SignOnRefused.class, e -> assertThat(e.reason()).isEqualTo(Cause.TOO_MANY_ATTEMPTS));
  }

  private static Attempts attempts(Clock clock, Map<String, Rules> rules) {
    return new Attempts(
        site.gateway().bean(AttemptCounts.class),
        new AttemptSettings(WINDOW, MOST, MOST, LOCK),
        new PracticeRules(rules),
        site.gateway().bean(PersonChanges.class),
        site.gateway().bean(PracticeTransactions.class),
        clock);
  }
}
