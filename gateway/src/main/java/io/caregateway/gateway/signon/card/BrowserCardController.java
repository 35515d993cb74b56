package io.caregateway.gateway.signon.card;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.signon.Arrived;
import io.caregateway.gateway.signon.Origins;
import io.caregateway.gateway.signon.SignOnRefused;
import io.caregateway.gateway.signon.arrival.PlaceOfSignOn;
import io.caregateway.gateway.signon.arrival.RefusedArrival;
import io.caregateway.gateway.signon.arrival.SignedOnPage;
import io.caregateway.routes.practice.Departures;
import io.caregateway.routes.practice.Practices;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.smartcards.proof.ProvenCard;
import io.caregateway.smartcards.refusal.CardRefused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A card in the browser. The people's port sends the browser off with the hash of a secret that its
 * session keeps; the other port asks for the card and sends it back with a ticket for that secret.
 * Behind a proxy that asks for the card itself, there is one address and no way to go.
 */
@Controller
class BrowserCardController {

  private static final String JOURNEY = BrowserCardController.class.getName();
  private static final Pattern STATE = Pattern.compile("[0-9a-f]{64}");

  /**
   * What a session keeps while its browser is away.
   *
   * @param practice that was chosen; null where roles decide it
   */
  private record Journey(String secret, @Nullable OdsCode practice) {}

  private final CardGate gate;
  private final CardAddresses addresses;
  private final Practices practices;
  private final Departures departures;
  private final ShownCard shown;
  private final CardSignOn signOn;
  private final CardTickets tickets;
  private final CardSession session;
  private final SignedOnPage page;

  BrowserCardController(
      CardGate gate,
      CardAddresses addresses,
      Practices practices,
      Departures departures,
      ShownCard shown,
      CardSignOn signOn,
      CardTickets tickets,
      CardSession session,
      SignedOnPage page) {
    this.gate = gate;
    this.addresses = addresses;
    this.practices = practices;
    this.departures = departures;
    this.shown = shown;
    this.signOn = signOn;
    this.tickets = tickets;
    this.session = session;
    this.page = page;
  }

  /**
   * @param practice to sign on to, by its ODS code; without it, roles decide
   */
  @GetMapping("/auth/card")
  void card(
      @RequestParam @Nullable String practice,
      @RequestParam @Nullable String state,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    try {
      gate.pass(request);
      List<byte[]> certificates = shown.of(request);
      if (!certificates.isEmpty()) {
        cameWith(certificates, served(practice), state, request, response);
      } else if (addresses.isMachines(request)) {
        throw recorded(CardFault.NO_CARD, request);
      } else {
        String secret = tickets.secret();
        request.getSession().setAttribute(JOURNEY, new Journey(secret, served(practice)));
        response.sendRedirect(addresses.cards() + "/auth/card?state=" + CardTickets.hash(secret));
      }
    } catch (CardRequestRefused refused) {
      lead(CardAdvice.code(refused.fault()), response);
    } catch (CardRefused refused) {
      lead(CardAdvice.code(refused.refusal()), response);
    } catch (SignOnRefused refused) {
      lead(refused.reason().code(), response);
    }
  }

  @GetMapping("/auth/card/arrive")
  void arrive(
      @RequestParam @Nullable String ticket,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    HttpSession setOut = request.getSession(false);
    if (setOut == null
        || !(setOut.getAttribute(JOURNEY) instanceof Journey journey)
        || ticket == null
        || addresses.isMachines(request)) {
      lead(CardAdvice.code(CardFault.TICKET_UNKNOWN), response);
      return;
    }
    setOut.removeAttribute(JOURNEY);
    var holder = tickets.redeem(ticket, journey.secret());
    if (holder.isEmpty()) {
      recorded(CardFault.TICKET_UNKNOWN, request);
      lead(CardAdvice.code(CardFault.TICKET_UNKNOWN), response);
      return;
    }
    try {
      begin(holder.get(), journey.practice(), request, response);
    } catch (SignOnRefused refused) {
      RefusedArrival.show(request, response, refused);
    }
  }

  private void cameWith(
      List<byte[]> certificates,
      @Nullable OdsCode practice,
      @Nullable String state,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    ProvenCard card =
        signOn.proven(practice, Origins.of(request), proof -> proof.provenByTls(certificates));
    if (!addresses.isMachines(request)) {
      begin(CardHolder.of(card), practice, request, response);
    } else if (state == null || !STATE.matcher(state).matches()) {
      throw recorded(CardFault.TICKET_UNKNOWN, request);
    } else {
      String ticket = tickets.issue(CardHolder.of(card), state);
      response.sendRedirect(addresses.people() + "/auth/card/arrive?ticket=" + ticket);
    }
  }

  private void begin(
      CardHolder holder,
      @Nullable OdsCode practice,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Arrived arrived =
        signOn.arrive(holder, practice, PlaceOfSignOn.of(request), Origins.of(request));
    page.onAuthenticationSuccess(request, response, session.begin(arrived, request, response));
  }

  private CardRequestRefused recorded(CardFault fault, HttpServletRequest request) {
    signOn.record(null, Act.SIGN_ON, Origins.of(request), fault.name());
    return new CardRequestRefused(fault);
  }

  private void lead(String refused, HttpServletResponse response) throws IOException {
    response.sendRedirect(addresses.people() + "/sign-on?refused=" + refused);
  }

  private @Nullable OdsCode served(@Nullable String practice) {
    return practices.codes().stream()
        .filter(code -> code.value().equals(practice) && !departures.has(code))
        .findAny()
        .orElse(null);
  }
}
