package io.caregateway.core.billing.debt;

import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.Outcome.Done;
import io.caregateway.feed.OdsCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes all reminders that are due, one practice after another, while people look on, and tasks of
 * those that are stopped. Each is an act of its own: what a run that broke off has not made is
 * still due.
 */
public final class ReminderRuns implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ReminderRuns.class);

  private final Reminders reminders;
  private final StoppedReminders stopped;
  private final Map<OdsCode, Progress> runs = new ConcurrentHashMap<>();
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "reminders");
            thread.setDaemon(true);
            return thread;
          });

  ReminderRuns(Reminders reminders, StoppedReminders stopped) {
    this.reminders = reminders;
    this.stopped = stopped;
  }

  /**
   * How far a run is.
   *
   * @param of how many were due and not stopped
   * @param made so far
   * @param left that could not be made, since something changed meanwhile
   */
  public record Progress(int of, int made, int left, boolean over) {

    public int done() {
      return made + left;
    }

    Progress made(boolean success) {
      return new Progress(of, made + (success ? 1 : 0), left + (success ? 0 : 1), over);
    }

    Progress end() {
      return new Progress(of, made, left, true);
    }
  }

  /**
   * Begins a run; while one is under way, that one goes on.
   *
   * @return whether anything is due
   */
  public boolean start(OdsCode practice, Doer doer) {
    synchronized (this) {
      Progress before = runs.get(practice);
      if (before != null && !before.over()) {
        return true;
      }
      List<DueReminder> due = reminders.due(practice, doer);
      if (due.isEmpty()) {
        return false;
      }
      long toMake = due.stream().filter(one -> one.stopped() == null).count();
      runs.put(practice, new Progress((int) toMake, 0, 0, false));
      worker.execute(() -> make(practice, due, doer));
      return true;
    }
  }

  /** The run under way, or the last of this process. */
  public Optional<Progress> of(OdsCode practice) {
    return Optional.ofNullable(runs.get(practice));
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }

  private void make(OdsCode practice, List<DueReminder> due, Doer doer) {
    try {
      for (DueReminder one : due) {
        if (one.stopped() != null) {
          stopped.note(practice, one, doer);
          continue;
        }
        boolean made = reminders.make(practice, one.bill(), one.step(), doer) instanceof Done;
        runs.computeIfPresent(practice, (code, progress) -> progress.made(made));
      }
    } catch (RuntimeException e) {
      LOG.error("Reminders of {} broke off: {}", practice, e.getClass().getName());
    } finally {
      runs.computeIfPresent(practice, (code, progress) -> progress.end());
    }
  }
}
