package io.caregateway.gateway.cards.authority;

import static io.caregateway.gateway.signon.SignOnSite.A;
import static io.caregateway.gateway.signon.SignOnSite.B;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.signon.Identity;
import io.caregateway.gateway.signon.Proof;
import io.caregateway.gateway.signon.Proofs;
import io.caregateway.gateway.signon.SignOnSite;
import io.caregateway.gateway.signon.UserId;
import io.caregateway.gateway.unrecorded.ActsAtTheSite;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.AuditTrail;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.audit.Place;
import io.caregateway.smartcards.virtual.By;
import io.caregateway.smartcards.virtual.Holder;
import io.caregateway.smartcards.virtual.request.CardRequests;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class CardSearchTest {

  @RegisterExtension static final SignOnSite site = SignOnSite.shared();
  @RegisterExtension static final ActsAtTheSite acts = ActsAtTheSite.of(site);

  private final UserId somebody = Proofs.somebody();

  @BeforeEach
  void signOn() {
    Identity officer =
        new Identity(
            UserId.uid("555000008888"),
            "Olive Officer",
            A,
            null,
            List.of(),
            Proof.saml("test", null, null),
            Place.NONE,
            UUID.randomUUID(),
            Instant.now());
    SecurityContextHolder.getContext()
        .setAuthentication(new TestingAuthenticationToken(officer, null));
    RequestContextHolder.setRequestAttributes(
        new ServletRequestAttributes(new MockHttpServletRequest()));
    request(A);
    request(B);
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
    RequestContextHolder.resetRequestAttributes();
  }

  @Test
  void findsSomebodysCardsAtEveryPracticeByTheWholeUserId() {
    assertThat(search().find(somebody.value()))
        .extracting(found -> found.card().practice())
        .containsExactly(A, B);
    assertThat(search().find(somebody.value().substring(0, 11))).isEmpty();
  }

  @Test
  void isOnRecordWhereverACardWasFoundAndOnceForTheSite() {
    long before = searches(B);
    long site = searches(AuditLog.SITE);

    search().find(somebody.value());

    assertThat(searches(B)).isEqualTo(before + 1);
    assertThat(searches(AuditLog.SITE)).isEqualTo(site + 1);
  }

  @Test
  void findsNothingWithoutARecordOfIt() throws Throwable {
    acts.fails(Act.CARD_SEARCH, () -> search().find(somebody.value()));
    acts.fails(Act.CARD_SEARCH, () -> search().find("Nobody of this name"));
  }

  private void request(OdsCode practice) {
    Actor sponsor =
        new Actor(Actor.Kind.PERSON, "555000009999", "Sponsor", null, practice.value(), "test");
    site.gateway()
        .bean(CardRequests.class)
        .request(
            practice,
            new Holder(somebody.value(), "Xanthe", "Marram", "xanthe@example.nhs.uk"),
            new By(sponsor, Origin.internal("test")));
  }

  private static long searches(OdsCode practice) {
    return site.gateway().bean(AuditTrail.class).after(practice, 0, 100_000).stream()
        .filter(entry -> entry.act().act() == Act.CARD_SEARCH)
        .count();
  }

  private static CardSearch search() {
    return site.gateway().bean(CardSearch.class);
  }
}
