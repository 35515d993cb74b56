package io.caregateway.stubs.world;

import io.caregateway.stubs.person.NhsNumbers;
import io.caregateway.stubs.person.PersonGenerator;
import io.caregateway.stubs.world.PatientRecord.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Fills a practice with patients made from a seed. */
public final class MadePractice {

  /** When the first of the made patients was last changed. */
  public static final Instant FIRST_CHANGE = Instant.parse("2025-01-01T00:00:00Z");

  private static final int SECONDS_OF_A_YEAR = 365 * 24 * 3600;
  // one in twenty was last touched by one bulk change, so that equal times occur
  private static final int BULK = 20;

  private final PersonGenerator generator;
  private final NhsNumbers numbers;
  private final long seed;
  private int made;

  /**
   * @param slot 0-based place of the practice in its server
   */
  public MadePractice(String ods, long seed, int slot) {
    this.seed = seed ^ ((long) ods.hashCode() << 20);
    this.generator = new PersonGenerator(this.seed);
    this.numbers = new NhsNumbers(slot, seed);
  }

  public PracticeWorld world(int patients) {
    PracticeWorld world = new PracticeWorld(p -> generator.person(p.index(), p.nhsNumber()));
    List<PatientRecord> all = new ArrayList<>(patients);
    for (int i = 0; i < patients; i++) {
      long mixed = mix(i);
      long second = mixed % BULK == 0 ? SECONDS_OF_A_YEAR / 2 : mixed % SECONDS_OF_A_YEAR;
      all.add(next(FIRST_CHANGE.plusSeconds(second).toEpochMilli()));
    }
    world.add(all);
    return world;
  }

  /** One more patient than there were. */
  public synchronized PatientRecord next(long updatedAt) {
    int index = made++;
    String nhsNumber = generator.hasNhsNumber(index) ? numbers.next() : null;
    String id = "%016x".formatted(mix(index) * 31 + index);
    return new PatientRecord(id, index, nhsNumber, 1, updatedAt, Standing.CURRENT, null, null);
  }

  private long mix(long value) {
    long mixed = (value + seed) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 29)) * 0x94D049BB133111EBL;
    return (mixed ^ (mixed >>> 32)) & Long.MAX_VALUE;
  }
}
