package io.caregateway.core.billing.debit;

import io.caregateway.feed.Money;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is collected under a mandate on a day.
 *
 * @param reference by which results name it: {@code R3-CG00000041}
 * @param reason why it failed or was returned, as the bank says; mostly null
 * @param parts the bills that it is for
 */
public record Collection(
    UUID id,
    UUID run,
    UUID mandate,
    UUID payer,
    String reference,
    Money amount,
    Sequence sequence,
    State state,
    @Nullable String reason,
    List<Part> parts) {

  /** What became of it. */
  public enum State {
    SENT("Sent"),
    COLLECTED("Collected"),
    FAILED("Not collected"),
    /** Collected first, and taken back later, as under an indemnity claim. */
    RETURNED("Returned");

    private final String words;

    State(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /** What of it is for one bill. */
  public record Part(UUID bill, Money amount) {}

  public Collection {
    parts = List.copyOf(parts);
  }
}
