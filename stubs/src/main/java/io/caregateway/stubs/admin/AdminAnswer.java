package io.caregateway.stubs.admin;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import io.caregateway.stubs.fhir.Json;

/** An answer of the admin API. */
record AdminAnswer(int status, String contentType, String body) {

  /** Any map, list or record as JSON. */
  static AdminAnswer json(Object value) {
    return new AdminAnswer(200, "application/json", Json.text(Json.of(value)));
  }

  /**
   * @param sentence what to do about it
   */
  static AdminAnswer error(int status, String sentence) {
    return new AdminAnswer(
        status, "application/json", Json.text(Json.object().put("error", sentence)));
  }

  ResponseDefinition toWireMock() {
    return new ResponseDefinitionBuilder()
        .withStatus(status)
        .withHeader("Content-Type", contentType)
        .withBody(body)
        .build();
  }
}
