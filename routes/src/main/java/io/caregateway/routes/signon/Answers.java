package io.caregateway.routes.signon;

import io.caregateway.routes.signon.spine.SpineRefused;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;

/** What a route answers, or why it does not. */
public final class Answers {

  private Answers() {}

  /**
   * @throws SpineRefused with its cause
   */
  public static NationalPerson of(ProducerTemplate camel, String route, Object asked) {
    Exchange sent = camel.request(route, exchange -> exchange.getMessage().setBody(asked));
    Exception failure = sent.getException();
    if (failure instanceof SpineRefused refused) {
      throw refused;
    }
    if (failure != null) {
      throw new IllegalStateException("A sign-on broke off.", failure);
    }
    return Objects.requireNonNull(sent.getMessage().getBody(NationalPerson.class));
  }
}
