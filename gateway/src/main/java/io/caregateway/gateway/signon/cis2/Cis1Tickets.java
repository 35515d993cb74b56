package io.caregateway.gateway.signon.cis2;

import io.caregateway.gateway.signon.OwnSite;
import io.caregateway.routes.signon.cis1.Ticket;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import org.springframework.http.MediaType;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads the ticket that somebody brings, out of JSON or out of our own form. */
final class Cis1Tickets {

  private static final int LONGEST_BODY = 4096;
  private static final JsonMapper JSON = new JsonMapper();

  private Cis1Tickets() {}

  /**
   * Of {@code {"ticket": "..."}}, which no form of another site can send, and no script of one may.
   *
   * @param base our own address
   * @throws Cis2Refused OTHER_SITE, UNREADABLE
   */
  static Ticket fromJson(HttpServletRequest request, URI base) throws IOException {
    if (!OwnSite.sent(request, base.getScheme() + "://" + base.getAuthority())) {
      throw new Cis2Refused(Cis2Refusal.OTHER_SITE);
    }
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

  /**
   * @throws Cis2Refused TICKET_FORM
   */
  static Ticket fromForm(HttpServletRequest request) {
    try {
      return new Ticket(Objects.requireNonNullElse(request.getParameter("ticket"), "").strip());
    } catch (IllegalArgumentException e) {
      throw new Cis2Refused(Cis2Refusal.TICKET_FORM);
    }
  }
}
