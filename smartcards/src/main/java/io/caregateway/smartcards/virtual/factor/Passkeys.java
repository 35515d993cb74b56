package io.caregateway.smartcards.virtual.factor;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.encryption.BlindIndex;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import io.caregateway.smartcards.virtual.Card;
import io.caregateway.smartcards.virtual.CardRefusal;
import io.caregateway.smartcards.virtual.CardRefused;
import io.caregateway.smartcards.virtual.passkey.Ceremonies;
import io.caregateway.smartcards.virtual.passkey.CreationOptions;
import io.caregateway.smartcards.virtual.passkey.KnownPasskey;
import io.caregateway.smartcards.virtual.passkey.NewPasskey;
import io.caregateway.smartcards.virtual.passkey.PasskeyPurpose;
import io.caregateway.smartcards.virtual.passkey.PasskeyQuestions;
import io.caregateway.smartcards.virtual.passkey.RequestOptions;
import io.caregateway.smartcards.virtual.passkey.ShownPasskey;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A card's passkeys: asked for, made, shown. */
public final class Passkeys {

  private final PracticeTransactions transactions;
  private final FactorBook book;
  private final BlindIndex index;
  private final PasskeyQuestions questions;
  private final Ceremonies ceremonies;

  public Passkeys(
      PracticeTransactions transactions,
      JdbcClient jdbc,
      FieldCipher cipher,
      BlindIndex index,
      Clock clock,
      PasskeyQuestions questions,
      Ceremonies ceremonies) {
    this.transactions = transactions;
    this.book = new FactorBook(transactions, jdbc, cipher, clock);
    this.index = index;
    this.questions = questions;
    this.ceremonies = ceremonies;
  }

  /** What a browser is asked to make the card's first passkey. */
  public CreationOptions askFirst(Card card) {
    return questions.toMake(
        PasskeyPurpose.toMake(card.practice(), card.id(), Act.CARD_ENROLLED), card, List.of());
  }

  /** The same for one more, on a device that has none of this card. */
  public CreationOptions askAnother(Card card) {
    return questions.toMake(
        PasskeyPurpose.toMake(card.practice(), card.id(), Act.CARD_DEVICE_ADDED),
        card,
        credentials(card.id()));
  }

  /**
   * What a browser is asked to show one of the card's passkeys, in the transaction under way.
   *
   * @param act that the answer will allow
   */
  public RequestOptions ask(UUID card, Act act) {
    return questions.toShow(
        PasskeyPurpose.toShow(transactions.current(), card, act), credentials(card));
  }

  /**
   * Whose passkey somebody is asked for, by what they say they are: the first of their cards, or an
   * id that no card has. Nothing that follows from it says which.
   */
  public UUID asked(OdsCode practice, String uid, List<Card> cards) {
    return cards.stream()
        .findFirst()
        .map(Card::id)
        .orElseGet(() -> UUID.nameUUIDFromBytes(index.of(practice, "cards.nobody", uid)));
  }

  /**
   * Judges a passkey that was just made. Uses up its challenge, in a transaction of its own.
   *
   * @throws CardRefused when it is not a good one
   */
  public NewPasskey made(OdsCode practice, UUID card, Act act, String answer) {
    return ceremonies.made(answer, PasskeyPurpose.toMake(practice, card, act));
  }

  /**
   * From now on it counts.
   *
   * @throws CardRefused when it is one of a card's already
   */
  public void add(UUID card, String label, NewPasskey made) {
    byte[] credential = indexed(transactions.current(), made.credentialId());
    if (!book.addPasskey(card, label, credential, made)) {
      throw new CardRefused(CardRefusal.PASSKEY_HELD);
    }
  }

  /** Uses up the challenge, in a transaction of its own. */
  ShownPasskey examined(OdsCode practice, UUID card, Act act, String answer) {
    return ceremonies.shown(
        answer,
        PasskeyPurpose.toShow(practice, card, act),
        id ->
            transactions.in(
                practice, () -> book.passkey(card, indexed(practice, id)).map(Passkeys::known)));
  }

  private List<byte[]> credentials(UUID card) {
    return book.of(card).stream()
        .filter(row -> row.factor().kind() == FactorKind.PASSKEY)
        .map(row -> known(row).credentialId())
        .toList();
  }

  private static KnownPasskey known(FactorBook.Row row) {
    return KnownPasskey.of(row.factor().id(), row.content().bytes(), row.lastUsed());
  }

  private byte[] indexed(OdsCode practice, byte[] credentialId) {
    return index.fingerprint(practice, "cards.passkey", credentialId);
  }
}
