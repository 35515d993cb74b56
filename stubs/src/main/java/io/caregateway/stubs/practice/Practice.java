package io.caregateway.stubs.practice;

import io.caregateway.stubs.fhir.Dialect;
import io.caregateway.stubs.fhir.Json;
import io.caregateway.stubs.http.Answer;
import io.caregateway.stubs.http.Call;
import io.caregateway.stubs.person.Person;
import io.caregateway.stubs.world.Content;
import io.caregateway.stubs.world.PatientRecord;
import io.caregateway.stubs.world.PracticeWorld;
import io.caregateway.stubs.written.WrittenRecords;
import java.time.Clock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One practice of the stub server. */
public final class Practice {

  private final String ods;
  private final Dialect dialect;
  private final PracticeWorld world;
  private final WrittenRecords written;

  public Practice(String ods, Dialect dialect, PracticeWorld world, Clock clock) {
    this.ods = ods;
    this.dialect = dialect;
    this.world = world;
    this.written = new WrittenRecords(clock);
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

  public WrittenRecords written() {
    return written;
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

  /** Answers a request, unless a fault is due. */
  public Answer answering(Call call, Supplier<Answer> properly) {
    return properly.get();
  }
}
