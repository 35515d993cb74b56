package io.caregateway.gateway.listeners;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.security.cert.X509Certificate;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/**
 * Stands before everything that the machines' port serves. Whoever shows a certificate that no
 * authority of ours vouches for reaches the one page that can say why a card is refused; any other
 * request of theirs ends the connection without an answer, as TLS itself would have. It looks at
 * each request anew: a certificate that ran out while its connection stayed open counts no longer.
 */
final class StrangersValve extends ValveBase {

  /** Where a browser shows a card. Compared as it was sent, so that nothing else can be meant. */
  static final String CARD_PAGE = "/auth/card";

  private static final String CERTIFICATES = "jakarta.servlet.request.X509Certificate";

  private final Ports ports;
  private final ClientTrust trust;

  StrangersValve(Ports ports, ClientTrust trust) {
    super(true);
    this.ports = ports;
    this.trust = trust;
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    if (request.getConnector() == ports.machinesConnector()
        && !isKnown(request)
        && !asksForCardPage(request)) {
      request.getCoyoteRequest().action(ActionCode.CLOSE_NOW, null);
      return;
    }
    getNext().invoke(request, response);
  }

  private boolean isKnown(Request request) {
    return request.getAttribute(CERTIFICATES) instanceof X509Certificate[] shown
        && shown.length > 0
        && trust.isKnown(shown);
  }

  private static boolean asksForCardPage(Request request) {
    return "GET".equals(request.getMethod()) && CARD_PAGE.equals(request.getRequestURI());
  }
}
