package io.caregateway.smartcards.virtual;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Takes cards from state to state. Each step is one line of history and one audit record. */
public final class CardLife {

  private final PracticeTransactions transactions;
  private final CardBook book;
  private final CardHistory history;
  private final AuditLog audit;
  private final Clock clock;

  public CardLife(
      PracticeTransactions transactions,
      CardBook book,
      CardHistory history,
      AuditLog audit,
      Clock clock) {
    this.transactions = transactions;
    this.book = book;
    this.history = history;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Does the work in a transaction of the practice. A refusal is recorded apart, as the work's own
   * transaction is undone by it.
   *
   * @param card null where there is none yet
   */
  public <T extends @Nullable Object> T act(
      OdsCode practice, Act act, @Nullable UUID card, By by, Supplier<T> work) {
    return recorded(practice, act, card, by, () -> transactions.in(practice, work));
  }

  /** As {@link #act}, for work that has its own transactions. */
  public <T extends @Nullable Object> T recorded(
      OdsCode practice, Act act, @Nullable UUID card, By by, Supplier<T> work) {
    try {
      return work.get();
    } catch (CardRefused refused) {
      AuditRecord record =
          AuditRecord.refused(act, by.actor(), by.origin(), refused.refusal().name());
      transactions.apart(
          practice, () -> audit.append(card == null ? record : record.about(subject(card))));
      throw refused;
    }
  }

  /** Records that something allowed did not come about. */
  public void failed(Card card, Act act, By by, String reason) {
    AuditRecord record = AuditRecord.failed(act, by.actor(), by.origin(), reason);
    transactions.apart(card.practice(), () -> audit.append(record.about(subject(card.id()))));
  }

  /**
   * Takes a card, held by the transaction under way, one step further.
   *
   * @return the state that it is in now
   * @throws CardRefused when it cannot take the step
   */
  public CardState step(Card card, CardStep step, By by, @Nullable String reason) {
    CardState to = step.after(card.state());
    Instant now = clock.instant();
    if (to != card.state() || step == CardStep.LOCK || step == CardStep.EXPIRE) {
      book.move(card.id(), to, now);
    }
    record(card.id(), now, step.act(), by, reason);
    return to;
  }

  /** Begins the life of a card, in the transaction under way. */
  public UUID begin(Holder holder, By sponsor) {
    UUID id = UUID.randomUUID();
    book.add(id, holder, sponsor.actor());
    record(id, clock.instant(), Act.CARD_REQUESTED, sponsor, null);
    return id;
  }

  private void record(UUID card, Instant at, Act act, By by, @Nullable String reason) {
    history.add(card, at, act, by, reason);
    audit.append(AuditRecord.done(act, by.actor(), by.origin()).about(subject(card)));
  }

  private static String subject(UUID card) {
    return "card " + card;
  }
}
