package io.caregateway.gateway.cards;

import io.caregateway.gateway.cards.mail.MailSettings;
import io.caregateway.gateway.jobs.Rounds;
import io.caregateway.routes.practice.Practices;
import io.caregateway.smartcards.virtual.care.Expiry;
import io.caregateway.smartcards.virtual.care.Reminders;
import io.caregateway.smartcards.virtual.post.PostRound;
import java.time.Duration;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Sends the letters about cards every few seconds, writes down every few minutes which cards
 * expired, and reminds people once a day of those that expire soon.
 */
@Component
final class CardRounds implements SmartLifecycle {

  private static final Duration LETTERS = Duration.ofSeconds(2);
  private static final Duration EXPIRY = Duration.ofMinutes(5);
  private static final Duration REMINDERS = Duration.ofDays(1);

  private final Practices practices;
  private final PostRound post;
  private final Expiry expiry;
  private final Reminders reminders;
  private final MailSettings mail;
  private final Rounds rounds = new Rounds("card-rounds");

  CardRounds(
      Practices practices, PostRound post, Expiry expiry, Reminders reminders, MailSettings mail) {
    this.practices = practices;
    this.post = post;
    this.expiry = expiry;
    this.reminders = reminders;
    this.mail = mail;
  }

  @Override
  public void start() {
    rounds.start();
    if (mail.goesSomewhere()) {
      rounds.every(
          LETTERS, LETTERS, "Letters about cards", () -> practices.codes().forEach(post::run));
    }
    rounds.every(
        Duration.ZERO, EXPIRY, "The expiry of cards", () -> practices.codes().forEach(expiry::run));
    rounds.every(
        Duration.ZERO,
        REMINDERS,
        "Reminders of cards that expire",
        () -> practices.codes().forEach(reminders::run));
  }

  @Override
  public void stop() {
    rounds.stop();
  }

  @Override
  public boolean isRunning() {
    return rounds.areRunning();
  }
}
