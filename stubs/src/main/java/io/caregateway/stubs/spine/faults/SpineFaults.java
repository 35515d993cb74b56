package io.caregateway.stubs.spine.faults;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The faults that are switched on at the Spine. */
public final class SpineFaults {

  /** A fault with the requests it waits for. */
  public static final class Armed {
    private final Switch what;
    private final AtomicInteger left;

    private Armed(Switch what, int times) {
      this.what = what;
      this.left = new AtomicInteger(times);
    }

    public SpineFault fault() {
      return what.fault();
    }

    public Duration lasting() {
      return what.lasting();
    }

    /** On how many requests it still falls. */
    public int left() {
      return Math.max(left.get(), 0);
    }

    private boolean take(SpineFault fault, String path) {
      return what.fault() == fault
          && (what.part() == null || path.contains(what.part()))
          && left.getAndDecrement() > 0;
    }
  }

  /**
   * A fault about to be switched on: {@code .at("userinfo").times(2)}.
   *
   * @param part of the path that it waits for; null for any
   * @param lasting how late a {@link SpineFault#SLOW} answer is
   */
  public record Switch(
      SpineFaults faults, SpineFault fault, @Nullable String part, Duration lasting) {

    public Switch at(String pathPart) {
      return new Switch(faults, fault, pathPart, lasting);
    }

    public Switch lasting(Duration delay) {
      return new Switch(faults, fault, part, delay);
    }

    public void times(int requests) {
      faults.armed.add(new Armed(this, requests));
    }

    public void once() {
      times(1);
    }
  }

  private final List<Armed> armed = new CopyOnWriteArrayList<>();

  /** Those that still have requests to fall on. */
  public List<Armed> left() {
    return List.copyOf(armed);
  }

  public void clear() {
    armed.clear();
  }

  /** Takes one turn of a fault that is due on a request to this path. */
  public Optional<Armed> take(SpineFault fault, String path) {
    Optional<Armed> due = armed.stream().filter(a -> a.take(fault, path)).findFirst();
    armed.removeIf(a -> a.left() <= 0);
    return due;
  }

  /** Whether it was due; takes one turn. */
  public boolean falls(SpineFault fault, String path) {
    return take(fault, path).isPresent();
  }
}
