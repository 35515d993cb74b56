package io.caregateway.gateway.signon.cis2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import io.caregateway.gateway.signon.Proof.Aal;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class IdTokenRulesTest {

  private static final Instant NOW = Instant.parse("2026-11-02T09:30:00Z");
  private static final URI ISSUER = URI.create("https://cis2.example");
  private static final Cis2Settings SETTINGS =
      new Binder(
              new MapConfigurationPropertySource(
                  Map.of("c.issuer", ISSUER.toString(), "c.key-store", "keys.p12")))
          .bind("c", Cis2Settings.class)
          .get();

  private final IdTokenRules rules =
      new IdTokenRules(SETTINGS, ISSUER, Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void takesARightTokenOfCis2() {
    IdToken token = rules.judge(right().claim("selected_roleid", "7").build(), "n");
    assertThat(token.uid()).isEqualTo("555000100011");
    assertThat(token.level()).isEqualTo(Aal.AAL3);
    assertThat(token.session()).isEqualTo("session");
    assertThat(token.role()).isEqualTo("7");
    assertThat(token.goesWith("whatever, as it has no hash")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "iss, https://elsewhere.example, WRONG_ISSUER",
    "iss, , WRONG_ISSUER",
    "aud, another, WRONG_AUDIENCE",
    "aud, , WRONG_AUDIENCE",
    "azp, another, WRONG_AUDIENCE",
    "nonce, other, WRONG_NONCE",
    "nonce, , WRONG_NONCE",
    "acr, AAL1_USERPASS, ACR_TOO_LOW",
    "acr, , ACR_TOO_LOW",
    "acr, something_else, ACR_TOO_LOW",
    "authentication_assurance_level, 1, ACR_TOO_LOW",
    "authentication_assurance_level, 2, ACR_TOO_LOW",
    "authentication_assurance_level, , ACR_TOO_LOW",
    "sub, 12345, NO_UID",
    "sub, , NO_UID",
    "sid, , NO_SESSION"
  })
  void refusesEachWrongClaim(String claim, @Nullable String value, Cis2Refusal refusal) {
    assertRefused(right().claim(claim, value), refusal);
  }

  @Test
  void holdsTheTimesToTheSecondWithTheSkew() {
    assertRefused(right().expirationTime(at(-30)), Cis2Refusal.EXPIRED);
    rules.judge(right().expirationTime(at(-29)).build(), "n");
    assertRefused(right().expirationTime(null), Cis2Refusal.EXPIRED);
    assertRefused(right().issueTime(at(31)), Cis2Refusal.NOT_YET_ISSUED);
    assertRefused(right().issueTime(null), Cis2Refusal.NOT_YET_ISSUED);
    rules.judge(right().issueTime(at(30)).build(), "n");
    assertRefused(signedOn(-8 * 3600 - 30), Cis2Refusal.SIGNED_ON_TOO_LONG_AGO);
    assertRefused(signedOn(31), Cis2Refusal.SIGNED_ON_TOO_LONG_AGO);
    assertRefused(right().claim("auth_time", null), Cis2Refusal.SIGNED_ON_TOO_LONG_AGO);
    assertRefused(right().claim("auth_time", "noon"), Cis2Refusal.SIGNED_ON_TOO_LONG_AGO);
    rules.judge(signedOn(-8 * 3600 - 29).build(), "n");
  }

  @Test
  void takesSeveralAudiencesOnlyWhereItIsTheAuthorisedParty() {
    List<String> two = List.of("care-gateway", "another");
    rules.judge(right().audience(two).build(), "n");
    assertRefused(right().audience(two).claim("azp", null), Cis2Refusal.WRONG_AUDIENCE);
  }

  @Test
  void takesNoClassWeakerThanWhatWasAskedFor() {
    List<String> any = List.of("AAL2_OR_AAL3_ANY");
    assertThat(Assurance.isEnough("AAL2_TOTP", Aal.AAL2, any)).isTrue();
    assertThat(Assurance.isEnough("AAL3_ANY", Aal.AAL2, any)).isFalse();
    assertThat(Assurance.isEnough("AAL2_TOTP", Aal.AAL2, List.of("AAL3_ANY"))).isFalse();
    assertThat(Assurance.isEnough("AAL2_ANY", Aal.AAL3, List.of("AAL3_ANY"))).isFalse();
    assertThat(Assurance.isEnough("AAL3_FIDO2", Aal.AAL3, List.of("AAL3_ANY"))).isTrue();
    assertThat(Assurance.isEnough("AAL3_FIDO2", Aal.AAL3, List.of("AAL3_IOS"))).isFalse();
    assertThat(Assurance.isEnough("AAL3_IOS", Aal.AAL3, List.of("AAL3_IOS"))).isTrue();
  }

  @Test
  void tellsAnotherAccessTokenByItsHash() {
    // OpenID Connect Core, A.3
    String token = "jHkWEdUXMU1BwAsC4vtUsZwnNvTIxEl0z9K3vx5KF0Y";
    IdToken id = rules.judge(right().claim("at_hash", "77QmUPtjPfzWtF2AnpK9RQ").build(), "n");
    assertThat(id.goesWith(token)).isTrue();
    assertThat(id.goesWith(token + "x")).isFalse();
  }

  private static JWTClaimsSet.Builder right() {
    return new JWTClaimsSet.Builder()
        .issuer(ISSUER.toString())
        .subject("555000100011")
        .audience("care-gateway")
        .expirationTime(at(300))
        .issueTime(at(-1))
        .claim("azp", "care-gateway")
        .claim("auth_time", NOW.getEpochSecond() - 5)
        .claim("nonce", "n")
        .claim("acr", "AAL3_N3_SMARTCARD")
        .claim("authentication_assurance_level", "3")
        .claim("sid", "session");
  }

  private static JWTClaimsSet.Builder signedOn(int seconds) {
    return right().claim("auth_time", NOW.getEpochSecond() + seconds);
  }

  private static Date at(int seconds) {
    return Date.from(NOW.plusSeconds(seconds));
  }

  private void assertRefused(JWTClaimsSet.Builder claims, Cis2Refusal refusal) {
    assertThatThrownBy(() -> rules.judge(claims.build(), "n"))
        .isInstanceOf(Cis2Refused.class)
        .hasMessage(refusal.name());
  }
}
