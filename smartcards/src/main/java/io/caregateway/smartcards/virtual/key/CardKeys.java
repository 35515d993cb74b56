package io.caregateway.smartcards.virtual.key;

import io.caregateway.safeguards.audit.Act;
import io.caregateway.smartcards.issuer.CardSubject;
import io.caregateway.smartcards.issuer.CertificateIssuer;
import io.caregateway.smartcards.issuer.CertificateRegister;
import io.caregateway.smartcards.issuer.IssueRefused;
import io.caregateway.smartcards.issuer.IssuedCertificate;
import io.caregateway.smartcards.issuer.RevocationReason;
import io.caregateway.smartcards.virtual.By;
import io.caregateway.smartcards.virtual.Card;
import io.caregateway.smartcards.virtual.CardBook;
import io.caregateway.smartcards.virtual.CardLife;
import java.time.Instant;
import java.util.function.Supplier;

/** Makes keys for cards, has them certified, keeps them and destroys them. */
public final class CardKeys {

  /** A new key, locked, with its certificate; not kept yet. */
  public record Certified(LockedKey key, IssuedCertificate issued) {

    public Instant end() {
      return issued.certificate().getNotAfter().toInstant();
    }
  }

  private final KeyLocks locks;
  private final KeyBook keys;
  private final CertificateIssuer issuer;
  private final CertificateRegister register;
  private final CardBook book;
  private final CardLife life;

  public CardKeys(
      KeyLocks locks,
      KeyBook keys,
      CertificateIssuer issuer,
      CertificateRegister register,
      CardBook book,
      CardLife life) {
    this.locks = locks;
    this.keys = keys;
    this.issuer = issuer;
    this.register = register;
    this.book = book;
    this.life = life;
  }

  /**
   * The first key of a card. Asks the issuer, so no transaction may be under way.
   *
   * @throws IssueRefused when no certificate can be had
   */
  public Certified first(Card card, Passcode passcode, By by) {
    CardSubject subject = subject(card);
    NewKey key = NewKey.made();
    IssuedCertificate issued =
        recorded(card, Act.CARD_ENROLLED, by, () -> issuer.issue(key.request(subject), subject));
    return new Certified(locks.lock(card.id(), 1, key.secret(), passcode), issued);
  }

  /**
   * A key in the place of the one that a card has. Asks the issuer, so no transaction may be under
   * way.
   *
   * @throws IssueRefused when no certificate can be had
   */
  public Certified next(Card card, KeyBook.Held held, Passcode passcode, By by) {
    CardSubject subject = subject(card);
    NewKey key = NewKey.made();
    IssuedCertificate issued =
        recorded(
            card,
            Act.CARD_RENEWED,
            by,
            () -> issuer.renew(key.request(subject), subject, held.certificate()));
    int generation = held.key().generation() + 1;
    return new Certified(locks.lock(card.id(), generation, key.secret(), passcode), issued);
  }

  /** Keeps a key, in the transaction under way; a certificate before it ends. */
  public void keep(Card card, Certified certified) {
    keys.of(card.id())
        .ifPresent(earlier -> register.revoke(earlier.certificate(), RevocationReason.SUPERSEDED));
    register.note(card.id(), certified.issued());
    IssuedCertificate issued = certified.issued();
    keys.keep(card.id(), certified.key(), issued.certificate(), issued.issuers());
    book.expiresAt(card.id(), certified.end());
  }

  /** Ends a card's certificate for good and destroys its key, in the transaction under way. */
  public void end(Card card, RevocationReason reason) {
    keys.of(card.id()).ifPresent(held -> register.revoke(held.certificate(), reason));
    keys.destroy(card.id());
  }

  /** As {@link #end}, for a card that gets another key and certificate later. */
  public void empty(Card card) {
    end(card, RevocationReason.SUPERSEDED);
    book.expiresAt(card.id(), null);
  }

  /** Holds a card's certificate, in the transaction under way. */
  public void hold(Card card) {
    keys.of(card.id())
        .ifPresent(held -> register.revoke(held.certificate(), RevocationReason.CERTIFICATE_HOLD));
  }

  /** Lets a held certificate go, in the transaction under way. */
  public void release(Card card) {
    keys.of(card.id()).ifPresent(held -> register.release(held.certificate()));
  }

  private IssuedCertificate recorded(Card card, Act act, By by, Supplier<IssuedCertificate> asked) {
    try {
      return asked.get();
    } catch (IssueRefused refused) {
      life.failed(card, act, by, refused.why().name());
      throw refused;
    }
  }

  private static CardSubject subject(Card card) {
    return new CardSubject(card.holder().uid(), card.holder().given(), card.holder().family());
  }
}
