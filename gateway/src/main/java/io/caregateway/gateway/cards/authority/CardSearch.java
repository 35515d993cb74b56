package io.caregateway.gateway.cards.authority;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.signon.CurrentUser;
import io.caregateway.routes.practice.Departures;
import io.caregateway.routes.practice.Practices;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import io.caregateway.smartcards.virtual.Card;
import io.caregateway.smartcards.virtual.CardBook;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Finds cards at every practice, by the whole user id or the whole name. It tells of cards and of
 * nothing else, and each practice at which a card was found has it on record.
 */
@Component
final class CardSearch {

  /** A card and the name of its practice. */
  record Found(String practice, Card card) {}

  private static final Pattern UID = Pattern.compile("[0-9 ]{12,15}");

  private final Practices practices;
  private final Departures departures;
  private final PracticeTransactions transactions;
  private final CardBook book;
  private final AuditLog audit;
  private final CurrentUser user;

  CardSearch(
      Practices practices,
      Departures departures,
      PracticeTransactions transactions,
      CardBook book,
      AuditLog audit,
      CurrentUser user) {
    this.practices = practices;
    this.departures = departures;
    this.transactions = transactions;
    this.book = book;
    this.audit = audit;
    this.user = user;
  }

  List<Found> find(String who) {
    List<Found> found =
        practices.codes().stream()
            .filter(practice -> !departures.has(practice))
            .flatMap(practice -> at(practice, who).stream())
            .toList();
    transactions.in(
        AuditLog.SITE,
        () ->
            audit.append(
                AuditRecord.done(Act.CARD_SEARCH, user.actor(), user.origin())
                    .about(found.size() + " found")));
    return found;
  }

  private List<Found> at(OdsCode practice, String who) {
    return transactions.in(
        practice,
        () -> {
          List<Card> cards =
              UID.matcher(who).matches() ? book.ofUid(who.replace(" ", "")) : book.ofName(who);
          cards.forEach(
              card ->
                  audit.append(
                      AuditRecord.done(Act.CARD_SEARCH, user.actor(), user.origin())
                          .about("card " + card.id())));
          String name = practices.get(practice).name();
          return cards.stream().map(card -> new Found(name, card)).toList();
        });
  }
}
