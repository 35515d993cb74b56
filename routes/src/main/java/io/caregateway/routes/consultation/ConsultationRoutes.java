package io.caregateway.routes.consultation;

import static java.util.Objects.requireNonNull;

import io.caregateway.feed.ConsultationsAsked;
import io.caregateway.routes.partner.PartnerFailure;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;

/**
 * What the core asks is judged, read page by page from the clinical system, and answered. Somebody
 * waits for it, so a page is asked for a few times only; whatever fails is an answer too.
 */
final class ConsultationRoutes extends RouteBuilder {

  private static final String READ = "direct:consultations-read";
  private static final String PAGE = "direct:consultations-page";
  private static final String ASKED = "asked";
  private static final String READING = "reading";
  private static final int CONSUMERS = 2;

  private final ConsultationSettings settings;
  private final Admission admission;
  private final Pages pages;
  private final Answers answers;

  ConsultationRoutes(
      ConsultationSettings settings, Admission admission, Pages pages, Answers answers) {
    this.settings = settings;
    this.admission = admission;
    this.pages = pages;
    this.answers = answers;
  }

  @Override
  public void configure() {
    errorHandler(defaultErrorHandler().logExhausted(false).allowRedeliveryWhileStopping(false));

    // what is no answer goes back to the broker, which delivers again and in the end to its dead
    // letters
    from("jms:"
            + ConsultationsAsked.DESTINATION
            + "?transacted=true&concurrentConsumers="
            + CONSUMERS)
        .routeId("consultations-intake")
        .errorHandler(noErrorHandler())
        .convertBodyTo(byte[].class, "UTF-8")
        .process(e -> e.setProperty(ASKED, answers.open(message(e))))
        .to(READ);

    from(READ)
        .routeId("consultations-read")
        .errorHandler(noErrorHandler())
        .doTry()
        .process(e -> e.setProperty(READING, admission.begin(asked(e).request())))
        .loopDoWhile(e -> reading(e).next() != null)
        .to(PAGE)
        .end()
        .process(e -> answers.read(asked(e), reading(e)))
        .endDoTry()
        .doCatch(Unread.class, PartnerFailure.class)
        .process(e -> answers.failed(asked(e), failure(e)))
        .end();

    from(PAGE)
        .routeId("consultations-page")
        .onException(PartnerFailure.class)
        .onExceptionOccurred(this::prepare)
        .retryWhile(this::asksAgain)
        .end()
        .process(e -> pages.get(reading(e)));
  }

  private boolean asksAgain(Exchange exchange) {
    boolean tooLong =
        failure(exchange) instanceof PartnerFailure.Busy busy
            && busy.retryAfter().compareTo(settings.longestDelay()) > 0;
    return failure(exchange) instanceof PartnerFailure partner
        && partner.isTransient()
        && !tooLong
        && attempts(exchange) < settings.attempts();
  }

  /** Tells Camel how long to wait before it asks again. */
  private void prepare(Exchange exchange) {
    var random = ThreadLocalRandom.current();
    var delay =
        failure(exchange) instanceof PartnerFailure.Busy busy && !busy.retryAfter().isZero()
            ? settings.backOff().beyond(busy.retryAfter(), random)
            : settings.backOff().after(attempts(exchange), random);
    exchange.getMessage().setHeader(Exchange.REDELIVERY_DELAY, delay.toMillis());
  }

  private static int attempts(Exchange exchange) {
    Integer counted = exchange.getMessage().getHeader(Exchange.REDELIVERY_COUNTER, Integer.class);
    return counted == null ? 1 : counted;
  }

  private static byte[] message(Exchange exchange) {
    return requireNonNull(exchange.getMessage().getBody(byte[].class));
  }

  private static Asked asked(Exchange exchange) {
    return requireNonNull(exchange.getProperty(ASKED, Asked.class));
  }

  private static Reading reading(Exchange exchange) {
    return requireNonNull(exchange.getProperty(READING, Reading.class));
  }

  private static Throwable failure(Exchange exchange) {
    return requireNonNull(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class));
  }
}
