package io.caregateway.gateway.signon.card;

import io.caregateway.gateway.listeners.Ports;
import io.caregateway.gateway.signon.saml.PeopleAddress;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** How the two ports are reached from outside; a card signs for one of them. */
@Component
final class CardAddresses {

  private final CardSettings settings;
  private final PeopleAddress people;
  private final Ports ports;

  CardAddresses(CardSettings settings, PeopleAddress people, Ports ports) {
    this.settings = settings;
    this.people = people;
    this.ports = ports;
  }

  /** Where pages are; without a slash at the end. */
  String people() {
    return people.base();
  }

  /** Where a card is asked for by TLS; without a slash at the end. */
  String cards() {
    return settings.baseUrl() == null
        ? "https://localhost:" + ports.machines()
        : settings.baseUrl().toString().replaceAll("/+$", "");
  }

  boolean isMachines(HttpServletRequest request) {
    return request.getLocalPort() == ports.machines();
  }

  /** The origin that a request came in by: the connection tells, whatever its headers say. */
  String origin(HttpServletRequest request) {
    return isMachines(request) ? cards() : people();
  }
}
