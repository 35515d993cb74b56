package io.caregateway.core.billing.payer;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether an account takes new bills. */
public enum AccountStatus {
  OPEN("Open", null),
  /** Nothing new is billed, as while a debt is argued about; money goes on. */
  ON_HOLD(
      "On hold",
      "This account is on hold: nothing new is billed to it until somebody opens it again."),
  /** Nothing is owed and nothing in hand, and nothing new comes. */
  CLOSED("Closed", "This account is closed. Open it again to bill it or to take money for it.");

  private final String words;
  private final @Nullable String refusal;

  AccountStatus(String words, @Nullable String refusal) {
    this.words = words;
    this.refusal = refusal;
  }

  public String words() {
    return words;
  }

  /** As it stands in forms: {@code on-hold}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Why nothing new is billed; null when it may be. */
  public @Nullable String refusal() {
    return refusal;
  }
}
