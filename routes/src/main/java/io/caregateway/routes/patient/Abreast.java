package io.caregateway.routes.patient;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * Does the same to many records with as many hands as there are cores, and gives the results in
 * their order. The hands are shared by all practices; the caller's thread is one of them, so that
 * each practice gets on however many there are.
 */
public final class Abreast implements AutoCloseable {

  /** Fewer are done sooner than handed out. */
  private static final int FEW = 16;

  private final ExecutorService hands;
  private final int cores;

  public Abreast(int cores) {
    this.hands = Executors.newFixedThreadPool(cores, Abreast::hand);
    this.cores = cores;
  }

  /**
   * @param work that waits for nothing, and takes no transaction of its own
   */
  public <T, R> List<R> map(List<T> all, Function<T, R> work) {
    int share = Math.max(FEW, all.size() / cores + 1);
    List<CompletableFuture<List<R>>> others = new ArrayList<>();
    for (int from = share; from < all.size(); from += share) {
      List<T> part = all.subList(from, Math.min(from + share, all.size()));
      others.add(CompletableFuture.supplyAsync(() -> part.stream().map(work).toList(), hands));
    }
    List<R> results = new ArrayList<>(all.size());
    all.stream().limit(share).map(work).forEach(results::add);
    others.forEach(other -> results.addAll(joined(other)));
    return results;
  }

  private static <R> List<R> joined(CompletableFuture<List<R>> part) {
    try {
      return part.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  @Override
  public void close() {
    hands.shutdownNow();
  }

  private static Thread hand(Runnable work) {
    Thread hand = new Thread(work, "patients-abreast");
    hand.setDaemon(true);
    return hand;
  }
}
