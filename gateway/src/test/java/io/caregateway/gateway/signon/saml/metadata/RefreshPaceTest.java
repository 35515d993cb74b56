package io.caregateway.gateway.signon.saml.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.saml2.provider.service.registration.Saml2MessageBinding;

class RefreshPaceTest {

  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private final RefreshPace pace = new RefreshPace(Duration.ofHours(1), new Random(1));

  @Test
  void readsAsOftenAsIsSetOrAsTheMetadataItselfSays() {
    assertAbout(pace.after(party(null, null), NOW), Duration.ofHours(1));
    assertAbout(pace.after(party(null, Duration.ofMinutes(10)), NOW), Duration.ofMinutes(10));
    assertAbout(pace.after(party(null, Duration.ofDays(7)), NOW), Duration.ofHours(1));
    assertAbout(pace.after(party(null, Duration.ofSeconds(1)), NOW), RefreshPace.SHORTEST);
  }

  @Test
  void readsAgainWellBeforeItEnds() {
    Instant end = NOW.plus(Duration.ofMinutes(20));
    assertAbout(pace.after(party(end, null), NOW), Duration.ofMinutes(10));
  }

  @Test
  void triesSoonAfterAFailureAndThenLessAndLess() {
    assertAbout(pace.afterFailure(1), Duration.ofSeconds(10));
    assertAbout(pace.afterFailure(4), Duration.ofSeconds(80));
    assertAbout(pace.afterFailure(1_000), Duration.ofHours(1));
  }

  @Test
  void doesNotAskInStepWithOthers() {
    assertThat(pace.afterFailure(5)).isNotEqualTo(pace.afterFailure(5));
  }

  private static void assertAbout(Duration wait, Duration longest) {
    assertThat(wait).isBetween(longest.multipliedBy(8).dividedBy(10), longest);
  }

  private static Party party(@Nullable Instant end, @Nullable Duration cacheFor) {
    return new Party(
        List.of(),
        URI.create("https://idp.example/"),
        Saml2MessageBinding.REDIRECT,
        null,
        Saml2MessageBinding.REDIRECT,
        null,
        end,
        cacheFor);
  }
}
