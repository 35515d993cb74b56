package io.caregateway.gateway.broker;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The disk under the embedded broker. When it is nearly full the broker takes no more messages, so
 * that those it has stay whole; they go on by themselves once there is room.
 */
public final class BrokerDisk {

  /** From so many percent before the stop, somebody is told. */
  private static final int AHEAD = 5;

  /**
   * As the broker saw it last; it looks every few seconds.
   *
   * @param share how full it is, from 0 to 1
   * @param stopsAt from how many percent on the broker takes no more messages
   * @param stopped whether it takes none now
   */
  public record Use(Path folder, double share, int stopsAt, boolean stopped) {

    /** Whether it stops soon, unless somebody makes room. */
    public boolean isFilling() {
      return !stopped && percent() >= stopsAt - AHEAD;
    }

    /** What stands still, or soon will, why, and what to do. */
    public String sentence() {
      return stopped
          ? ("Messages between the gateway and the core stand still: the disk of %s is %d %% full,"
                  + " and the broker takes none from %d %% on. Make room on it. Until then they wait"
                  + " in the outbox; then they go on by themselves.")
              .formatted(folder, percent(), stopsAt)
          : ("The disk of %s is %d %% full. From %d %% on the broker takes no more messages. Make"
                  + " room on it before.")
              .formatted(folder, percent(), stopsAt);
    }

    private int percent() {
      return (int) (share * 100);
    }
  }

  private final Supplier<Optional<Use>> seen;

  public BrokerDisk(Supplier<Optional<Use>> seen) {
    this.seen = seen;
  }

  /** Empty for a broker elsewhere, whose disk nobody here can see. */
  public Optional<Use> use() {
    return seen.get();
  }

  /** Whether messages stand still because of it. */
  public boolean isFull() {
    return use().filter(Use::stopped).isPresent();
  }
}
