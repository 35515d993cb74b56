package io.caregateway.routes.sync;

import java.util.Objects;
import org.apache.camel.Exchange;

/** What the exchange of a sync carries from step to step. */
final class Round {

  /** The run as it stood when the round began. */
  static final String RUN = "caregateway.sync.run";

  private Round() {}

  static SyncRun run(Exchange exchange) {
    return Objects.requireNonNull(exchange.getProperty(RUN, SyncRun.class));
  }

  /** The run as it stands now. */
  static SyncRun runNow(Exchange exchange) {
    return exchange.getMessage().getBody() instanceof SyncRun now ? now : run(exchange);
  }

  static Throwable failure(Exchange exchange) {
    return Objects.requireNonNull(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class));
  }

  /** How often the request was sent. */
  static int attempts(Exchange exchange) {
    Integer counted = exchange.getMessage().getHeader(Exchange.REDELIVERY_COUNTER, Integer.class);
    return counted == null ? 1 : counted;
  }
}
