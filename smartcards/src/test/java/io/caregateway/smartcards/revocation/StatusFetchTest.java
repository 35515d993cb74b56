package io.caregateway.smartcards.revocation;

import static io.caregateway.smartcards.Certificate.NOW;
import static io.caregateway.smartcards.refusal.Refused.assertRefused;
import static io.caregateway.smartcards.revocation.RevocationSite.ISSUER;
import static io.caregateway.smartcards.revocation.RevocationSite.LIST;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.smartcards.Cards;
import io.caregateway.smartcards.Credential;
import io.caregateway.smartcards.refusal.Refusal;
import io.caregateway.smartcards.refusal.Refuses;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatusFetchTest {

  private static final RevocationSite SITE = new RevocationSite();
  private static final Credential CARD = SITE.cardWithList();
  private static final Duration SOON = Duration.ofMillis(200);
  private final CountDownLatch over = new CountDownLatch(1);

  @AfterEach
  void letGo() {
    over.countDown();
  }

  @AfterAll
  static void stop() {
    SITE.server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://elsewhere.example/list.crl",
        "http://127.0.0.1/list.crl",
        "ldap://HOST/list.crl",
        "file:///etc/passwd",
        "http://user@HOST/list.crl",
        "http://HOST.evil.example/list.crl",
        "http://HOST@evil.example/list.crl",
        "http://evil.example/HOST",
        "http:///list.crl",
        "no address at all"
      })
  @Refuses(Refusal.STATUS_HOST)
  void asksAllowedHostsAlone(String address) {
    SITE.server.forget();
    String meant = address.replace("HOST", SITE.server.host());

    SITE.refused(Refusal.STATUS_HOST, RevocationSite.list(Cards.card(), meant).by(ISSUER));
    assertThat(SITE.server.asked()).isEmpty();
  }

  @Test
  @Refuses(Refusal.STATUS_NOT_OFFERED)
  void refusesACardThatDoesNotSayWhereToAsk() {
    SITE.refused(Refusal.STATUS_NOT_OFFERED, Cards.card().by(ISSUER));
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 307, 308})
  @Refuses(Refusal.STATUS_REDIRECTED)
  void followsNoRedirect(int status) {
    SITE.server.forget();
    SITE.server.put(
        LIST,
        exchange -> {
          exchange.getResponseHeaders().add("Location", SITE.server.address("/other"));
          StatusServer.answer(exchange, status, new byte[0]);
        });

    SITE.refused(Refusal.STATUS_REDIRECTED, CARD);
    assertThat(SITE.server.asked()).containsExactly("GET " + LIST);
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 404, 500, 503})
  @Refuses(Refusal.STATUS_UNREACHABLE)
  void refusesWithoutABody(int status) {
    SITE.server.put(LIST, status);

    SITE.refused(Refusal.STATUS_UNREACHABLE, CARD);
  }

  @Test
  @Refuses(Refusal.STATUS_UNREACHABLE)
  void refusesWhereNobodyListens() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    String host = "127.0.0.1:" + port;
    Credential card = RevocationSite.list(Cards.card(), "http://" + host + "/l").by(ISSUER);
    var settings = RevocationSettings.DEFAULT.withHosts(Set.of(host));

    assertRefused(Refusal.STATUS_UNREACHABLE, () -> check(settings, card));
  }

  @Test
  @Refuses(Refusal.STATUS_TOO_LARGE)
  void readsNoMoreThanIsAllowed() {
    byte[] much = new byte[2000];
    SITE.server.put(
        LIST,
        exchange -> {
          // without a length in its header
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write(much);
        });
    assertRefused(Refusal.STATUS_TOO_LARGE, () -> check(withTotal(Duration.ofSeconds(5)), CARD));

    SITE.server.put(LIST, much);
    assertRefused(Refusal.STATUS_TOO_LARGE, () -> check(withTotal(Duration.ofSeconds(5)), CARD));
  }

  @Test
  @Refuses(Refusal.STATUS_TOO_SLOW)
  void waitsForNoAnswerForLong() {
    SITE.server.put(LIST, exchange -> await());
    Instant begun = Instant.now();

    assertRefused(Refusal.STATUS_TOO_SLOW, () -> check(withTotal(SOON), CARD));
    assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(4));
  }

  @Test
  @Refuses(Refusal.STATUS_TOO_SLOW)
  void waitsForNoDrippingAnswerEither() {
    SITE.server.put(
        LIST,
        exchange -> {
          exchange.sendResponseHeaders(200, 500);
          exchange.getResponseBody().write(0x30);
          exchange.getResponseBody().flush();
          await();
        });

    assertRefused(Refusal.STATUS_TOO_SLOW, () -> check(withTotal(SOON), CARD));
  }

  private void await() {
    try {
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static RevocationSettings withTotal(Duration total) {
    var usual = SITE.settings;
    return new RevocationSettings(
        usual.hosts(),
        true,
        usual.connect(),
        total,
        usual.whole(),
        1000,
        1000,
        usual.skew(),
        usual.oldest(),
        usual.answerKept(),
        usual.listKept());
  }

  private static void check(RevocationSettings settings, Credential card) {
    new CardRevocation(KnownStatus.NOTHING, settings).check(RevocationSite.trusted(card), NOW);
  }
}
