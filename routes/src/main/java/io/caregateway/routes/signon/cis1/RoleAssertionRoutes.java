package io.caregateway.routes.signon.cis1;

import io.caregateway.routes.signon.spine.SpineRefusal;
import io.caregateway.routes.signon.spine.SpineRefused;
import io.caregateway.routes.signon.spine.SpineService;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;

/**
 * A smartcard's ticket becomes a {@link io.caregateway.routes.signon.NationalPerson}: get, read,
 * judge. It is sent again only where it never arrived: whether a ticket is good for two requests is
 * not published.
 */
final class RoleAssertionRoutes extends RouteBuilder {

  static final String ROLE_ASSERTION = "direct:signon-cis1";

  private static final String GET = "direct:signon-cis1-get";

  private final SpineService service;
  private final URI endpoint;
  private final Cis1Settings settings;
  private final RoleAssertionRules rules;

  RoleAssertionRoutes(
      SpineService service, URI endpoint, Cis1Settings settings, RoleAssertionRules rules) {
    this.service = service;
    this.endpoint = endpoint;
    this.settings = settings;
    this.rules = rules;
  }

  @Override
  public void configure() {
    from(ROLE_ASSERTION)
        .routeId("signon-cis1")
        .errorHandler(defaultErrorHandler().logExhausted(false))
        .onException(SpineRefused.class)
        .onWhen(RoleAssertionRoutes::neverArrived)
        .maximumRedeliveries(settings.bounds().attempts() - 1)
        .redeliveryDelay(settings.bounds().pause().toMillis())
        .logExhausted(false)
        .end()
        .to(GET)
        .transform()
        .body(byte[].class, RoleAssertionReader::read)
        .transform()
        .body(RoleAssertion.class, rules::person);

    from(GET)
        .routeId("signon-cis1-get")
        .errorHandler(noErrorHandler())
        .transform()
        .body(Ticket.class, this::get);
  }

  private byte[] get(Ticket ticket) {
    String query = "?token=" + URLEncoder.encode(ticket.value(), StandardCharsets.UTF_8);
    return service.send(
        HttpRequest.newBuilder(URI.create(endpoint + query)).header("Accept", "text/xml").build());
  }

  private static boolean neverArrived(Exchange exchange) {
    return exchange.getProperty(Exchange.EXCEPTION_CAUGHT) instanceof SpineRefused refused
        && refused.reason() == SpineRefusal.UNREACHABLE;
  }
}
