package io.caregateway.gateway.pages;

import static io.caregateway.gateway.pages.PageSite.DENSHAM;

import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import io.caregateway.smartcards.virtual.By;
import io.caregateway.smartcards.virtual.Holder;
import io.caregateway.smartcards.virtual.enrolment.Invitations;
import io.caregateway.smartcards.virtual.post.Letters;
import io.caregateway.smartcards.virtual.request.CardRequests;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** A card that was requested and approved for somebody, without clicks. */
final class CardFor {

  private static final Pattern CODE = Pattern.compile("[0-9]{4} [0-9]{4}");

  final String picture;
  private final PageSite site;
  private final UUID card;

  CardFor(PageSite site, Holder holder) {
    this.site = site;
    By officer = by("555000100902", "Olive Officer");
    CardRequests requests = site.site().gateway().bean(CardRequests.class);
    card = requests.request(DENSHAM, holder, by("555000100901", "Sam Sponsor"));
    requests.approve(DENSHAM, card, officer);
    picture = site.site().gateway().bean(Invitations.class).invite(DENSHAM, card, officer).text();
  }

  /**
   * The code in the newest letter about it, once that has one: codes are sent in their own time.
   */
  String mailed() {
    return Awaitility.await()
        .until(() -> CODE.matcher(newest()).results().findFirst(), Optional::isPresent)
        .orElseThrow()
        .group();
  }

  private String newest() {
    Letters letters = site.site().gateway().bean(Letters.class);
    return site.site()
        .gateway()
        .bean(PracticeTransactions.class)
        .in(DENSHAM, () -> letters.about(card).get(0).letter().text());
  }

  private static By by(String uid, String name) {
    return new By(
        new Actor(Actor.Kind.PERSON, uid, name, null, DENSHAM.value(), "saml"),
        Origin.internal("test"));
  }
}
