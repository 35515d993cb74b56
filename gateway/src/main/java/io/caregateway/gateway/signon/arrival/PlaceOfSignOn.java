package io.caregateway.gateway.signon.arrival;

import io.caregateway.safeguards.audit.Place;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/** Where the browser said it was, kept in its session while the person is away to sign on. */
public final class PlaceOfSignOn {

  private static final String ATTRIBUTE = PlaceOfSignOn.class.getName();

  private PlaceOfSignOn() {}

  /** {@link Place#NONE} where it said nothing. */
  public static Place of(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(ATTRIBUTE) instanceof Place place
        ? place
        : Place.NONE;
  }

  /** Keeps it until the person is signed on. */
  public static void keep(HttpSession session, Place place) {
    session.setAttribute(ATTRIBUTE, place);
  }
}
