package io.caregateway.stubs.fhir;

import io.caregateway.stubs.fhir.Refusal.Reason;
import io.caregateway.stubs.http.Answer;
import io.caregateway.stubs.http.Call;
import io.caregateway.stubs.http.HttpDate;
import io.caregateway.stubs.practice.Practice;
import io.caregateway.stubs.world.PatientRecord;
import io.caregateway.stubs.world.PatientRecord.Standing;
import java.util.Objects;

/** Search and read of Patient. */
final class PatientApi {

  private final Practice practice;

  PatientApi(Practice practice) {
    this.practice = practice;
  }

  Answer answer(Call call, String base, Interaction interaction) {
    if ("search".equals(interaction.verb())) {
      PatientQuery query = PatientQuery.of(call.query());
      practice.dialect().check(query);
      return FhirEndpoint.json(200, Json.text(new PatientSearch(practice).search(base, query)));
    }
    PatientRecord patient = survivor(interaction.knownId());
    String etag = "W/\"" + practice.version(patient) + "\"";
    if (etag.equals(call.header("If-None-Match"))) {
      return Answer.empty(304).with("ETag", etag);
    }
    return FhirEndpoint.json(200, practice.json(patient))
        .with("ETag", etag)
        .with("Last-Modified", HttpDate.of(patient.lastUpdated()));
  }

  /**
   * The record under an id; for one that was merged away the record that took its place, as PDS
   * answers a superseded number.
   */
  private PatientRecord survivor(String id) {
    PatientRecord found = practice.world().find(id).orElse(null);
    while (found != null && found.standing() == Standing.MERGED) {
      found = practice.world().find(Objects.requireNonNull(found.replacedBy())).orElse(null);
    }
    if (found != null && found.standing() == Standing.DELETED) {
      throw new Refusal(Reason.GONE, "The record was deleted.");
    }
    if (found == null || found.standing() != Standing.CURRENT) {
      throw new Refusal(Reason.PATIENT_NOT_FOUND, "No such patient is at this practice.");
    }
    return found;
  }
}
