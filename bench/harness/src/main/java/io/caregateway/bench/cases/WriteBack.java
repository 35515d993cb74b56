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

/**
 * The core asks for an entry in each patient's record, all at once, and the product writes them;
 * then a bare client sends the requests that the product has sent.
 *
 * @param rounds how many count; as many come before them
 */
public record WriteBack(Site site, Samples samples, Surgery surgery, int rounds) {

  public static final String NAME = "write-back";

  public void measure(Product product) throws Exception {
    product.prepare(surgery);
    BareClient bare = new BareClient(site.pki().client());
    try (BillingDesk desk = new BillingDesk(site)) {
      product.take(surgery, surgery.size());
      for (int turn = 1; turn <= 2 * rounds; turn++) {
        Samples kept = turn <= rounds ? new Samples() : samples;
        List<Asked> asked = written(product, desk, kept, turn);
        sentAgain(bare, asked, kept, turn);
      }
    } catch (Lost lost) {
      samples.add(Sample.failed(NAME, product.name(), 1, String.valueOf(lost.getMessage())));
    } finally {
      site.secure().withdraw(surgery);
    }
  }

  private List<Asked> written(Product product, BillingDesk desk, Samples kept, int turn)
      throws Exception {
    CareRecord record = site.secure().openRecord(surgery);
    long from = desk.add(surgery.ods(), surgery.size());
    Meter meter = Meter.start(product.pid(), site.postgres().pid());
    product.awaitWritten(surgery, (long) surgery.size() * turn);
    double seconds = (System.nanoTime() - from) / 1e9;
    Use use = meter.stop();
    Lost.unlessEqual("keys with one entry", surgery.size(), record.writtenOnce());
    kept.add(Sample.done(NAME, product.name(), repeat(turn), surgery.size(), seconds, use));
    return record.asked();
  }

  private void sentAgain(BareClient bare, List<Asked> asked, Samples kept, int turn)
      throws Exception {
    CareRecord record = site.secure().openRecord(surgery);
    double seconds = bare.send(asked);
    Lost.unlessEqual("keys with one entry", surgery.size(), record.writtenOnce());
    kept.add(
        Sample.done(NAME, BareClient.NAME, repeat(turn), surgery.size(), seconds, Use.UNKNOWN));
  }

  /** 0 while warming up. */
  private int repeat(int turn) {
    return Math.max(0, turn - rounds);
  }
}
