package io.caregateway.core.billing.note;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A note on an account.
 *
 * @param account for which it was made, also where that was merged into another since
 * @param due by when a task is to be done; null where nothing was said
 * @param doneAt when a task was done, or an alert taken away; null while it stands
 */
public record AccountNote(
    UUID id,
    UUID account,
    Kind kind,
    @Nullable LocalDate due,
    Instant createdAt,
    @Nullable Instant doneAt,
    long version,
    Content content) {

  /** What it is for. */
  public enum Kind {
    /** To be seen by whoever opens the account or bills it. */
    ALERT,
    /** To be done. */
    TASK
  }

  /**
   * What of it is sealed.
   *
   * @param doneBy who did it, or took it away; null while it stands
   */
  public record Content(String text, String by, @Nullable String doneBy) {}

  public String text() {
    return content.text();
  }

  public boolean isAlert() {
    return kind == Kind.ALERT;
  }

  /** Whether a task was done, or an alert taken away. */
  public boolean isDone() {
    return doneAt != null;
  }

  /** Whether a task should have been done before this day. */
  public boolean isLate(LocalDate today) {
    return doneAt == null && due != null && due.isBefore(today);
  }

  AccountNote done(String by, Instant at) {
    return with(at, new Content(content.text(), content.by(), by));
  }

  AccountNote erased() {
    return with(doneAt, new Content("Erased", content.by(), content.doneBy()));
  }

  private AccountNote with(@Nullable Instant done, Content other) {
    return new AccountNote(id, account, kind, due, createdAt, done, version + 1, other);
  }
}
