package io.caregateway.routes.relay;

import io.caregateway.feed.OdsCode;
import io.caregateway.routes.practice.Practices;
import io.caregateway.safeguards.audit.AuditLog;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteBuilder;

/**
 * One route a practice, and one for what belongs to none, so that none waits for another: send a
 * batch from the outbox, and again at once for as long as there was something to send.
 */
final class RelayRoutes extends RouteBuilder {

  private final Practices practices;
  private final Relay relay;
  private final RelaySettings settings;

  RelayRoutes(Practices practices, Relay relay, RelaySettings settings) {
    this.practices = practices;
    this.relay = relay;
    this.settings = settings;
  }

  @Override
  public void configure() {
    onException(BrokerAway.class)
        .handled(true)
        .log(LoggingLevel.WARN, Relay.class.getName(), "${exception.message}")
        .delay(settings.pauseAfterFailure().toMillis());

    Stream.concat(practices.codes().stream(), Stream.of(AuditLog.SITE)).forEach(this::relay);
  }

  private void relay(OdsCode practice) {
    from("scheduler:relay-"
            + practice
            + "?greedy=true&initialDelay=0&delay="
            + settings.every().toMillis())
        .routeId("relay-" + practice)
        .setBody(constant(practice))
        .bean(relay, "sendNews")
        .setProperty(Exchange.SCHEDULER_POLLED_MESSAGES, simple("${body} > 0", Boolean.class));
  }
}
