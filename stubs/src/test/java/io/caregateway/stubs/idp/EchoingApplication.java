package io.caregateway.stubs.idp;

import io.caregateway.stubs.http.Answer;
import io.caregateway.stubs.http.Call;
import io.caregateway.stubs.http.Endpoint;

/** An application that shows the form it was sent. */
final class EchoingApplication implements Endpoint {
  static final String PATH = "/application";

  @Override
  public String prefix() {
    return PATH + "/";
  }

  @Override
  public Answer answer(Call call) {
    return Answer.of(200, "text/plain", call.body());
  }
}
