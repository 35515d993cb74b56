package io.caregateway.gateway.cards.own;

import io.caregateway.smartcards.virtual.factor.AppSetup;
import io.caregateway.smartcards.virtual.use.Adding;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

/**
 * A device that is about to be added, kept in the person's own session.
 *
 * @param app where it is an authenticator app
 */
record UnderAdding(Adding adding, @Nullable AppSetup app) {

  private static final String NAME = UnderAdding.class.getName();

  static @Nullable UnderAdding in(HttpSession session) {
    return session.getAttribute(NAME) instanceof UnderAdding under ? under : null;
  }

  static @Nullable Adding of(HttpSession session) {
    UnderAdding under = in(session);
    return under == null ? null : under.adding();
  }

  static void forget(HttpSession session) {
    session.removeAttribute(NAME);
  }

  void keep(HttpSession session) {
    session.setAttribute(NAME, this);
  }
}
