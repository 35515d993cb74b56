package io.caregateway.bench.pages;

import io.caregateway.stubs.fhir.Dialect;
import io.caregateway.stubs.fhir.Json;
import io.caregateway.stubs.person.ContactData;
import io.caregateway.stubs.person.Person;
import io.caregateway.stubs.person.PersonGenerator;
import io.caregateway.stubs.person.Telecom;
import io.caregateway.stubs.world.Content;
import io.caregateway.stubs.world.PatientRecord;
import io.caregateway.stubs.world.PatientRecord.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** The patients of one practice at its clinical system. */
public final class Surgery {

  private static final Comparator<PatientRecord> BY_CHANGE =
      Comparator.comparingLong(PatientRecord::updatedAt).thenComparing(PatientRecord::id);
  private static final long FIRST_CHANGE = Instant.parse("2025-01-01T00:00:00Z").toEpochMilli();
  private static final int SECOND = 1000;

  private final String ods;
  private final String prefix;
  private final Dialect dialect;
  private final PersonGenerator persons;
  private volatile List<PatientRecord> patients;
  private int rounds;
  private volatile long touchedAt;
  private volatile long shownAt;

  /**
   * @param number 0-based, another one for each practice, so that none share a patient
   */
  public Surgery(int number, Dialect dialect, int patients) {
    this.ods = ods(number);
    this.prefix = "%04x".formatted(number);
    this.dialect = dialect;
    this.persons = new PersonGenerator(number);
    this.patients = IntStream.range(0, patients).mapToObj(i -> made(number, i)).toList();
  }

  /** The code of the practice with this number. */
  public static String ods(int number) {
    return "A9%04d".formatted(number);
  }

  public String ods() {
    return ods;
  }

  /** What every id of its patients begins with. */
  public String prefix() {
    return prefix;
  }

  public Dialect dialect() {
    return dialect;
  }

  public int size() {
    return patients.size();
  }

  /** By time of change, as a search sorts them. */
  public List<PatientRecord> patients() {
    return patients;
  }

  /** The patient as FHIR JSON. */
  public String json(PatientRecord patient) {
    return Json.text(dialect.patient(ods, patient, known(patient)));
  }

  /**
   * Each of every so many patients gets another telephone number, at each call other patients.
   * Those whose contact data is withheld are passed over: of them the gateway keeps none.
   *
   * @param every 1 for all, 100 for 1 %
   * @return how many changed
   */
  public int change(int every) {
    long now = System.currentTimeMillis();
    int turn = rounds++ % every;
    List<PatientRecord> next = new ArrayList<>(patients);
    int changed = 0;
    for (int i = 0; i < next.size(); i++) {
      PatientRecord patient = next.get(i);
      if (patient.index() % every == turn && !known(patient).restricted()) {
        next.set(i, changed(patient, now));
        changed++;
      }
    }
    next.sort(BY_CHANGE);
    patients = List.copyOf(next);
    return changed;
  }

  /**
   * One patient gets another telephone number, and {@link #shownAt} waits for somebody to see it.
   *
   * @return when, in milliseconds since 1970
   */
  public long touch(int index) {
    long now = System.currentTimeMillis();
    List<PatientRecord> next = new ArrayList<>(patients);
    rounds++;
    next.replaceAll(p -> p.index() == index ? changed(p, now) : p);
    next.sort(BY_CHANGE);
    shownAt = 0;
    touchedAt = now;
    patients = List.copyOf(next);
    return now;
  }

  /** When somebody was first shown the patient touched last; 0 when nobody was. */
  public long shownAt() {
    return shownAt;
  }

  void shown(List<PatientRecord> page) {
    if (shownAt == 0 && page.stream().anyMatch(p -> p.updatedAt() == touchedAt)) {
      shownAt = System.currentTimeMillis();
    }
  }

  private PatientRecord changed(PatientRecord old, long now) {
    Person person = known(old);
    // beyond 07700 900999: nobody is made with such a number, so that it is another for each
    String number = "07700 9%05d".formatted(1000 + rounds % 99_000);
    Telecom phone = new Telecom("phone", number, "mobile", 1);
    ContactData contact = person.contactData();
    return new PatientRecord(
        old.id(),
        old.index(),
        old.nhsNumber(),
        old.version() + 1,
        now,
        Standing.CURRENT,
        null,
        new Content.Made(
            person.withContactData(
                new ContactData(contact.addresses(), List.of(phone), contact.contacts()))));
  }

  private Person known(PatientRecord patient) {
    return patient.content() instanceof Content.Made made ? made.person() : person(patient);
  }

  private Person person(PatientRecord patient) {
    return Objects.requireNonNull(persons.person(patient.index(), patient.nhsNumber()));
  }

  private PatientRecord made(int number, int index) {
    return new PatientRecord(
        "%s%012x".formatted(prefix, index * 2654435761L % (1L << 40)),
        index,
        persons.hasNhsNumber(index) ? TenDigits.of(number, index) : null,
        1,
        FIRST_CHANGE + (long) index * SECOND / 8,
        Standing.CURRENT,
        null,
        null);
  }
}
