package io.caregateway.smartcards.virtual.care;

import static io.caregateway.smartcards.virtual.CardSite.DENSHAM;
import static io.caregateway.smartcards.virtual.CardSite.OFFICER;
import static io.caregateway.smartcards.virtual.Person.PASSCODE;
import static io.caregateway.smartcards.virtual.Person.passcode;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.database.DataSources;
import io.caregateway.safeguards.encryption.PracticeKeys;
import io.caregateway.smartcards.virtual.CardSite;
import io.caregateway.smartcards.virtual.Person;
import io.caregateway.smartcards.virtual.post.LetterKind;
import io.caregateway.smartcards.virtual.post.Letters;
import io.caregateway.smartcards.virtual.post.SentLetter;
import io.caregateway.smartcards.virtual.use.OwnCard;
import io.caregateway.testing.PostgresExtension;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class RemindersTest {

  @RegisterExtension
  static final PostgresExtension DB = PostgresExtension.withSchemas("keys", "audit", "cards");

  private static final Duration NINETY_DAYS = Duration.ofDays(90);
  private static final Duration TWO_WEEKS = Duration.ofDays(14);

  @TempDir static Path home;

  @SuppressWarnings("NullAway.Init")
  private CardSite site;

  @SuppressWarnings("NullAway.Init")
  private Person amara;

  @BeforeEach
  void enrol() {
    site = new CardSite(DB.run(), home, letter -> {});
    amara = Person.enrolled(site);
  }

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void comeAtTheStartOfTheNinetyDaysAndTwoWeeksBeforeTheEndOnceEach() {
    site.at(end().minus(NINETY_DAYS).minusSeconds(1));
    run();
    assertThat(told()).isEmpty();

    site.passes(Duration.ofSeconds(1));
    run();
    run();
    assertThat(told()).hasSize(1);
    assertThat(told().get(0).letter().text()).contains("expires on ", "Renew");
    assertThat(told().get(0).letter().to()).isEqualTo(amara.holder.email());

    site.at(end().minus(TWO_WEEKS).minusSeconds(1));
    run();
    assertThat(told()).hasSize(1);
    site.passes(Duration.ofSeconds(1));
    run();
    run();
    assertThat(told()).hasSize(2);
  }

  @Test
  void comeOnceToWhomNobodyToldInTime() {
    site.at(end().minus(Duration.ofDays(3)));
    run();
    run();
    assertThat(told()).hasSize(1);
  }

  @Test
  void beginAnewWithARenewedCertificate() {
    site.at(end().minus(TWO_WEEKS));
    run();
    Instant before = end();
    site.the(OwnCard.class).renew(DENSHAM, amara.card, amara.by, passcode(PASSCODE), amara.code());
    assertThat(end()).isAfter(before);
    run();
    assertThat(told()).hasSize(1);

    site.at(end().minus(NINETY_DAYS));
    run();
    assertThat(told()).hasSize(2);
  }

  @Test
  void leaveACardThatHasEndedAlone() {
    Instant end = end();
    site.the(CardCare.class).revoke(DENSHAM, amara.card, OFFICER, "Left the practice");
    site.at(end.minus(TWO_WEEKS));
    run();
    assertThat(told()).isEmpty();
  }

  @Test
  void comeOnceFromTwoProcessesAtOnce() {
    site.at(end().minus(NINETY_DAYS));
    try (var otherPool = DataSources.run(DB.settings(), "other", 4);
        CardSite other = new CardSite(otherPool, home, letter -> {})) {
      other.at(site.now());
      other.the(PracticeKeys.class).open(DENSHAM);

      Stream.of(site, other, site, other)
          .parallel()
          .forEach(process -> process.the(Reminders.class).run(DENSHAM));

      assertThat(told()).hasSize(1);
    }
  }

  @Test
  void areFollowedByALetterThatItHasExpired() {
    site.at(end());
    run();
    site.the(Expiry.class).run(DENSHAM);
    site.the(Expiry.class).run(DENSHAM);

    assertThat(letters(LetterKind.EXPIRED)).hasSize(1);
    assertThat(told()).isEmpty();
  }

  private void run() {
    site.the(Reminders.class).run(DENSHAM);
  }

  private Instant end() {
    return Objects.requireNonNull(site.card(amara.card).expiresAt());
  }

  private List<SentLetter> told() {
    return letters(LetterKind.EXPIRES_SOON);
  }

  private List<SentLetter> letters(LetterKind kind) {
    return site.in(DENSHAM, () -> site.the(Letters.class).about(amara.card)).stream()
        .filter(letter -> letter.kind() == kind)
        .toList();
  }
}
