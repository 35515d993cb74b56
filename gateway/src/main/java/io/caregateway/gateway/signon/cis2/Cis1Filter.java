package io.caregateway.gateway.signon.cis2;

import io.caregateway.gateway.signon.Arrived;
import io.caregateway.gateway.signon.Origins;
import io.caregateway.gateway.signon.Proof;
import io.caregateway.gateway.signon.arrival.Arrival;
import io.caregateway.gateway.signon.arrival.PlaceOfSignOn;
import io.caregateway.routes.signon.NationalPerson;
import io.caregateway.routes.signon.cis1.Cis1;
import io.caregateway.routes.signon.cis1.Ticket;
import io.caregateway.routes.signon.spine.SpineRefused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;

/**
 * Takes the ticket that somebody got from the smartcard's software on their machine, by script at
 * {@link #BY_SCRIPT} or by the form at {@link #BY_FORM}.
 */
final class Cis1Filter extends AbstractAuthenticationProcessingFilter {

  static final String BY_SCRIPT = "/auth/cis1";
  static final String BY_FORM = "/sign-on/cis1";

  /** Reads a ticket out of a request. */
  interface Reading {
    Ticket of(HttpServletRequest request) throws IOException;
  }

  private final Reading reading;
  private final Cis1 cis1;
  private final String issuer;
  private final SpinePeople people;
  private final Arrival arrival;
  private final RefusedCis2 refused;

  /**
   * @param issuer the broker's address
   */
  Cis1Filter(
      String path,
      Reading reading,
      Cis1 cis1,
      String issuer,
      SpinePeople people,
      Arrival arrival,
      RefusedCis2 refused) {
    super(request -> "POST".equals(request.getMethod()) && path.equals(request.getServletPath()));
    this.reading = reading;
    this.cis1 = cis1;
    this.issuer = issuer;
    this.people = people;
    this.arrival = arrival;
    this.refused = refused;
    // each is for the manager of a chain, of which nothing here has need
    setAuthenticationManager(authentication -> authentication);
  }

  @Override
  public Authentication attemptAuthentication(
      HttpServletRequest request, HttpServletResponse response) throws IOException {
    refused.require(request, "cis1");
    try {
      NationalPerson person = cis1.person(reading.of(request));
      // the ticket binds nobody to a way of sign-on, so no more than the lowest level is claimed
      Proof proof = new Proof(Proof.Method.CIS1, issuer, null, Proof.Aal.AAL1, null);
      Arrived arrived =
          arrival.arrive(
              people.proven(person, proof),
              PlaceOfSignOn.of(request),
              Origins.of(request),
              () -> {});
      return UsernamePasswordAuthenticationToken.authenticated(
          arrived.identity(), null, arrived.authorities());
    } catch (SpineRefused e) {
      throw new Cis2Refused(e);
    }
  }
}
