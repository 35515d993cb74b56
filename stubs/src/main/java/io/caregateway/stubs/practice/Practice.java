package io.caregateway.stubs.practice;

import io.caregateway.stubs.consultation.Consultations;
import io.caregateway.stubs.faults.Fault;
import io.caregateway.stubs.faults.FaultSwitch;
import io.caregateway.stubs.faults.Faults;
import io.caregateway.stubs.faults.FaultyMoment;
import io.caregateway.stubs.fhir.Dialect;
import io.caregateway.stubs.fhir.Json;
import io.caregateway.stubs.http.Answer;
import io.caregateway.stubs.person.Person;
import io.caregateway.stubs.spine.people.SpineUser;
import io.caregateway.stubs.world.Changes;
import io.caregateway.stubs.world.Content;
import io.caregateway.stubs.world.PatientRecord;
import io.caregateway.stubs.world.PracticeWorld;
import io.caregateway.stubs.written.WrittenRecords;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One practice of the stub server: what it holds, what changes it, what breaks it. */
public final class Practice {

  private final String ods;
  private final Dialect dialect;
  private final PracticeWorld world;
  private final Changes changes;
  private final WrittenRecords written;
  private final Consultations consultations;
  private final Faults faults = new Faults();
  private final RequestCounts requests = new RequestCounts();
  private volatile List<SpineUser> staff;
  private volatile boolean conditionalCreate = true;

  /**
   * @param staff each with the roles at this practice
   */
  public Practice(
      String ods,
      Dialect dialect,
      PracticeWorld world,
      Changes changes,
      List<SpineUser> staff,
      Clock clock) {
    this.ods = ods;
    this.staff = List.copyOf(staff);
    this.dialect = dialect;
    this.world = world;
    this.changes = changes;
    this.written = new WrittenRecords(clock);
    this.consultations = new Consultations(clock);
  }

  public String ods() {
    return ods;
  }

  public Dialect dialect() {
    return dialect;
  }

  public PracticeWorld world() {
    return world;
  }

  /** What can happen to its patients. */
  public Changes changes() {
    return changes;
  }

  /** Who works there, as the clinical system lists them. */
  public List<SpineUser> staff() {
    return staff;
  }

  /** From now on these work there. */
  public void staff(List<SpineUser> others) {
    staff = List.copyOf(others);
  }

  /** What clients wrote to its records. */
  public WrittenRecords written() {
    return written;
  }

  /** The consultations of its patients. */
  public Consultations consultations() {
    return consultations;
  }

  public RequestCounts requests() {
    return requests;
  }

  public Faults faults() {
    return faults;
  }

  /** Prepares a fault; {@link FaultSwitch#times} switches it on. */
  public FaultSwitch fault(Fault fault) {
    return new FaultSwitch(faults, fault, null, null);
  }

  /**
   * Whether {@code If-None-Exist} is heeded. A system that does not know it ignores it and writes
   * again, so a client must search first.
   */
  public void conditionalCreate(boolean heeded) {
    conditionalCreate = heeded;
  }

  public boolean conditionalCreate() {
    return conditionalCreate;
  }

  /** The patient in neutral terms; null for a payload of a folder. */
  public @Nullable Person person(PatientRecord patient) {
    return world.person(patient);
  }

  /** The patient as FHIR JSON. */
  public String json(PatientRecord patient) {
    if (patient.content() instanceof Content.Given given) {
      return given.json();
    }
    Person person = world.person(patient);
    if (person == null) {
      throw new IllegalStateException("A made patient has no content.");
    }
    return Json.text(dialect.patient(ods, patient, person));
  }

  /** The version in the patient's {@code meta}. */
  public String version(PatientRecord patient) {
    return patient.content() instanceof Content.Given given
        ? Json.read(given.json()).at("/meta/versionId").asString()
        : Integer.toString(patient.version());
  }

  /** JSON of the first patient who is not this one. */
  public String jsonOfAnother(String id) {
    return world.current().stream()
        .filter(p -> !p.id().equals(id))
        .findFirst()
        .map(this::json)
        .orElse("{}");
  }

  /** Counts a request and answers it, properly or with the fault that is due. */
  public Answer answering(FaultyMoment moment) {
    requests.count(moment.call());
    return faults.answer(moment);
  }
}
