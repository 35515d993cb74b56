package io.caregateway.routes.sync;

import io.caregateway.routes.partner.PartnerFailure;
import io.caregateway.routes.sync.SyncFailure.UnreadablePage;
import io.caregateway.routes.sync.SyncRun.Step;
import org.apache.camel.Exchange;
import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.RouteDefinition;

/**
 * The sync of one practice, from the first page to the last record. What goes in is a {@link
 * SyncRun} under a lease; each round gives back how far it has come.
 *
 * <pre>
 * sync ─┬─ sync-page ─── get page, look through it (again after failures) ─── sort ─── store
 *       ├─ sync-ids ──── get page (again after failures) ─── store
 *       └─ sync-record ─ next ─── get record (again after failures) ─── store
 * </pre>
 */
final class SyncRoutes extends RouteBuilder {

  static final String SYNC = "direct:sync";

  private static final String PAGE = "direct:sync-page";
  private static final String IDS = "direct:sync-ids";
  private static final String RECORD = "direct:sync-record";
  private static final String GET_PAGE = "direct:sync-get-page";
  private static final String GET_RECORD = "direct:sync-get-record";

  private final SyncSteps steps;
  private final Retries retries;
  private final Halt halt;

  SyncRoutes(SyncSteps steps, Retries retries, Halt halt) {
    this.steps = steps;
    this.retries = retries;
    this.halt = halt;
  }

  @Override
  public void configure() {
    // a failed run is logged once, where it ends
    errorHandler(defaultErrorHandler().logExhausted(false).allowRedeliveryWhileStopping(false));
    rounds();
    pages();
    ids();
    records();
  }

  private void rounds() {
    from(SYNC)
        .routeId("sync")
        .setProperty(Round.RUN, body())
        .doTry()
        .loopDoWhile(exchange -> !isAtEnd(exchange) && !isStopping(exchange))
        .setProperty(Round.RUN, body())
        .choice()
        .when(exchange -> lists(Round.runNow(exchange)))
        .to(IDS)
        .when(exchange -> Round.runNow(exchange).isIn(Step.PAGES))
        .to(PAGE)
        .otherwise()
        .to(RECORD)
        .end()
        .end()
        .choice()
        .when(this::isAtEnd)
        .process(exchange -> steps.ending().done(Round.runNow(exchange)))
        .otherwise()
        .process(exchange -> steps.ending().interrupted(Round.runNow(exchange)))
        .end()
        .endDoTry()
        .doCatch(LeaseLost.class)
        .log(LoggingLevel.WARN, "${exception.message}")
        .doCatch(Exception.class)
        .choice()
        .when(this::isStopping)
        .process(exchange -> steps.ending().interrupted(Round.runNow(exchange)))
        .otherwise()
        .process(exchange -> steps.ending().failed(Round.runNow(exchange), Round.failure(exchange)))
        .end()
        .end();
  }

  private void pages() {
    askedAgain(from(PAGE).routeId("sync-page"))
        .to(GET_PAGE)
        .choice()
        .when(body().isInstanceOf(FetchedPage.class))
        .transform()
        .body(FetchedPage.class, SortedPage::of)
        .transform()
        .body(SortedPage.class, steps.storing()::store)
        .id("store-page")
        .endChoice()
        .otherwise()
        .transform()
        .body(ExpiredLink.class, steps.turning()::restart)
        .end();

    from(GET_PAGE)
        .routeId("sync-get-page")
        .errorHandler(noErrorHandler())
        .transform()
        .body(SyncRun.class, steps.fetching()::fetch);
  }

  private void ids() {
    askedAgain(from(IDS).routeId("sync-ids"))
        .to(GET_PAGE)
        .choice()
        .when(body().isInstanceOf(FetchedPage.class))
        .transform()
        .body(FetchedPage.class, steps.ids()::store)
        .endChoice()
        .otherwise()
        .transform()
        .body(ExpiredLink.class, steps.turning()::restart)
        .end();
  }

  private void records() {
    askedAgain(from(RECORD).routeId("sync-record"))
        .transform()
        .body(SyncRun.class, steps.records()::next)
        .filter(body().isInstanceOf(AskedRecord.class))
        .to(GET_RECORD)
        .choice()
        .when(body().isInstanceOf(FetchedRecord.class))
        .transform()
        .body(FetchedRecord.class, steps.recordStoring()::store)
        .endChoice()
        .otherwise()
        .transform()
        .body(RefusedRecord.class, steps.recordStoring()::refused)
        .end()
        .end();

    from(GET_RECORD)
        .routeId("sync-get-record")
        .errorHandler(noErrorHandler())
        .transform()
        .body(AskedRecord.class, steps.records()::fetch);
  }

  /** The node that failed is done again: the request alone, not what came before or after it. */
  private RouteDefinition askedAgain(RouteDefinition route) {
    route
        .onException(PartnerFailure.class, UnreadablePage.class)
        .onExceptionOccurred(retries::prepare)
        .retryWhile(retries::asksAgain);
    return route;
  }

  private static boolean lists(SyncRun run) {
    return run.kind() == SyncKind.RECONCILE && run.isIn(Step.PAGES);
  }

  private boolean isAtEnd(Exchange exchange) {
    return Round.runNow(exchange).isIn(Step.END);
  }

  private boolean isStopping(Exchange exchange) {
    return halt.isCalled() || exchange.getContext().isStopping();
  }
}
