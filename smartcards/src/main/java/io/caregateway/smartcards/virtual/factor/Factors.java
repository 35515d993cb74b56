package io.caregateway.smartcards.virtual.factor;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import io.caregateway.smartcards.virtual.By;
import io.caregateway.smartcards.virtual.Card;
import io.caregateway.smartcards.virtual.CardRefusal;
import io.caregateway.smartcards.virtual.CardRefused;
import io.caregateway.smartcards.virtual.passkey.ShownPasskey;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A card's second factors: set up, checked, removed; if not said otherwise, in the transaction
 * under way.
 */
public final class Factors {

  /** A card has no more of them. */
  public static final int MOST = 8;

  private final FactorBook book;
  private final Passkeys passkeys;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  public Factors(
      PracticeTransactions transactions,
      JdbcClient jdbc,
      FieldCipher cipher,
      Passkeys passkeys,
      Clock clock) {
    this.book = new FactorBook(transactions, jdbc, cipher, clock);
    this.passkeys = passkeys;
    this.clock = clock;
  }

  /** Makes the secret for an app; it counts once a code of it was shown. */
  public AppSetup setUpApp(Card card, String label) {
    book.of(card.id()).stream()
        .filter(row -> !row.confirmed())
        .forEach(row -> book.remove(row.factor().id()));
    byte[] secret = new byte[Totp.SECRET_BYTES];
    random.nextBytes(secret);
    return AppSetup.of(book.addApp(card.id(), label, secret), card, secret);
  }

  /**
   * The app shows the right codes: from now on it counts.
   *
   * @throws CardRefused when it does not, or there is no such app
   */
  public void confirmApp(UUID card, UUID app, String code, By by) {
    FactorBook.Row row =
        book.of(card).stream()
            .filter(found -> found.factor().id().equals(app))
            .findAny()
            .orElseThrow(() -> new CardRefused(CardRefusal.FACTOR_WRONG));
    OptionalLong step = step(row, code);
    if (step.isEmpty() || !book.use(row, step.getAsLong(), by)) {
      throw new CardRefused(CardRefusal.FACTOR_WRONG);
    }
  }

  /**
   * Judges what can be judged before the passcode is, in transactions of its own.
   *
   * @param card may be one that there is not: whoever shows something reads the same refusals
   * @param act that it is shown for
   * @throws CardRefused when a passkey's answer is no try at this card at all
   */
  public ShownFactor examine(OdsCode practice, UUID card, Act act, SecondFactor factor) {
    return factor instanceof SecondFactor.Passkey passkey
        ? new ShownFactor.Passkey(passkeys.examined(practice, card, act, passkey.answer()))
        : new ShownFactor.Code(((SecondFactor.Code) factor).digits());
  }

  /**
   * Takes what was shown, if it proves one of the card's factors: it is worth nothing from then on,
   * in any process.
   *
   * @return why it does not count; empty if it does
   */
  public Optional<CardRefusal> spend(UUID card, ShownFactor shown, By by) {
    if (shown instanceof ShownFactor.Passkey passkey) {
      return passkey.result() instanceof ShownPasskey.Right right
          ? spend(card, right, by)
          : Optional.of(((ShownPasskey.Wrong) passkey.result()).cause());
    }
    Match match = matching(card, ((ShownFactor.Code) shown).digits());
    return match != null && book.use(match.row, match.step, by)
        ? Optional.empty()
        : Optional.of(CardRefusal.SECRET_WRONG);
  }

  /** The counter is held against the newest once more, for answers that came at once. */
  private Optional<CardRefusal> spend(UUID card, ShownPasskey.Right right, By by) {
    Optional<FactorBook.Row> row = confirmed(card, right.passkey());
    if (row.isEmpty()) {
      return Optional.of(CardRefusal.PASSKEY_UNKNOWN);
    }
    return book.use(row.get(), right.counter(), by)
        ? Optional.empty()
        : Optional.of(CardRefusal.PASSKEY_COPIED);
  }

  /** Those that count, oldest first. */
  public List<Factor> of(UUID card) {
    return book.of(card).stream()
        .filter(FactorBook.Row::confirmed)
        .map(FactorBook.Row::factor)
        .toList();
  }

  /**
   * @throws CardRefused when the card has as many as it may have
   */
  public void requireRoom(UUID card) {
    if (of(card).size() >= MOST) {
      throw new CardRefused(CardRefusal.DEVICES_FULL);
    }
  }

  /**
   * @return what it was
   * @throws CardRefused when the card has no such factor, or no other one
   */
  public Factor remove(UUID card, UUID id) {
    Factor removed =
        confirmed(card, id)
            .map(FactorBook.Row::factor)
            .orElseThrow(() -> new CardRefused(CardRefusal.DEVICE_UNKNOWN));
    if (of(card).size() == 1) {
      throw new CardRefused(CardRefusal.DEVICE_LAST);
    }
    book.remove(id);
    return removed;
  }

  public void removeAll(UUID card) {
    book.of(card).forEach(row -> book.remove(row.factor().id()));
  }

  private Optional<FactorBook.Row> confirmed(UUID card, UUID id) {
    return book.of(card).stream()
        .filter(row -> row.confirmed() && row.factor().id().equals(id))
        .findAny();
  }

  private record Match(FactorBook.Row row, long step) {}

  private @Nullable Match matching(UUID card, String code) {
    for (FactorBook.Row row : book.of(card)) {
      if (row.confirmed() && row.factor().kind() == FactorKind.TOTP) {
        OptionalLong step = step(row, code);
        if (step.isPresent()) {
          return new Match(row, step.getAsLong());
        }
      }
    }
    return null;
  }

  private OptionalLong step(FactorBook.Row row, String code) {
    return Totp.step(row.content().bytes(), code, clock.instant(), row.lastUsed());
  }
}
