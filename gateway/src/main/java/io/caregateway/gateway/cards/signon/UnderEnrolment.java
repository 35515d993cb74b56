package io.caregateway.gateway.cards.signon;

import io.caregateway.smartcards.virtual.enrolment.Enrolling;
import io.caregateway.smartcards.virtual.factor.AppSetup;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

/** What the second step of an enrolment works on, kept in the person's own session. */
record UnderEnrolment(Enrolling enrolling, AppSetup app) {

  private static final String NAME = UnderEnrolment.class.getName();

  static @Nullable UnderEnrolment of(HttpSession session) {
    return session.getAttribute(NAME) instanceof UnderEnrolment under ? under : null;
  }

  static void forget(HttpSession session) {
    session.removeAttribute(NAME);
  }

  void keep(HttpSession session) {
    session.setAttribute(NAME, this);
  }
}
