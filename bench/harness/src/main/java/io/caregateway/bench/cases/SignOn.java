package io.caregateway.bench.cases;

import io.caregateway.bench.limits.BareProof;
import io.caregateway.bench.limits.Limit.Rate;
import io.caregateway.bench.pages.Surgery;
import io.caregateway.bench.report.Sample;
import io.caregateway.bench.report.Samples;
import io.caregateway.bench.site.Meter;
import io.caregateway.bench.site.Pki;
import io.caregateway.bench.site.Site;
import io.caregateway.bench.site.Use;
import io.caregateway.bench.subject.Product;
import io.caregateway.bench.subject.Workstation;
import io.caregateway.smartcards.issuer.SigningKey;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.net.ssl.SSLContext;

/**
 * Cards sign on by a challenge that they sign, at workstations of their own, four at once; beside
 * the bare check of a card's path and signature. Seconds are those of a core, the product's taken
 * from {@code /proc}.
 *
 * @param surgery where they sign on
 * @param workstations that sign on in each round, {@link #TIMES} times each
 * @param rounds how many count
 */
public record SignOn(Site site, Samples samples, Surgery surgery, int workstations, int rounds) {

  public static final String NAME = "sign-on";

  /** Two requests each: what the product takes of one address at once. */
  public static final int TIMES = 50;

  /** Rounds that come before those that count, at the most. */
  private static final int WARM_UPS = 60;

  private static final int AT_ONCE = 4;
  private static final String CARD = "smartcards/555000000101.p12";

  public void measure(Product product) throws Exception {
    Pki pki = site.pki();
    SigningKey card = SigningKey.read(pki.folder().resolve(CARD), pki.password().toCharArray());
    BareProof bare =
        new BareProof(card.key(), card.certificate(), pki.folder().resolve("ca/smartcards.pem"));
    Warmth reached = Warmth.after(WARM_UPS, turn -> List.of(sample(product, card, 0, turn)));
    samples.note(
        String.format(Locale.UK, "warm-up, %s: %s of %,d", NAME, reached, workstations * TIMES));
    for (int round = 1; round <= rounds; round++) {
      Rate rate = bare.measure();
      samples.add(
          Sample.done(NAME, bare.name(), round, rate.things(), rate.seconds(), Use.UNKNOWN));
      samples.add(sample(product, card, round, WARM_UPS + round));
    }
  }

  private Sample sample(Product product, SigningKey card, int round, int network) throws Exception {
    String gateway = product.people();
    SSLContext tls = site.pki().client();
    List<Callable<Set<String>>> places = new ArrayList<>();
    for (int n = 1; n <= workstations; n++) {
      InetAddress from = InetAddress.getByAddress(new byte[] {127, 0, (byte) network, (byte) n});
      places.add(() -> signOns(new Workstation(gateway, tls, from), card));
    }
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    Meter meter = Meter.start(product.pid(), site.postgres().pid());
    try {
      Set<String> sessions = new HashSet<>();
      for (Future<Set<String>> place : threads.invokeAll(places)) {
        sessions.addAll(place.get());
      }
      Use use = meter.stop();
      int wanted = workstations * TIMES;
      return sessions.size() == wanted
          ? Sample.done(NAME, product.name(), round, wanted, use.own(), use)
          : Sample.failed(NAME, product.name(), round, sessions.size() + " sessions of " + wanted);
    } catch (ExecutionException refused) {
      return Sample.failed(NAME, product.name(), round, String.valueOf(refused.getCause()));
    } finally {
      threads.shutdownNow();
    }
  }

  private Set<String> signOns(Workstation place, SigningKey card) throws Exception {
    Set<String> sessions = new HashSet<>();
    try (place) {
      for (int i = 0; i < TIMES; i++) {
        sessions.add(place.signOn(card, surgery.ods()));
      }
    }
    return sessions;
  }
}
