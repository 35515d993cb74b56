package io.caregateway.bench;

import io.caregateway.bench.cases.Delay;
import io.caregateway.bench.cases.Fairness;
import io.caregateway.bench.cases.Growth;
import io.caregateway.bench.cases.SignOn;
import io.caregateway.bench.cases.WriteBack;
import io.caregateway.bench.pages.Surgery;
import io.caregateway.bench.report.Samples;
import io.caregateway.bench.site.Site;
import io.caregateway.bench.subject.Product;
import io.caregateway.stubs.fhir.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The cases of the product alone, and the practices that they need. */
final class ProductCases {

  private static final List<Integer> SIZES = List.of(10, 40, 100, 400);
  private static final int HUNDREDTH = 100;
  private static final int TOGETHER = 10;
  private static final int POLLED_PATIENTS = 1_000;
  private static final int CHANGES = 50;
  private static final int MOST_ENTRIES = 2_000;
  private static final int MOST_SIGN_ONS = 1_000;
  private static final int ROUNDS = 3;

  private final List<String> cases;
  private final List<Surgery> growing;
  private final List<Surgery> together;
  private final List<Surgery> besideSlow;
  private final List<Surgery> polled;
  private final List<Surgery> billed;
  private final List<Surgery> staffed;
  private final int workstations;

  /**
   * @param patients of which the practices' sizes are a part or a multiple
   */
  ProductCases(List<String> cases, Dialect dialect, int patients) {
    this.cases = List.copyOf(cases);
    growing = new ArrayList<>();
    for (int size : cases.contains(Growth.NAME) ? SIZES : List.<Integer>of()) {
      growing.add(new Surgery(50 + growing.size(), dialect, patients / HUNDREDTH * size));
    }
    int each = Math.max(1, patients / TOGETHER);
    together = some(Fairness.NAME, 60, TOGETHER, dialect, each);
    besideSlow = some(Fairness.NAME, 70, TOGETHER, dialect, each);
    polled = some(Delay.NAME, 80, 1, dialect, POLLED_PATIENTS);
    billed = some(WriteBack.NAME, 81, 1, dialect, Math.min(MOST_ENTRIES, patients));
    staffed = some(SignOn.NAME, 82, 1, dialect, 1);
    workstations = Math.max(1, Math.min(MOST_SIGN_ONS, patients) / SignOn.TIMES);
  }

  /** All practices that the product is to know; the polled one is there from now on. */
  List<Surgery> surgeries(Site site) {
    polled.forEach(site.secure()::publish);
    List<Surgery> all = new ArrayList<>(growing);
    all.addAll(together);
    all.addAll(besideSlow);
    all.addAll(polled);
    all.addAll(billed);
    all.addAll(staffed);
    return all;
  }

  void measure(Site site, Samples samples, Product product) throws Exception {
    for (Surgery surgery : polled) {
      new Delay(samples, surgery, CHANGES).measure(product);
      site.secure().withdraw(surgery);
    }
    if (cases.contains(Fairness.NAME)) {
      new Fairness(site, samples, together, besideSlow).measure(product);
    }
    for (Surgery surgery : billed) {
      new WriteBack(site, samples, surgery, ROUNDS).measure(product);
    }
    for (Surgery surgery : staffed) {
      new SignOn(site, samples, surgery, workstations, ROUNDS).measure(product);
    }
    new Growth(site, samples, growing).measure(product);
  }

  private List<Surgery> some(String name, int first, int count, Dialect dialect, int patients) {
    return IntStream.range(first, cases.contains(name) ? first + count : first)
        .mapToObj(number -> new Surgery(number, dialect, patients))
        .toList();
  }
}
