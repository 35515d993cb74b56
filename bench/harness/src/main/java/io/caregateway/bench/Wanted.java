package io.caregateway.bench;

import io.caregateway.bench.cases.Fairness;
import io.caregateway.bench.cases.Growth;
import io.caregateway.bench.cases.Intakes;
import io.caregateway.bench.cases.SignOn;
import io.caregateway.bench.cases.WriteBack;
import io.caregateway.bench.limits.BareProof;
import io.caregateway.bench.report.Ratio;
import io.caregateway.bench.subject.BareClient;
import java.util.List;

/** The ratios that a run tells, and what they are to be at least. */
final class Wanted {

  static final List<Ratio> RATIOS =
      List.of(
          new Ratio(Intakes.LOAD, "product", Intakes.LOAD, "hapi-jpa", 20),
          new Ratio(Intakes.LOAD_SENT, "product", Intakes.LOAD_SENT, "hapi-jpa", 0),
          new Ratio(Intakes.UNCHANGED, "product", Intakes.UNCHANGED, "hapi-jpa", 40),
          new Ratio(Intakes.CHANGED, "product", Intakes.CHANGED, "hapi-jpa", 30),
          new Ratio(Intakes.LOAD, "product", Intakes.LOAD, "camel-jpa", 0),
          new Ratio(Intakes.UNCHANGED, "product", Intakes.UNCHANGED, "camel-jpa", 0),
          new Ratio(Intakes.CHANGED, "product", Intakes.CHANGED, "camel-jpa", 0),
          new Ratio(Intakes.LOAD, "product", "limits", "durable messages", 0.5),
          new Ratio(Intakes.LOAD_SENT, "product", "limits", "durable messages", 0),
          new Ratio(Intakes.UNCHANGED, "product", "limits", "compared hashes", 0.6),
          new Ratio(WriteBack.NAME, "product", WriteBack.NAME, BareClient.NAME, 0.6),
          new Ratio(SignOn.NAME, "product", SignOn.NAME, BareProof.NAME, 0.5),
          new Ratio(Fairness.BESIDE_SLOW, "product", Fairness.NAME, "product", 0.7),
          new Ratio(Growth.work(400_000), "product", Growth.work(10_000), "product", 0.7));

  private Wanted() {}
}
