package io.caregateway.stubs.http;

import java.util.ArrayList;
import java.util.List;

/**
 * What an endpoint answers.
 *
 * @param headers in their order; a name may come twice, as Set-Cookie does
 * @param body sent as UTF-8, compressed when the client asks for it
 * @param delivery how the answer travels; anything but {@link Delivery.Whole} is a fault
 */
public record Answer(int status, List<Header> headers, String body, Delivery delivery) {

  /** One header line. */
  public record Header(String name, String value) {}

  public Answer {
    headers = List.copyOf(headers);
  }

  public static Answer of(int status, String contentType, String body) {
    return new Answer(
        status, List.of(new Header("Content-Type", contentType)), body, new Delivery.Whole());
  }

  public static Answer empty(int status) {
    return new Answer(status, List.of(), "", new Delivery.Whole());
  }

  public Answer with(String name, String value) {
    List<Header> more = new ArrayList<>(headers);
    more.add(new Header(name, value));
    return new Answer(status, more, body, delivery);
  }

  public Answer withBody(String other) {
    return new Answer(status, headers, other, delivery);
  }

  public Answer delivered(Delivery other) {
    return new Answer(status, headers, body, other);
  }
}
