package io.caregateway.smartcards.virtual.use;

import static io.caregateway.smartcards.virtual.CardSite.DENSHAM;
import static io.caregateway.smartcards.virtual.CardSite.ORIGIN;
import static io.caregateway.smartcards.virtual.Person.passcode;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.database.DataSources;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.encryption.PracticeKeys;
import io.caregateway.smartcards.virtual.CardRefusal;
import io.caregateway.smartcards.virtual.CardRefused;
import io.caregateway.smartcards.virtual.CardSite;
import io.caregateway.smartcards.virtual.CardState;
import io.caregateway.smartcards.virtual.Person;
import io.caregateway.smartcards.virtual.factor.SecondFactor;
import io.caregateway.smartcards.virtual.passkey.Authenticator;
import io.caregateway.testing.PostgresExtension;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Fifty guesses at once, at two processes on one database. */
class GuessesTest {

  @RegisterExtension
  static final PostgresExtension DB = PostgresExtension.withSchemas("keys", "audit", "cards");

  private static final int GUESSES = 50;

  @TempDir static Path home;

  @Test
  void noMoreThanThreeAreLookedAt() throws Exception {
    try (var otherPool = DataSources.run(DB.settings(), "other", 8);
        CardSite one = new CardSite(DB.run(), home, letter -> {});
        CardSite other = new CardSite(otherPool, home, letter -> {})) {
      Person amara = Person.enrolled(one);
      other.at(one.now());
      keysAtHand(one, other);

      List<Boolean> counted =
          atOnce(
              one, other, site -> site.the(Attempts.class).count(DENSHAM, amara.card).isPresent());

      assertThat(Collections.frequency(counted, true)).isEqualTo(3);
    }
  }

  @Test
  void allAreRefusedAndTheCardLocksOnce() throws Exception {
    try (var otherPool = DataSources.run(DB.settings(), "other", 8);
        CardSite one = new CardSite(DB.run(), home, letter -> {});
        CardSite other = new CardSite(otherPool, home, letter -> {})) {
      Person amara = Person.enrolled(one);
      other.at(one.now());
      keysAtHand(one, other);

      List<CardRefusal> refusals =
          atOnce(
              one,
              other,
              site -> guess(site, amara, new SecondFactor.Code("000000")).orElseThrow());

      assertThat(refusals).containsOnly(CardRefusal.SECRET_WRONG);
      assertThat(one.card(amara.card).state()).isEqualTo(CardState.LOCKED);
      assertThat(one.records(Act.CARD_LOCKED))
          .filteredOn(record -> record.actor().id().equals(amara.holder.uid()))
          .hasSize(1);
    }
  }

  /** The counter does not care which second factor comes with the passcode. */
  @Test
  void aPasskeyGivesNoMoreGuessesThanAnApp() throws Exception {
    try (var otherPool = DataSources.run(DB.settings(), "other", 8);
        CardSite one = new CardSite(DB.run(), home, letter -> {});
        CardSite other = new CardSite(otherPool, home, letter -> {})) {
      Person amara = Person.enrolled(one);
      Authenticator phone = new Authenticator();
      amara.adds(phone, "Phone");
      other.at(one.now());
      keysAtHand(one, other);
      phone.counter = 2;
      Queue<SecondFactor> answers = new ConcurrentLinkedQueue<>();
      for (int i = 0; i < GUESSES; i++) {
        answers.add(amara.passkey(phone));
      }

      List<CardRefusal> refusals =
          atOnce(one, other, site -> guess(site, amara, answers.remove()).orElseThrow());

      assertThat(refusals).containsOnly(CardRefusal.SECRET_WRONG);
      assertThat(one.card(amara.card).state()).isEqualTo(CardState.LOCKED);
    }
  }

  /** As the gateway has it before anybody can ask for anything. */
  private static void keysAtHand(CardSite... sites) {
    for (CardSite site : sites) {
      site.the(PracticeKeys.class).open(DENSHAM);
    }
  }

  private static Optional<CardRefusal> guess(CardSite site, Person person, SecondFactor factor) {
    try {
      site.the(CardUse.class)
          .sign(
              DENSHAM, person.holder.uid(), passcode("999888"), factor, Person.challenge(), ORIGIN);
      return Optional.empty();
    } catch (CardRefused refused) {
      return Optional.of(refused.refusal());
    }
  }

  private static <T> List<T> atOnce(CardSite one, CardSite other, Function<CardSite, T> guess)
      throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(GUESSES);
    try {
      CountDownLatch start = new CountDownLatch(1);
      List<Future<T>> running = new ArrayList<>();
      for (int i = 0; i < GUESSES; i++) {
        CardSite site = i % 2 == 0 ? one : other;
        Callable<T> task =
            () -> {
              start.await();
              return guess.apply(site);
            };
        running.add(threads.submit(task));
      }
      start.countDown();
      List<T> results = new ArrayList<>();
      for (Future<T> each : running) {
        results.add(each.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }
}
