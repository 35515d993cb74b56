package io.caregateway.routes.sync;

import io.caregateway.feed.OdsCode;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the page after the one at hand while that one is read and stored: one page, so that a
 * clinical system is still asked for one thing at a time, and no more than two pages are in memory.
 */
final class PageAhead {

  private record Asked(String link, CompletableFuture<ServedPage> answer) {}

  private final Executor background;
  private final Map<OdsCode, Asked> asked = new ConcurrentHashMap<>();

  PageAhead(Executor background) {
    this.background = background;
  }

  /** Asks for the page behind this link. */
  void ask(OdsCode practice, String link, Supplier<ServedPage> request) {
    asked.put(practice, new Asked(link, CompletableFuture.supplyAsync(request, background)));
  }

  /**
   * The page behind this link: the one that was asked for ahead, or else asked for now. What failed
   * ahead fails here, once.
   *
   * @param link null for the first page
   */
  ServedPage take(OdsCode practice, @Nullable String link, Supplier<ServedPage> request) {
    Asked ahead = asked.remove(practice);
    if (ahead == null || !ahead.link().equals(link)) {
      return request.get();
    }
    try {
      return ahead.answer().join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /** The run is over, however it ended. */
  void forget(OdsCode practice) {
    asked.remove(practice);
  }
}
