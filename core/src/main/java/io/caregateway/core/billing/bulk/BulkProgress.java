package io.caregateway.core.billing.bulk;

import io.caregateway.core.billing.csv.Mistake;
import io.caregateway.feed.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * How far a file has come.
 *
 * @param done bills that were tried or, once they are to be made, made or left
 * @param total bills
 * @param lines of them
 * @param amount what they come to with VAT, as far as they were tried
 * @param left bills that could not be made
 * @param posted whether they are posted, or drafts
 * @param at when it was sent, or its bills were last asked for
 * @param by who asked; empty where that was not kept
 * @param mistakes what is wrong with it, or why bills were left; the first of them
 */
public record BulkProgress(
    UUID file,
    State state,
    int done,
    int total,
    int lines,
    Money amount,
    int left,
    boolean posted,
    Instant at,
    String by,
    List<Mistake> mistakes) {

  public BulkProgress {
    mistakes = List.copyOf(mistakes);
  }

  /** How far. */
  public enum State {
    /** Each bill is tried; nothing is kept of it. */
    CHECKING,
    /** Something is wrong; nothing of it can be made. */
    WRONG,
    /** All of it holds, and waits for somebody to say so. */
    CHECKED,
    MAKING,
    /** Every bill is made or left. */
    DONE
  }

  /** Whether it goes on by itself. */
  public boolean running() {
    return state == State.CHECKING || state == State.MAKING;
  }

  /** How many bills are made. */
  public int made() {
    return state == State.MAKING || state == State.DONE ? done - left : 0;
  }
}
