package io.caregateway.gateway.cards.authority;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.pages.NoSuchPage;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import io.caregateway.smartcards.virtual.Card;
import io.caregateway.smartcards.virtual.CardBook;
import io.caregateway.smartcards.virtual.CardEvent;
import io.caregateway.smartcards.virtual.CardHistory;
import io.caregateway.smartcards.virtual.CardState;
import io.caregateway.smartcards.virtual.factor.Factor;
import io.caregateway.smartcards.virtual.factor.FactorKind;
import io.caregateway.smartcards.virtual.factor.Factors;
import io.caregateway.smartcards.virtual.post.Letters;
import io.caregateway.smartcards.virtual.post.SentLetter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads cards for pages. */
@Component
public final class CardView {

  private static final int EVENTS = 50;

  /** A card with all that a page tells of it. */
  public record Whole(
      Card card, List<CardEvent> history, List<Factor> devices, List<SentLetter> letters) {

    /** Whether one of the devices is an authenticator app. */
    public boolean usesApp() {
      return uses(FactorKind.TOTP);
    }

    /** Whether one of the devices keeps a passkey. */
    public boolean usesPasskey() {
      return uses(FactorKind.PASSKEY);
    }

    private boolean uses(FactorKind kind) {
      return devices.stream().anyMatch(device -> device.kind() == kind);
    }
  }

  private final PracticeTransactions transactions;
  private final CardBook book;
  private final CardHistory history;
  private final Factors factors;
  private final Letters letters;

  CardView(
      PracticeTransactions transactions,
      CardBook book,
      CardHistory history,
      Factors factors,
      Letters letters) {
    this.transactions = transactions;
    this.book = book;
    this.history = history;
    this.factors = factors;
    this.letters = letters;
  }

  /** The practice's cards in these states, those that wait longest first. */
  public List<Card> in(OdsCode practice, CardState... states) {
    return transactions.in(practice, () -> book.in(states));
  }

  /**
   * @throws NoSuchPage when this practice has no such card
   */
  public Whole whole(OdsCode practice, UUID id) {
    return transactions.in(practice, () -> whole(book.find(id).orElseThrow(NoSuchPage::new)));
  }

  /** The card that somebody has at a practice: the one in use, or else the last one. */
  public Optional<Whole> of(OdsCode practice, String uid) {
    return transactions.in(practice, () -> book.ofUid(uid).stream().findFirst().map(this::whole));
  }

  private Whole whole(Card card) {
    return new Whole(
        card,
        history.of(card.practice(), card.id(), EVENTS),
        factors.of(card.id()),
        letters.about(card.id()));
  }
}
