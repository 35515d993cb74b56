package io.caregateway.gateway.paper;

import io.caregateway.core.billing.paper.PaperRound;
import io.caregateway.gateway.cards.mail.MailSettings;
import io.caregateway.gateway.jobs.Rounds;
import io.caregateway.routes.practice.Practices;
import java.time.Duration;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Sends papers that are due every few seconds. */
@Component
final class PaperRounds implements SmartLifecycle {

  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final Practices practices;
  private final PaperRound round;
  private final MailSettings mail;
  private final Rounds rounds = new Rounds("paper-rounds");

  PaperRounds(Practices practices, PaperRound round, MailSettings mail) {
    this.practices = practices;
    this.round = round;
    this.mail = mail;
  }

  @Override
  public void start() {
    rounds.start();
    if (mail.goesSomewhere()) {
      rounds.every(PAUSE, PAUSE, "Papers by e-mail", () -> practices.codes().forEach(round::run));
    }
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
