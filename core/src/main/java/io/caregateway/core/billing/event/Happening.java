package io.caregateway.core.billing.event;

import io.caregateway.feed.BillingHappened.Moved;
import io.caregateway.feed.BillingHappened.Numbered;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;

/**
 * Gathers what an act does to the books while it is under way, so that nobody who moves money has
 * to tell of it. It belongs to the thread that began it.
 */
public final class Happening implements AutoCloseable {

  private static final ThreadLocal<Deque<Happening>> UNDER_WAY =
      ThreadLocal.withInitial(ArrayDeque::new);

  private final List<Numbered> numbers = new ArrayList<>();
  private final List<Moved> moved = new ArrayList<>();

  private Happening() {}

  /** From here until it is closed; one within another gathers for itself. */
  public static Happening begin() {
    Happening happening = new Happening();
    UNDER_WAY.get().push(happening);
    return happening;
  }

  /**
   * Notes what the books moved.
   *
   * @throws IllegalStateException where no act is under way that could tell of it
   */
  public static void note(Collection<Moved> movements) {
    Happening happening = UNDER_WAY.get().peek();
    if (happening == null) {
      throw new IllegalStateException(
          "Money is moved in an act alone: see AccountWork, or BillingEvents.");
    }
    happening.moved.addAll(movements);
  }

  /** Notes a number that was given. Numbers of what is no act, as of letters, are let pass. */
  public static void note(Numbered number) {
    Happening happening = UNDER_WAY.get().peek();
    if (happening != null) {
      happening.numbers.add(number);
    }
  }

  List<Numbered> numbers() {
    return List.copyOf(numbers);
  }

  List<Moved> moved() {
    return List.copyOf(moved);
  }

  @Override
  public void close() {
    Deque<Happening> underWay = UNDER_WAY.get();
    underWay.remove(this);
    if (underWay.isEmpty()) {
      UNDER_WAY.remove();
    }
  }
}
