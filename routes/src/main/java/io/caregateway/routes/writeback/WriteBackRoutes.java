package io.caregateway.routes.writeback;

import static java.util.Objects.requireNonNull;

import io.caregateway.feed.OdsCode;
import io.caregateway.routes.partner.PartnerFailure;
import io.caregateway.routes.practice.Practices;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;

/**
 * Each practice's entries are taken from where the intake stored them, a few patients' in each of
 * its lanes: is it the patient's record, write the entry, put it right if it was amended, keep the
 * outcome. What the database keeps on the way it keeps for all that a lane has in hand at once;
 * lanes do not wait for each other.
 */
final class WriteBackRoutes extends RouteBuilder {

  private static final String CHECK = "direct:write-back-check";
  private static final String WRITE = "direct:write-back-write";
  private static final String HAND = "hand";
  private static final String ATTEMPT = "attempt";

  private final Practices practices;
  private final WriteBackTiming timing;
  private final Lanes lanes;
  private final PatientCheck check;
  private final Sending sending;
  private final EntryCreation creation;
  private final EntryAmending amending;
  private final EntryOutcomes outcomes;

  WriteBackRoutes(
      Practices practices,
      WriteBackTiming timing,
      Lanes lanes,
      PatientCheck check,
      Sending sending,
      EntryCreation creation,
      EntryAmending amending,
      EntryOutcomes outcomes) {
    this.practices = practices;
    this.timing = timing;
    this.lanes = lanes;
    this.check = check;
    this.sending = sending;
    this.creation = creation;
    this.amending = amending;
    this.outcomes = outcomes;
  }

  @Override
  public void configure() {
    onException(Parked.class)
        .handled(true)
        .process(e -> outcomes.parked(attempt(e), failure(e, Parked.class)));
    onException(PartnerFailure.class)
        .handled(true)
        .process(e -> outcomes.failed(attempt(e), failure(e, PartnerFailure.class)));

    practices.codes().forEach(this::lanes);

    from(CHECK)
        .routeId("write-back-check")
        .setProperty(ATTEMPT, body())
        .filter(e -> lanes.mayCheck(hand(e), attempt(e)))
        .process(e -> check.confirm(attempt(e)));

    from(WRITE)
        .routeId("write-back-write")
        .setProperty(ATTEMPT, body())
        .filter(e -> lanes.mayWrite(hand(e)))
        .process(e -> e.getMessage().setBody(creation.write(entry(e), record(e))))
        .process(e -> amending.amend(entry(e), text(e), record(e)))
        .process(e -> outcomes.written(attempt(e), text(e)));
  }

  /** What is taken is handed to whichever lane is free; while none is, nothing more is taken. */
  private void lanes(OdsCode practice) {
    String lane =
        "seda:write-back-lane-"
            + practice
            + "?size=1&blockWhenFull=true&waitForTaskToComplete=Never&pollTimeout=200"
            + "&concurrentConsumers="
            + practices.get(practice).writeBack().lanes();

    from("scheduler:write-back-" + practice + "?greedy=true&initialDelay=0&delay=" + every())
        .routeId("write-back-" + practice)
        .process(e -> e.getMessage().setBody(lanes.take(practice)))
        .setProperty(Exchange.SCHEDULER_POLLED_MESSAGES, simple("${body.size} > 0", Boolean.class))
        .split(body())
        .to(lane);

    from(lane)
        .routeId("write-back-lane-" + practice)
        .setProperty(HAND)
        .body(Hand.class, lanes::takeUp)
        .process(e -> check.expect(hand(e)))
        .split()
        .exchange(e -> hand(e).open())
        .to(CHECK)
        .end()
        .process(e -> sending.begin(hand(e)))
        .split()
        .exchange(e -> hand(e).confirmed())
        .to(WRITE)
        .end()
        .process(e -> outcomes.keep(practice, hand(e).ended()))
        .process(e -> lanes.release(hand(e)));
  }

  private long every() {
    return timing.every().toMillis();
  }

  private static Hand hand(Exchange exchange) {
    return requireNonNull(exchange.getProperty(HAND, Hand.class));
  }

  private static Attempt attempt(Exchange exchange) {
    return requireNonNull(exchange.getProperty(ATTEMPT, Attempt.class));
  }

  private static Entry entry(Exchange exchange) {
    return attempt(exchange).entry();
  }

  /** The patient's record at the clinical system. */
  private static String record(Exchange exchange) {
    return attempt(exchange).record();
  }

  private static String text(Exchange exchange) {
    return requireNonNull(exchange.getMessage().getBody(String.class));
  }

  private static <T extends Exception> T failure(Exchange exchange, Class<T> type) {
    return requireNonNull(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, type));
  }
}
