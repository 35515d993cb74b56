package io.caregateway.stubs.faults;

import io.caregateway.stubs.fhir.Json;
import io.caregateway.stubs.http.Answer;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts somebody else in a patient's place. */
record WrongPatient() implements Rewriting {

  @Override
  public boolean fits(FaultyMoment moment) {
    return moment.isPatientRead() || moment.isSearch();
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
    if (body.at("/entry/0/resource/subject") instanceof ObjectNode subject) {
      String asked = moment.call().query().getOrDefault("patient", List.of("")).get(0);
      JsonNode other = Json.read(moment.another().apply(asked));
      subject.put("reference", "Patient/" + other.path("id").asString());
    } else if (body.path("entry").path(0) instanceof ObjectNode first) {
      String id = first.path("resource").path("id").asString();
      JsonNode other = Json.read(moment.another().apply(id));
      first.set("resource", other);
    }
    return answer.withBody(Json.text(body));
  }
}
