package io.caregateway.bench;

import io.caregateway.fhir.Dialect;
import io.caregateway.stubs.emis.EmisDialect;
import io.caregateway.stubs.tpp.AccessTokens;
import io.caregateway.stubs.tpp.TppDialect;
import io.caregateway.stubs.world.MadePractice;
import io.caregateway.stubs.world.PracticeWorld;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;

/** Patients as the demo's clinical systems send them. */
public final class Patients {

  private static final String PRACTICE = "A81001";
  private static final long SEED = 42;

  private Patients() {}

  public static List<byte[]> of(Dialect dialect, int count) {
    var writer =
        dialect == Dialect.R4
            ? new TppDialect(new AccessTokens(Clock.systemUTC()))
            : new EmisDialect(Clock.systemUTC());
    PracticeWorld world = new MadePractice(PRACTICE, SEED, 0).world(count);
    return world.current().stream()
        .map(record -> writer.patient(PRACTICE, record, world.person(record)).toString())
        .map(json -> json.getBytes(StandardCharsets.UTF_8))
        .toList();
  }
}
