package io.caregateway.stubs.faults;

import io.caregateway.stubs.fhir.Json;
import io.caregateway.stubs.http.Answer;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts somebody else in a patient's place. */
record WrongPatient() implements Rewriting {

  @Override
  public boolean fits(FaultyMoment moment) {
    return moment.isPatientRead() || moment.isPatientSearch();
  }

  @Override
  public Answer rewrite(FaultyMoment moment, Supplier<Answer> properly) {
    Answer answer = properly.get();
    if (answer.status() != 200) {
      return answer;
    }
    ObjectNode body = (ObjectNode) Json.read(answer.body());
    if (moment.isPatientRead()) {
      return answer.withBody(moment.another().apply(body.path("id").asString()));
    }
    if (body.path("entry").path(0) instanceof ObjectNode first) {
      String id = first.path("resource").path("id").asString();
      JsonNode other = Json.read(moment.another().apply(id));
      first.set("resource", other);
    }
    return answer.withBody(Json.text(body));
  }
}
