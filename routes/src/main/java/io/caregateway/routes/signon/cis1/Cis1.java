package io.caregateway.routes.signon.cis1;

import io.caregateway.routes.signon.Answers;
import io.caregateway.routes.signon.NationalPerson;
import io.caregateway.routes.signon.spine.SpineRefused;
import org.apache.camel.ProducerTemplate;

/** Asks the Spine Security Broker who holds a ticket. */
public final class Cis1 {

  private final ProducerTemplate camel;

  Cis1(ProducerTemplate camel) {
    this.camel = camel;
  }

  /**
   * @throws SpineRefused with its cause
   */
  public NationalPerson person(Ticket ticket) {
    return Answers.of(camel, RoleAssertionRoutes.ROLE_ASSERTION, ticket);
  }
}
