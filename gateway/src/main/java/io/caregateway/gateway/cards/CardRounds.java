package io.caregateway.gateway.cards;

import io.caregateway.gateway.cards.mail.MailSettings;
import io.caregateway.routes.practice.Practices;
import io.caregateway.smartcards.virtual.care.Expiry;
import io.caregateway.smartcards.virtual.care.Reminders;
import io.caregateway.smartcards.virtual.post.PostRound;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Sends the letters about cards every few seconds, writes down every few minutes which cards
 * expired, and reminds people once a day of those that expire soon. Every process does so; rows
 * keep them apart.
 */
@Component
final class CardRounds implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(CardRounds.class);
  private static final long LETTERS_SECONDS = 2;
  private static final long EXPIRY_SECONDS = 300;
  private static final long REMINDERS_SECONDS = 86_400;

  private final Practices practices;
  private final PostRound post;
  private final Expiry expiry;
  private final Reminders reminders;
  private final MailSettings mail;
  private volatile ScheduledExecutorService rounds = stopped();

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
    ScheduledExecutorService started =
        Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "card-rounds"));
    if (mail.goesSomewhere()) {
      var unused =
          started.scheduleWithFixedDelay(
              this::sendLetters, LETTERS_SECONDS, LETTERS_SECONDS, TimeUnit.SECONDS);
    }
    var unusedExpiry =
        started.scheduleWithFixedDelay(this::expire, 0, EXPIRY_SECONDS, TimeUnit.SECONDS);
    var unusedReminders =
        started.scheduleWithFixedDelay(this::remind, 0, REMINDERS_SECONDS, TimeUnit.SECONDS);
    rounds = started;
  }

  @Override
  public void stop() {
    rounds.shutdownNow();
  }

  @Override
  public boolean isRunning() {
    return !rounds.isShutdown();
  }

  private void sendLetters() {
    safely("Letters about cards", () -> practices.codes().forEach(post::run));
  }

  private void expire() {
    safely("The expiry of cards", () -> practices.codes().forEach(expiry::run));
  }

  private void remind() {
    safely("Reminders of cards that expire", () -> practices.codes().forEach(reminders::run));
  }

  /** A round that fails is followed by the next one. */
  private static void safely(String what, Runnable round) {
    try {
      round.run();
    } catch (RuntimeException e) {
      LOG.warn("{}: this round failed, the next one follows.", what, e);
    }
  }

  private static ScheduledExecutorService stopped() {
    ScheduledExecutorService none = Executors.newSingleThreadScheduledExecutor();
    none.shutdown();
    return none;
  }
}
