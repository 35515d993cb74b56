package io.caregateway.routes.signon.staff;

import io.caregateway.routes.partner.PartnerFailure;
import io.caregateway.routes.sync.SyncTiming;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;

/** The users sync of one practice: page by page, each asked for again after passing failures. */
final class StaffRoutes extends RouteBuilder {

  static final String STAFF = "direct:staff-sync";

  private static final String GET_PAGE = "direct:staff-sync-page";

  private final StaffFetching fetching;
  private final SyncTiming timing;

  StaffRoutes(StaffFetching fetching, SyncTiming timing) {
    this.fetching = fetching;
    this.timing = timing;
  }

  @Override
  public void configure() {
    // a failure is recorded, and told, by whoever began
    from(STAFF)
        .routeId("staff-sync")
        .errorHandler(defaultErrorHandler().logExhausted(false))
        .onException(PartnerFailure.class)
        .onWhen(StaffRoutes::mayPass)
        .maximumRedeliveries(timing.attempts() - 1)
        .redeliveryDelay(timing.firstDelay().toMillis())
        .maximumRedeliveryDelay(timing.longestDelay().toMillis())
        .useExponentialBackOff()
        .logExhausted(false)
        .end()
        .loopDoWhile(
            exchange -> exchange.getMessage().getBody() instanceof StaffRun run && !run.isAtEnd())
        .to(GET_PAGE)
        .end();

    from(GET_PAGE)
        .routeId("staff-sync-page")
        .errorHandler(noErrorHandler())
        .transform()
        .body(StaffRun.class, fetching::fetch);
  }

  private static boolean mayPass(Exchange exchange) {
    return exchange.getProperty(Exchange.EXCEPTION_CAUGHT) instanceof PartnerFailure failure
        && failure.isTransient();
  }
}
