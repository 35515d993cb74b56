package io.caregateway.routes.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * Does the same to many records with as many hands as there are cores, and gives the results in
 * their order. The hands are shared by all practices; the caller's thread is one of them, so that
 * each practice gets on however many there are.
 */
final class Abreast {

  /** Fewer are done sooner than handed out. */
  private static final int FEW = 16;

  private final Executor hands;
  private final int most;

  /**
   * @param hands threads in which nothing waits
   * @param most how many of them there are, beside the caller's
   */
  Abreast(Executor hands, int most) {
    this.hands = hands;
    this.most = most;
  }

  <T, R> List<R> map(List<T> all, Function<T, R> work) {
    int share = Math.max(FEW, all.size() / (most + 1) + 1);
    List<CompletableFuture<List<R>>> others = new ArrayList<>();
    for (int from = share; from < all.size(); from += share) {
      List<T> part = all.subList(from, Math.min(from + share, all.size()));
      others.add(CompletableFuture.supplyAsync(() -> part.stream().map(work).toList(), hands));
    }
    List<R> results = new ArrayList<>(all.size());
    all.stream().limit(share).map(work).forEach(results::add);
    others.forEach(other -> results.addAll(other.join()));
    return results;
  }
}
