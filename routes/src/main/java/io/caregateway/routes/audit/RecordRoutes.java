package io.caregateway.routes.audit;

import static java.util.Objects.requireNonNull;

import io.caregateway.feed.ActRecorded;
import org.apache.camel.builder.RouteBuilder;

/** From the queue into the log. */
final class RecordRoutes extends RouteBuilder {

  private final RecordIntake intake;

  RecordRoutes(RecordIntake intake) {
    this.intake = intake;
  }

  @Override
  public void configure() {
    // a failure goes back to the broker, which delivers again and in the end to its dead letters
    from("jms:" + ActRecorded.DESTINATION + "?transacted=true")
        .routeId("audit-records")
        .errorHandler(noErrorHandler())
        .convertBodyTo(byte[].class, "UTF-8")
        .process(e -> intake.accept(requireNonNull(e.getMessage().getBody(byte[].class))));
  }
}
