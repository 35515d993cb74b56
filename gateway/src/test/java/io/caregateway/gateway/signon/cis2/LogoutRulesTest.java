package io.caregateway.gateway.signon.cis2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import io.caregateway.gateway.signon.cis2.LogoutRefused.Cause;
import io.caregateway.gateway.signon.cis2.LogoutRules.LogoutToken;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class LogoutRulesTest {

  private static final Instant NOW = Instant.parse("2026-11-02T09:30:00Z");
  private static final URI ISSUER = URI.create("https://cis2.example");

  private final LogoutRules rules =
      new LogoutRules(
          new Binder(new MapConfigurationPropertySource(Map.of("c.client-id", "care-gateway")))
              .bind("c", Cis2Settings.class)
              .get(),
          ISSUER,
          Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void takesARightTokenWithOrWithoutASubject() {
    LogoutToken token = rules.judge(right().build());
    assertThat(token.id()).isEqualTo("id");
    assertThat(token.session()).isEqualTo("session");
    assertThat(rules.judge(right().subject(null).build()).session()).isEqualTo("session");
  }

  @ParameterizedTest
  @CsvSource({
    "iss, https://elsewhere.example, WRONG_ISSUER",
    "iss, , WRONG_ISSUER",
    "aud, another, WRONG_AUDIENCE",
    "aud, , WRONG_AUDIENCE",
    "events, , NO_EVENT",
    "events, backchannel-logout, NO_EVENT",
    "nonce, n, HAS_NONCE",
    "nonce, '', HAS_NONCE",
    "sid, , NO_SESSION",
    "sid, '', NO_SESSION",
    "jti, , NO_ID",
    "sub, somebody, NO_SUBJECT"
  })
  void refusesEachWrongClaim(String claim, @Nullable String value, Cause cause) {
    assertRefused(right().claim(claim, value), cause);
  }

  @Test
  void refusesAnotherEventAndOneThatIsNoObject() {
    assertRefused(right().claim("events", Map.of("another", Map.of())), Cause.NO_EVENT);
    assertRefused(
        right().claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", "")),
        Cause.NO_EVENT);
  }

  @Test
  void holdsTheTimesWithTheSkew() {
    assertRefused(right().issueTime(null), Cause.WRONG_TIME);
    assertRefused(right().issueTime(at(31)), Cause.WRONG_TIME);
    rules.judge(right().issueTime(at(30)).build());
    assertRefused(right().issueTime(at(-330)), Cause.WRONG_TIME);
    rules.judge(right().issueTime(at(-329)).build());
    assertRefused(right().expirationTime(at(-30)), Cause.WRONG_TIME);
    rules.judge(right().expirationTime(at(-29)).build());
  }

  private static JWTClaimsSet.Builder right() {
    return new JWTClaimsSet.Builder()
        .issuer(ISSUER.toString())
        .subject("555000100011")
        .audience("care-gateway")
        .issueTime(at(-1))
        .jwtID("id")
        .claim("sid", "session")
        .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
  }

  private static Date at(int seconds) {
    return Date.from(NOW.plusSeconds(seconds));
  }

  private void assertRefused(JWTClaimsSet.Builder claims, Cause cause) {
    assertThatThrownBy(() -> rules.judge(claims.build()))
        .isInstanceOfSatisfying(
            LogoutRefused.class, refused -> assertThat(refused.reason()).isEqualTo(cause));
  }
}
