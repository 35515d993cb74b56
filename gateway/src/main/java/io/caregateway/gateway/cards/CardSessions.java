package io.caregateway.gateway.cards;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.signon.session.Ending;
import io.caregateway.gateway.signon.session.Sessions;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import io.caregateway.smartcards.issuer.CertificateRegister;
import io.caregateway.smartcards.issuer.CertificateRegister.Named;
import io.caregateway.smartcards.virtual.By;
import io.caregateway.smartcards.virtual.key.KeyBook;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Ends the sessions that rest on a card which is stopped, on every process. A virtual card signs on
 * to its own practice alone, so that is where they are.
 */
@Component
public final class CardSessions {

  private final PracticeTransactions transactions;
  private final CertificateRegister register;
  private final KeyBook keys;
  private final Sessions sessions;

  CardSessions(
      PracticeTransactions transactions,
      CertificateRegister register,
      KeyBook keys,
      Sessions sessions) {
    this.transactions = transactions;
    this.register = register;
    this.keys = keys;
    this.sessions = sessions;
  }

  /**
   * Does what stops a card and ends its sessions, both or neither. A session may rest on a
   * certificate that the card had before it was renewed.
   *
   * @param act for the record of why they ended
   */
  public void stop(OdsCode practice, UUID card, By by, Act act, Runnable step) {
    Ending ending = new Ending(by.actor(), by.origin(), act.name());
    transactions.run(
        practice,
        () -> {
          Set<Named> certificates = certificates(card);
          certificates.forEach(named -> sessions.hold(practice, named.issuer(), named.serial()));
          step.run();
          // it may have been renewed a moment ago; from the step on it cannot be
          certificates.addAll(register.of(card));
          certificates.forEach(
              named -> sessions.endAllBy(practice, named.issuer(), named.serial(), ending));
        });
  }

  /** The one in use too, as of those issued by earlier versions the card was not noted. */
  private Set<Named> certificates(UUID card) {
    Set<Named> all = new HashSet<>(register.of(card));
    keys.of(card).map(KeyBook.Held::certificate).map(Named::of).ifPresent(all::add);
    return all;
  }
}
