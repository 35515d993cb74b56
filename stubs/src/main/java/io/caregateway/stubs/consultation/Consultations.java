package io.caregateway.stubs.consultation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * The consultations of one practice. Those that are made depend on the patient alone and lie within
 * the last days of when the practice started, so that there is always something to be read. The
 * concepts are those of published UK Core examples and value sets.
 */
public final class Consultations {

  private static final List<Coded> SEEN =
      List.of(
          new Coded("Observation", "75367002", "Blood pressure"),
          new Coded("Observation", "735395000", "Current body weight"),
          new Coded("Observation", "60621009", "Body mass index"),
          new Coded("Observation", "431314004", "Peripheral oxygen saturation"),
          new Coded("Condition", "26322001", "Bleeding from ear"),
          new Coded("Procedure", "128004", "Hand microscope examination of skin"));

  private static final int MOST_MADE = 4;
  private static final int DAYS = 20;
  private static final int MINUTES_OF_A_DAY = 8 * 60;

  private final Instant began;
  private final List<Consultation> added = new ArrayList<>();

  public Consultations(Clock clock) {
    began = clock.instant().truncatedTo(ChronoUnit.DAYS);
  }

  /** One more; its id is made. */
  public synchronized Consultation add(
      String patientId, Instant start, String status, List<Coded> coded) {
    String id = "x" + (added.size() + 1);
    Consultation one = new Consultation(id, patientId, start, 0, status, coded);
    added.add(one);
    return one;
  }

  /** A patient's, the newest first. */
  public synchronized List<Consultation> of(String patientId) {
    List<Consultation> all = made(patientId);
    added.stream().filter(c -> c.patientId().equals(patientId)).forEach(all::add);
    all.sort(Comparator.comparing(Consultation::start).reversed());
    return all;
  }

  private List<Consultation> made(String patientId) {
    Random random = new Random(patientId.hashCode());
    List<Consultation> made = new ArrayList<>();
    int count = random.nextInt(MOST_MADE);
    for (int i = 0; i < count; i++) {
      Instant start =
          began
              .minus(1 + random.nextInt(DAYS), ChronoUnit.DAYS)
              .plus(9, ChronoUnit.HOURS)
              .plus(random.nextInt(MINUTES_OF_A_DAY), ChronoUnit.MINUTES);
      int from = random.nextInt(SEEN.size());
      List<Coded> coded = SEEN.subList(from, Math.min(SEEN.size(), from + 1 + random.nextInt(2)));
      String id = patientId + "-" + i;
      made.add(new Consultation(id, patientId, start, random.nextInt(100), "finished", coded));
    }
    return made;
  }
}
