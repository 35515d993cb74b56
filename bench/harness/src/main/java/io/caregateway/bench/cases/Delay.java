package io.caregateway.bench.cases;

import io.caregateway.bench.pages.Surgery;
import io.caregateway.bench.report.Sample;
import io.caregateway.bench.report.Samples;
import io.caregateway.bench.site.Use;
import io.caregateway.bench.subject.Product;
import java.time.Duration;
import java.util.SplittableRandom;

/**
 * One patient changes in the clinical system of a practice that is polled each second, while
 * nothing else happens: how long until the core's account has it, and how much of it lies behind
 * the moment in which the clinical system showed the change.
 *
 * @param changes how many, one after the other
 */
public record Delay(Samples samples, Surgery surgery, int changes) {

  public static final String NAME = Sample.DELAY;

  /** Whole delays, and what the product has of them. */
  public static final String WHOLE = "change to account";

  public static final String OWN = "shown to account";

  private static final Duration LONGEST = Duration.ofMinutes(2);
  private static final long LOOK_MILLIS = 2;
  private static final int SPREAD_MILLIS = 1000;

  public void measure(Product product) throws Exception {
    awaitTakenIn(product, surgery.size());
    SplittableRandom random = new SplittableRandom(1);
    for (int number = 1; number <= changes; number++) {
      // at any moment of the second between two polls
      Thread.sleep(SPREAD_MILLIS + random.nextInt(SPREAD_MILLIS));
      long before = product.takenIn(surgery);
      long changed = surgery.touch(random.nextInt(surgery.size()));
      if (!awaitTakenIn(product, before + 1)) {
        samples.add(Sample.failed(NAME, WHOLE, number, "no account had the change in time"));
        return;
      }
      long arrived = System.currentTimeMillis();
      add(WHOLE, number, arrived - changed);
      add(OWN, number, arrived - surgery.shownAt());
    }
  }

  private void add(String subject, int number, long millis) {
    samples.add(Sample.done(NAME, subject, number, 1, millis / 1000.0, Use.UNKNOWN));
  }

  private boolean awaitTakenIn(Product product, long wanted) throws Exception {
    long end = System.nanoTime() + LONGEST.toNanos();
    while (product.takenIn(surgery) < wanted) {
      if (System.nanoTime() > end) {
        return false;
      }
      Thread.sleep(LOOK_MILLIS);
    }
    return true;
  }
}
