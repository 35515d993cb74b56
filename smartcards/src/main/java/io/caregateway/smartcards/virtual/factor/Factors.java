package io.caregateway.smartcards.virtual.factor;

import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import io.caregateway.smartcards.virtual.Card;
import io.caregateway.smartcards.virtual.CardRefusal;
import io.caregateway.smartcards.virtual.CardRefused;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A card's second factors: set up, checked, removed. All in the transaction under way. */
public final class Factors {

  private final FactorBook book;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  public Factors(
      PracticeTransactions transactions, JdbcClient jdbc, FieldCipher cipher, Clock clock) {
    this.book = new FactorBook(transactions, jdbc, cipher, clock);
    this.clock = clock;
  }

  /** Makes the secret for an app; it counts once a code of it was shown. */
  public AppSetup setUpApp(Card card, String label) {
    book.of(card.id()).stream()
        .filter(row -> !row.confirmed())
        .forEach(row -> book.remove(row.factor().id()));
    byte[] secret = new byte[Totp.SECRET_BYTES];
    random.nextBytes(secret);
    return AppSetup.of(book.add(card.id(), FactorKind.TOTP, label, secret), card, secret);
  }

  /**
   * The app shows the right codes: from now on it counts.
   *
   * @throws CardRefused when it does not, or there is no such app
   */
  public void confirmApp(UUID card, UUID app, String code) {
    FactorBook.Row row =
        book.of(card).stream()
            .filter(found -> found.factor().id().equals(app))
            .findAny()
            .orElseThrow(() -> new CardRefused(CardRefusal.FACTOR_WRONG));
    OptionalLong step = step(row, code);
    if (step.isEmpty() || !book.use(app, step.getAsLong())) {
      throw new CardRefused(CardRefusal.FACTOR_WRONG);
    }
  }

  /**
   * Whether one of the card's factors proves itself by this. If so, this proof is worth nothing
   * from then on, in any process.
   */
  public boolean spend(UUID card, SecondFactor shown) {
    Match match = shown instanceof SecondFactor.Code code ? matching(card, code) : null;
    return match != null && book.use(match.id, match.step);
  }

  /** Those that count, oldest first. */
  public List<Factor> of(UUID card) {
    return book.of(card).stream()
        .filter(FactorBook.Row::confirmed)
        .map(FactorBook.Row::factor)
        .toList();
  }

  public void removeAll(UUID card) {
    book.of(card).forEach(row -> book.remove(row.factor().id()));
  }

  private record Match(UUID id, long step) {}

  private @Nullable Match matching(UUID card, SecondFactor.Code code) {
    for (FactorBook.Row row : book.of(card)) {
      if (row.confirmed() && row.factor().kind() == FactorKind.TOTP) {
        OptionalLong step = step(row, code.digits());
        if (step.isPresent()) {
          return new Match(row.factor().id(), step.getAsLong());
        }
      }
    }
    return null;
  }

  private OptionalLong step(FactorBook.Row row, String code) {
    return Totp.step(row.content().bytes(), code, clock.instant(), row.lastUsed());
  }
}
