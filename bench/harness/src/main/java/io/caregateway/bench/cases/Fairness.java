package io.caregateway.bench.cases;

import io.caregateway.bench.pages.Surgery;
import io.caregateway.bench.report.Sample;
import io.caregateway.bench.report.Samples;
import io.caregateway.bench.site.Site;
import io.caregateway.bench.site.Use;
import io.caregateway.bench.subject.Lost;
import io.caregateway.bench.subject.Product;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Ten practices come in at once; then ten others, the last of whose clinical systems is slow. Each
 * of those that are not slow counts as one repetition, so the least and the most tell how fairly
 * the cores were shared.
 *
 * @param together the first ten
 * @param besideSlow the other ten
 */
public record Fairness(
    Site site, Samples samples, List<Surgery> together, List<Surgery> besideSlow) {

  public static final String NAME = "fair";
  public static final String BESIDE_SLOW = "fair-slow";

  private static final long SLOW_MILLIS = 2000;

  public void measure(Product product) throws Exception {
    all(NAME, product, together, together.size());
    site.secure().slowDown(besideSlow.get(besideSlow.size() - 1), SLOW_MILLIS);
    all(BESIDE_SLOW, product, besideSlow, besideSlow.size() - 1);
  }

  private void all(String work, Product product, List<Surgery> surgeries, int counted)
      throws Exception {
    surgeries.forEach(product::prepare);
    ExecutorService threads = Executors.newFixedThreadPool(surgeries.size());
    try {
      List<Callable<Sample>> takes = new ArrayList<>();
      for (Surgery surgery : surgeries) {
        int number = takes.size() + 1;
        takes.add(() -> sample(work, product, surgery, number));
      }
      for (Future<Sample> taken : threads.invokeAll(takes)) {
        Sample sample = taken.get();
        if (sample.repeat() <= counted || sample.failure() != null) {
          samples.add(sample);
        }
      }
    } finally {
      threads.shutdownNow();
      surgeries.forEach(site.secure()::withdraw);
    }
  }

  private static Sample sample(String work, Product product, Surgery surgery, int number)
      throws Exception {
    try {
      double seconds = product.take(surgery, surgery.size()).whole();
      return Sample.done(work, product.name(), number, surgery.size(), seconds, Use.UNKNOWN);
    } catch (Lost lost) {
      return Sample.failed(work, product.name(), number, String.valueOf(lost.getMessage()));
    }
  }
}
