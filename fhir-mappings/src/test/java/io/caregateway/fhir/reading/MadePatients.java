package io.caregateway.fhir.reading;

import io.caregateway.fhir.Dialect;
import io.caregateway.stubs.emis.EmisDialect;
import io.caregateway.stubs.tpp.AccessTokens;
import io.caregateway.stubs.tpp.TppDialect;
import io.caregateway.stubs.world.MadePractice;
import io.caregateway.stubs.world.PatientRecord;
import io.caregateway.stubs.world.PracticeWorld;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Objects;
import java.util.stream.Stream;

/** Patients made from a seed, as the stub of a clinical system writes them. */
final class MadePatients {

  private static final String PRACTICE = "A81001";

  private MadePatients() {}

  static Stream<byte[]> of(Dialect dialect, int count, long seed) {
    io.caregateway.stubs.fhir.Dialect writer =
        dialect == Dialect.STU3
            ? new EmisDialect(Clock.systemUTC())
            : new TppDialect(new AccessTokens(Clock.systemUTC()));
    PracticeWorld world = new MadePractice(PRACTICE, seed, 0).world(count);
    return world.current().stream().map(patient -> bytes(writer, world, patient));
  }

  private static byte[] bytes(
      io.caregateway.stubs.fhir.Dialect writer, PracticeWorld world, PatientRecord patient) {
    return writer
        .patient(PRACTICE, patient, Objects.requireNonNull(world.person(patient)))
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }
}
