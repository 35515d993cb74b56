package io.caregateway.bench.cases;

import io.caregateway.bench.pages.Asked;
import io.caregateway.bench.pages.CareRecord;
import io.caregateway.bench.pages.Surgery;
import io.caregateway.bench.report.Sample;
import io.caregateway.bench.report.Samples;
import io.caregateway.bench.site.Meter;
import io.caregateway.bench.site.Site;
import io.caregateway.bench.site.Use;
import io.caregateway.bench.subject.BareClient;
import io.caregateway.bench.subject.BillingDesk;
import io.caregateway.bench.subject.Lost;
import io.caregateway.bench.subject.Product;
import java.util.List;
import java.util.Locale;

/**
 * The core asks for an entry in each patient's record, all at once, and the product writes them;
 * then a bare client sends the requests that the product has sent.
 *
 * @param rounds how many count
 */
public record WriteBack(Site site, Samples samples, Surgery surgery, int rounds) {

  public static final String NAME = "write-back";

  /** Rounds that come before those that count, at the most. */
  private static final int WARM_UPS = 30;

  public void measure(Product product) throws Exception {
    product.prepare(surgery);
    BareClient bare = new BareClient(site.pki().client());
    try (BillingDesk desk = new BillingDesk(site)) {
      product.take(surgery, surgery.size());
      Warmth reached =
          Warmth.after(WARM_UPS, turn -> round(product, desk, bare, 0, turn, new Samples()));
      samples.note(
          String.format(Locale.UK, "warm-up, %s: %s of %,d", NAME, reached, surgery.size()));
      for (int repeat = 1; repeat <= rounds; repeat++) {
        round(product, desk, bare, repeat, reached.turns() + repeat, samples);
      }
    } catch (Lost lost) {
      samples.add(Sample.failed(NAME, product.name(), 1, String.valueOf(lost.getMessage())));
    } finally {
      site.secure().withdraw(surgery);
    }
  }

  /**
   * @param repeat 0 while warming up
   * @param turn of all, those to warm up with too
   */
  private List<Sample> round(
      Product product, BillingDesk desk, BareClient bare, int repeat, int turn, Samples kept)
      throws Exception {
    CareRecord record = site.secure().openRecord(surgery);
    Sample written = written(product, desk, repeat, turn);
    Lost.unlessEqual("keys with one entry", surgery.size(), record.writtenOnce());
    kept.add(written);
    List<Asked> asked = record.asked();
    CareRecord again = site.secure().openRecord(surgery);
    double seconds = bare.send(asked);
    Lost.unlessEqual("keys with one entry", surgery.size(), again.writtenOnce());
    kept.add(Sample.done(NAME, BareClient.NAME, repeat, surgery.size(), seconds, Use.UNKNOWN));
    return List.of(written);
  }

  private Sample written(Product product, BillingDesk desk, int repeat, int turn) throws Exception {
    long from = desk.add(surgery.ods(), surgery.size());
    Meter meter = Meter.start(product.pid(), site.postgres().pid());
    long written = product.awaitWritten(surgery, (long) surgery.size() * turn);
    double seconds = (written - from) / 1e6;
    return Sample.done(NAME, product.name(), repeat, surgery.size(), seconds, meter.stop());
  }
}
