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
import org.springframework.http.MediaType;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code POST /auth/cis1} with {@code {"ticket": "..."}}: what a page of ours got from the
 * smartcard's software on the person's machine. JSON alone is taken, which no form of another site
 * can send.
 */
final class Cis1Filter extends AbstractAuthenticationProcessingFilter {

  static final String PATH = "/auth/cis1";

  private static final int LONGEST_BODY = 4096;
  private static final JsonMapper JSON = new JsonMapper();

  private final Cis1 cis1;
  private final String issuer;
  private final SpinePeople people;
  private final Arrival arrival;
  private final RefusedCis2 refused;

  /**
   * @param issuer the broker's address
   */
  Cis1Filter(Cis1 cis1, String issuer, SpinePeople people, Arrival arrival, RefusedCis2 refused) {
    super(request -> "POST".equals(request.getMethod()) && PATH.equals(request.getServletPath()));
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
      NationalPerson person = cis1.person(ticket(request));
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

  private static Ticket ticket(HttpServletRequest request) throws IOException {
    String type = request.getContentType();
    byte[] body = request.getInputStream().readNBytes(LONGEST_BODY + 1);
    try {
      boolean json =
          type != null && MediaType.APPLICATION_JSON.includes(MediaType.parseMediaType(type));
      if (json && body.length <= LONGEST_BODY) {
        return new Ticket(JSON.readTree(body).path("ticket").asString(""));
      }
    } catch (JacksonException | IllegalArgumentException e) {
      // told below: the message would quote the ticket
    }
    throw new Cis2Refused(Cis2Refusal.UNREADABLE);
  }
}
