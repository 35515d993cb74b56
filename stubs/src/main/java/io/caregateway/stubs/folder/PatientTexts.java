package io.caregateway.stubs.folder;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Cuts the Patients out of a JSON text, each exactly as it is written there. */
final class PatientTexts {

  private static final JsonFactory FACTORY = new JsonFactory();

  private PatientTexts() {}

  /** An object that is being read. */
  private static final class Open {
    private final int start;
    private boolean patient;

    Open(int start) {
      this.start = start;
    }
  }

  /**
   * @return outermost Patients in their order; a Patient contained in one is left where it is
   * @throws tools.jackson.core.JacksonException if the text is not JSON
   */
  static List<String> in(String json) {
    List<String> patients = new ArrayList<>();
    Deque<Open> open = new ArrayDeque<>();
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.START_OBJECT) {
          open.push(new Open((int) parser.currentTokenLocation().getCharOffset()));
        } else if (token == JsonToken.END_OBJECT) {
          Open closed = open.pop();
          if (closed.patient && open.stream().noneMatch(o -> o.patient)) {
            int end = (int) parser.currentTokenLocation().getCharOffset() + 1;
            patients.add(json.substring(closed.start, end));
          }
        } else if (token == JsonToken.VALUE_STRING
            && "resourceType".equals(parser.currentName())
            && "Patient".equals(parser.getString())) {
          open.element().patient = true;
        }
      }
    }
    return patients;
  }
}
