package io.caregateway.routes.sync;

import io.caregateway.feed.OdsCode;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * While the page at hand is stored, the next one is looked through, and the one after that asked
 * for: so a clinical system is still asked for one thing at a time, and no more than three pages
 * are in memory.
 */
final class PageAhead {

  /**
   * The two pages after the one at hand.
   *
   * @param link where the next one is
   * @param second null behind the last page
   */
  private record Coming(
      String link,
      CompletableFuture<LookedPage> next,
      CompletableFuture<@Nullable ServedPage> second) {}

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
   * @param serve asks for the page behind a link
   * @param look looks through a page while the other is stored
   */
  void goOn(
      OdsCode practice,
      LookedPage atHand,
      Function<String, ServedPage> serve,
      BiFunction<ServedPage, LookedPage, LookedPage> look) {
    String link = atHand.served().next();
    if (link == null) {
      coming.remove(practice);
      return;
    }
    Coming before = coming.get(practice);
    CompletableFuture<@Nullable ServedPage> next =
        before == null
            ? CompletableFuture.supplyAsync(() -> serve.apply(link), background)
            : before.second();
    coming.put(
        practice,
        new Coming(
            link,
            next.thenApplyAsync(
                page -> look.apply(Objects.requireNonNull(page), atHand), background),
            next.thenApplyAsync(page -> behind(Objects.requireNonNull(page), serve), background)));
  }

  private static @Nullable ServedPage behind(ServedPage page, Function<String, ServedPage> serve) {
    String link = page.next();
    return link == null ? null : serve.apply(link);
  }

  /** The run is over, however it ended. */
  void forget(OdsCode practice) {
    Coming unwanted = coming.remove(practice);
    if (unwanted != null) {
      unwanted.second().cancel(false);
    }
  }
}
