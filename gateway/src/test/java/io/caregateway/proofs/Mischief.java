package io.caregateway.proofs;

import io.caregateway.stubs.faults.Fault;
import io.caregateway.stubs.practice.Practice;
import io.caregateway.stubs.world.Changes;
import io.caregateway.stubs.world.PatientRecord;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** What happens at a practice and on the line while a gateway works and dies. */
final class Mischief {

  private static final List<Fault> OF_THE_LINE =
      List.of(
          Fault.TOO_MANY_REQUESTS.retryAfter(Duration.ofSeconds(1)),
          Fault.UNAVAILABLE,
          Fault.SERVER_ERROR,
          Fault.DROPPED,
          Fault.TRUNCATED_GZIP);
  private static final List<Fault> OF_READS = and(Fault.MALFORMED_PAGE, Fault.EXPIRED_LINK);
  private static final List<Fault> OF_WRITES = and(Fault.delay(Duration.ofSeconds(4)));

  private final Random random;
  private int changes;

  Mischief(Random random) {
    this.random = random;
  }

  /** How many records were changed so far. */
  int changes() {
    return changes;
  }

  /** People move, die, leave, come and turn out to be the same. */
  void changeWorld(Practice practice) {
    Changes change = practice.changes();
    changes += change.edit(1 + random.nextInt(8)).size();
    changes += change.register(1).size();
    change.die(anyone(practice), random.nextBoolean() ? "1" : "2");
    change.undie(anyone(practice));
    change.restrict(anyone(practice));
    change.unrestrict(anyone(practice));
    change.deduct(anyone(practice));
    change.deactivate(anyone(practice));
    changes += 6;
    if (random.nextInt(3) == 0) {
      merge(practice);
    }
  }

  private void merge(Practice practice) {
    String survivor = anyone(practice);
    String loser = anyone(practice);
    if (!survivor.equals(loser)) {
      practice.changes().merge(survivor, loser);
      changes += 2;
    }
  }

  /** Slows everything down, so that the kill falls into work, and breaks some of it. */
  void breakLine(Practice practice) {
    practice.faults().clear();
    practice.fault(any(OF_READS)).at("Patient").times(1 + random.nextInt(2));
    practice.fault(Fault.ANSWER_LOST).on("POST").at("ChargeItem").times(1 + random.nextInt(3));
    practice.fault(any(OF_WRITES)).on("POST").at("ChargeItem").times(1 + random.nextInt(3));
    practice.fault(Fault.delay(Duration.ofMillis(200))).at("ChargeItem").times(20);
    practice.fault(Fault.delay(Duration.ofMillis(250))).at("Patient").times(40);
  }

  private static List<Fault> and(Fault... others) {
    return Stream.concat(OF_THE_LINE.stream(), Stream.of(others)).toList();
  }

  private Fault any(List<Fault> faults) {
    return faults.get(random.nextInt(faults.size()));
  }

  private String anyone(Practice practice) {
    List<PatientRecord> all = practice.world().current();
    return all.get(random.nextInt(all.size())).id();
  }
}
