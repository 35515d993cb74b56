package io.caregateway.routes.writeback;

import static java.util.Objects.requireNonNull;

import io.caregateway.feed.OdsCode;
import io.caregateway.feed.WriteBackRequested;
import io.caregateway.routes.partner.PartnerFailure;
import io.caregateway.routes.practice.Practices;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;

/**
 * What the core asks is stored; from there each practice's entries are taken, a few patients' at a
 * time: is it the patient's record, write the entry, put it right if it was amended, keep the
 * outcome.
 */
final class WriteBackRoutes extends RouteBuilder {

  private static final String ATTEMPT = "direct:write-back-attempt";
  private static final String ENTRY = "entry";
  private static final String RECORD = "record";
  private static final int CONSUMERS = 2;

  private final Practices practices;
  private final WriteBackTiming timing;
  private final WriteBackIntake intake;
  private final Lanes lanes;
  private final PatientCheck check;
  private final Sending sending;
  private final EntryCreation creation;
  private final EntryAmending amending;
  private final EntryOutcomes outcomes;

  WriteBackRoutes(
      Practices practices,
      WriteBackTiming timing,
      WriteBackIntake intake,
      Lanes lanes,
      PatientCheck check,
      Sending sending,
      EntryCreation creation,
      EntryAmending amending,
      EntryOutcomes outcomes) {
    this.practices = practices;
    this.timing = timing;
    this.intake = intake;
    this.lanes = lanes;
    this.check = check;
    this.sending = sending;
    this.creation = creation;
    this.amending = amending;
    this.outcomes = outcomes;
  }

  @Override
  public void configure() {
    // a failure goes back to the broker, which delivers again and in the end to its dead letters
    from("jms:"
            + WriteBackRequested.DESTINATION
            + "?transacted=true&concurrentConsumers="
            + CONSUMERS)
        .routeId("write-back-intake")
        .errorHandler(noErrorHandler())
        .convertBodyTo(byte[].class, "UTF-8")
        .process(e -> intake.accept(requireNonNull(e.getMessage().getBody(byte[].class))));

    practices.codes().forEach(this::lanes);

    from(ATTEMPT)
        .routeId("write-back-attempt")
        .setProperty(ENTRY, body())
        .doTry()
        .process(e -> e.setProperty(RECORD, check.confirm(entry(e))))
        .filter(e -> sending.mayBegin(entry(e)))
        .process(e -> e.getMessage().setBody(creation.write(entry(e), record(e))))
        .process(e -> amending.amend(entry(e), text(e), record(e)))
        .process(e -> outcomes.written(entry(e), text(e)))
        .endDoTry()
        .doCatch(Parked.class)
        .process(e -> outcomes.parked(entry(e), failure(e, Parked.class)))
        .doCatch(PartnerFailure.class)
        .process(e -> outcomes.failed(entry(e), failure(e, PartnerFailure.class)))
        .end();
  }

  private void lanes(OdsCode practice) {
    from("scheduler:write-back-" + practice + "?greedy=true&initialDelay=0&delay=" + every())
        .routeId("write-back-" + practice)
        .process(e -> e.getMessage().setBody(lanes.take(practice)))
        .setProperty(Exchange.SCHEDULER_POLLED_MESSAGES, simple("${body.size} > 0", Boolean.class))
        .split(body())
        .parallelProcessing()
        .to(ATTEMPT);
  }

  private long every() {
    return timing.every().toMillis();
  }

  private static Entry entry(Exchange exchange) {
    return requireNonNull(exchange.getProperty(ENTRY, Entry.class));
  }

  /** The patient's record at the clinical system. */
  private static String record(Exchange exchange) {
    return requireNonNull(exchange.getProperty(RECORD, String.class));
  }

  private static String text(Exchange exchange) {
    return requireNonNull(exchange.getMessage().getBody(String.class));
  }

  private static <T extends Exception> T failure(Exchange exchange, Class<T> type) {
    return requireNonNull(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, type));
  }
}
