package io.caregateway.routes.writeback;

import io.caregateway.feed.demographics.Demographics;
import io.caregateway.routes.writeback.StandingTable.Held;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An entry on its way through a lane. One thread at a time has it. */
final class Attempt {

  private final Entry entry;
  private boolean begun;
  private @Nullable Demographics patient;
  private @Nullable String record;
  private @Nullable Function<Held, Outcome> end;

  Attempt(Entry entry) {
    this.entry = entry;
  }

  Entry entry() {
    return entry;
  }

  /** Whether anything was asked about it: what was not can be let go as though never taken. */
  boolean isBegun() {
    return begun;
  }

  void begins() {
    begun = true;
  }

  boolean isOpen() {
    return end == null;
  }

  /** Who the patient is as far as is known here. */
  void expects(Demographics known) {
    patient = known;
  }

  Demographics patient() {
    return Objects.requireNonNull(patient);
  }

  /** The patient's record at the clinical system was found to be theirs. */
  void confirmed(String sourceId) {
    record = sourceId;
  }

  boolean isConfirmed() {
    return isOpen() && record != null;
  }

  String record() {
    return Objects.requireNonNull(record);
  }

  /** It may not be sent: it was withdrawn, or taken over, since it was taken in hand. */
  void lost() {
    record = null;
  }

  /** What became of it, told from where it stands by then. */
  void ends(Function<Held, Outcome> outcome) {
    end = outcome;
  }

  Outcome outcome(Held held) {
    return Objects.requireNonNull(end).apply(held);
  }
}
