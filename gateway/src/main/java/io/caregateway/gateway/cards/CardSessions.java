package io.caregateway.gateway.cards;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.signon.session.Ending;
import io.caregateway.gateway.signon.session.Sessions;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import io.caregateway.smartcards.virtual.By;
import io.caregateway.smartcards.virtual.key.KeyBook;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Ends the sessions that rest on a card which is stopped, on every process. */
@Component
public final class CardSessions {

  private final PracticeTransactions transactions;
  private final KeyBook keys;
  private final Sessions sessions;

  CardSessions(PracticeTransactions transactions, KeyBook keys, Sessions sessions) {
    this.transactions = transactions;
    this.keys = keys;
    this.sessions = sessions;
  }

  /**
   * Does what stops a card, then ends its sessions.
   *
   * @param why as {@code CARD_REVOKED}, for the record
   */
  public void stop(OdsCode practice, UUID card, By by, String why, Runnable step) {
    // read before, as a revoked card's key and certificate are destroyed
    Optional<X509Certificate> certificate =
        transactions.in(practice, () -> keys.of(card).map(KeyBook.Held::certificate));
    step.run();
    certificate.ifPresent(
        ended ->
            sessions.endAllBy(
                ended.getIssuerX500Principal().getName(),
                ended.getSerialNumber().toString(16),
                new Ending(by.actor(), by.origin(), why)));
  }
}
