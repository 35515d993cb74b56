package io.caregateway.gateway.pages.start;

import io.caregateway.routes.sync.SyncProgress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the start page shows.
 *
 * @param running the sync under way
 * @param lastRun one sentence about the last run that is over
 * @param runs the last runs, newest first
 * @param waiting billing items on their way to the clinical record
 * @param diskFull whether nothing is on its way because the broker's disk is full
 * @param attention what needs a person; null for those who may not see it
 */
record StartView(
    Standing standing,
    @Nullable RunningSync running,
    @Nullable String lastRun,
    SyncChart chart,
    List<SyncProgress> runs,
    List<StateBars.Bar> patients,
    long waiting,
    boolean diskFull,
    @Nullable Attention attention) {

  StartView {
    runs = List.copyOf(runs);
    patients = List.copyOf(patients);
  }

  /** How much waits for a person. */
  record Attention(long unreadable, long parked, long merged) {

    public long all() {
      return unreadable + parked + merged;
    }
  }

  /** Whether the page should ask again in a second. */
  public boolean live() {
    return running != null && running.stuck() == null;
  }
}
