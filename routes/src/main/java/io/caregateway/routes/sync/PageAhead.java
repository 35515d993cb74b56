package io.caregateway.routes.sync;

import static java.util.Objects.requireNonNull;

import io.caregateway.feed.OdsCode;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * While the page at hand is stored, the next one is looked through, and the one after that asked
 * for as soon as the link to it has come: so a clinical system is still asked for one thing at a
 * time, and no more than three pages are in memory.
 */
final class PageAhead {

  /** Asks for the page behind a link, and tells the link behind that one once it has come. */
  interface Serving {
    ServedPage serve(String link, Consumer<String> behind);
  }

  /**
   * A page that was asked for.
   *
   * @param behind the link to the page after it, often known sooner; null behind the last page
   */
  private record Asked(
      CompletableFuture<ServedPage> page, CompletableFuture<@Nullable String> behind) {}

  /**
   * The two pages after the one at hand.
   *
   * @param link where the next one is
   * @param second null behind the last page
   */
  private record Coming(
      String link, CompletableFuture<LookedPage> next, CompletableFuture<@Nullable Asked> second) {}

  private final Executor background;
  private final Map<OdsCode, Coming> coming = new ConcurrentHashMap<>();

  PageAhead(Executor background) {
    this.background = background;
  }

  /**
   * The page behind this link: the one that comes, or else asked for now. What failed ahead fails
   * here, once.
   *
   * @param link null for the first page
   */
  LookedPage take(OdsCode practice, @Nullable String link, Supplier<LookedPage> request) {
    Coming ahead = coming.get(practice);
    if (ahead == null || !ahead.link().equals(link)) {
      coming.remove(practice);
      return request.get();
    }
    try {
      return ahead.next().join();
    } catch (CompletionException e) {
      coming.remove(practice);
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /**
   * Goes on from the page that was taken last.
   *
   * @param look looks through a page while the other is stored
   */
  void goOn(
      OdsCode practice,
      LookedPage atHand,
      Serving serving,
      BiFunction<ServedPage, LookedPage, LookedPage> look) {
    String link = atHand.served().next();
    if (link == null) {
      coming.remove(practice);
      return;
    }
    Coming before = coming.get(practice);
    CompletableFuture<@Nullable Asked> next =
        before == null ? CompletableFuture.completedFuture(ask(link, serving)) : before.second();
    coming.put(
        practice,
        new Coming(
            link,
            next.thenCompose(asked -> requireNonNull(asked).page())
                .thenApplyAsync(page -> look.apply(page, atHand), background),
            next.thenCompose(asked -> requireNonNull(asked).behind())
                .thenApply(behind -> behind == null ? null : ask(behind, serving))));
  }

  private Asked ask(String link, Serving serving) {
    CompletableFuture<@Nullable String> early = new CompletableFuture<>();
    CompletableFuture<ServedPage> page =
        CompletableFuture.supplyAsync(() -> serving.serve(link, early::complete), background);
    return new Asked(page, page.thenApply(ServedPage::next).applyToEither(early, behind -> behind));
  }

  /** The run is over, however it ended. */
  void forget(OdsCode practice) {
    Coming unwanted = coming.remove(practice);
    if (unwanted != null) {
      unwanted.second().cancel(false);
    }
  }
}
