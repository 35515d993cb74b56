package io.caregateway.bench.cases;

import io.caregateway.bench.pages.Surgery;
import io.caregateway.bench.report.Sample;
import io.caregateway.bench.report.Samples;
import io.caregateway.bench.site.Meter;
import io.caregateway.bench.site.Site;
import io.caregateway.bench.subject.Lost;
import io.caregateway.bench.subject.Product;
import java.util.List;

/**
 * Practices of growing size come in, one after the other.
 *
 * @param surgeries the smallest first
 */
public record Growth(Site site, Samples samples, List<Surgery> surgeries) {

  public static final String NAME = "growth";

  public void measure(Product product) throws Exception {
    for (Surgery surgery : surgeries) {
      String work = work(surgery.size());
      product.prepare(surgery);
      Meter meter = Meter.start(product.pid(), site.postgres().pid());
      try {
        double seconds = product.take(surgery, surgery.size()).whole();
        samples.add(Sample.done(work, product.name(), 1, surgery.size(), seconds, meter.stop()));
      } catch (Lost lost) {
        samples.add(Sample.failed(work, product.name(), 1, String.valueOf(lost.getMessage())));
      }
      site.secure().withdraw(surgery);
    }
  }

  /** As {@code growth-100000}. */
  public static String work(int patients) {
    return NAME + "-" + patients;
  }
}
