package io.caregateway.routes.signon.cis2;

import io.caregateway.routes.signon.Answers;
import io.caregateway.routes.signon.NationalPerson;
import io.caregateway.routes.signon.spine.SpineRefused;
import org.apache.camel.ProducerTemplate;

/** Asks CIS2 about whoever signed on there. */
public final class Cis2 {

  private final ProducerTemplate camel;

  Cis2(ProducerTemplate camel) {
    this.camel = camel;
  }

  /**
   * @throws SpineRefused with its cause
   */
  public NationalPerson person(UserInfoRequest asked) {
    return Answers.of(camel, UserInfoRoutes.USER_INFO, asked);
  }
}
