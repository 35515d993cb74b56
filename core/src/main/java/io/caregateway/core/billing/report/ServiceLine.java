package io.caregateway.core.billing.report;

import io.caregateway.feed.WriteBackOutcome.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A billed line and what became of it.
 *
 * @param kept what is left of it after credits, in pence with VAT
 * @param owed on its bill, in pence
 * @param paid on its bill, in pence
 * @param gone what was given up of its bill, in pence
 * @param billed how the entry of the bill stands; null where the record is not to have one
 * @param settled how the entry of the payment stands; null where the record is not to have one, or
 *     not yet
 */
record ServiceLine(
    LocalDate day,
    UUID bill,
    int line,
    String practitioner,
    long kept,
    long owed,
    long paid,
    long gone,
    @Nullable Entry billed,
    @Nullable Entry settled) {

  /** How an entry in the clinical record stands. */
  enum Entry {
    WAITING("Waiting to be written"),
    WRITTEN("Written"),
    PARKED("Needs a person"),
    WITHDRAWN("Withdrawn"),
    /** The record should have it, and nobody asked. */
    MISSING("Never asked for");

    private final String words;

    Entry(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }

    private static Entry of(@Nullable String state) {
      return state == null ? MISSING : valueOf(State.valueOf(state).name());
    }
  }

  static ServiceLine of(ResultSet row, int number) throws SQLException {
    long kept = row.getLong("kept");
    long owed = row.getLong("owed");
    long paid = row.getLong("paid");
    long gone = row.getLong("gone");
    boolean settled = owed == 0 && gone == 0 && paid > 0 && kept > 0;
    String told = row.getString("settled_state");
    return new ServiceLine(
        row.getObject("day", LocalDate.class),
        row.getObject("bill", UUID.class),
        row.getInt("line"),
        row.getString("practitioner"),
        kept,
        owed,
        paid,
        gone,
        row.getString("billed_key") == null ? null : Entry.of(row.getString("billed_state")),
        row.getString("paid_key") == null || (told == null && !settled) ? null : Entry.of(told));
  }

  /** How it is paid, in words. */
  String paidInWords() {
    if (kept == 0) {
      return "Taken back";
    }
    if (owed == 0) {
      return gone > 0 ? "Written off" : "Paid";
    }
    return paid > 0 ? "Part paid" : "Not paid";
  }

  static String words(@Nullable Entry entry) {
    return entry == null ? "Nothing to tell" : entry.words();
  }
}
