package io.caregateway.stubs.admin;

import io.caregateway.stubs.consultation.Coded;
import io.caregateway.stubs.consultation.Consultation;
import io.caregateway.stubs.practice.Practice;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Consultations as the admin API adds and shows them. */
final class ConsultationRequests {

  private ConsultationRequests() {}

  /**
   * {@code id} names the patient, {@code at} when it was (now), {@code status} is finished if left
   * out, {@code coded} lists what was coded: {@code type}, {@code code}, {@code display}.
   */
  static AdminAnswer add(Practice practice, JsonNode body) {
    String patient = body.path("id").asString("");
    if (practice.world().find(patient).isEmpty()) {
      throw new IllegalArgumentException("id is a patient of this practice.");
    }
    List<Coded> coded = new ArrayList<>();
    for (JsonNode one : body.path("coded")) {
      coded.add(
          new Coded(
              one.path("type").asString("Observation"),
              one.path("code").asString(""),
              one.path("display").asString("")));
    }
    Consultation added =
        practice
            .consultations()
            .add(patient, at(body), body.path("status").asString("finished"), coded);
    return AdminAnswer.json(Map.of("id", added.id()));
  }

  /** {@code patient}: theirs, the newest first. */
  static AdminAnswer list(Practice practice, JsonNode query) {
    return AdminAnswer.json(practice.consultations().of(query.path("patient").asString("")));
  }

  private static Instant at(JsonNode body) {
    String at = body.path("at").asString("");
    try {
      return at.isEmpty() ? Clock.systemUTC().instant() : Instant.parse(at);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("at is an instant, as 2026-02-01T09:30:00Z.", e);
    }
  }
}
