package io.caregateway.gateway.pages.bulk;

import io.caregateway.core.billing.bulk.BulkRound;
import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.jobs.Rounds;
import io.caregateway.routes.practice.Practices;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Goes on with files of bills, each practice a few bills at a time. */
@Component
final class BulkRounds implements SmartLifecycle {

  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration FORGET = Duration.ofHours(1);

  private final Practices practices;
  private final BulkRound round;
  private final Rounds rounds = new Rounds("bulk-bills");

  BulkRounds(Practices practices, BulkRound round) {
    this.practices = practices;
    this.round = round;
  }

  private void all() {
    List<OdsCode> busy = new ArrayList<>(practices.codes());
    while (!busy.isEmpty() && rounds.areRunning()) {
      busy.removeIf(practice -> !round.run(practice));
    }
  }

  @Override
  public void start() {
    rounds.start();
    rounds.every(PAUSE, PAUSE, "Bills from files", this::all);
    rounds.every(FORGET, FORGET, "Files of bills", () -> practices.codes().forEach(round::forget));
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
