package io.caregateway.gateway.signon.cis2;

import com.nimbusds.jwt.JWTClaimsSet;
import io.caregateway.gateway.signon.Proof.Aal;
import io.caregateway.gateway.signon.UserId;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Judges the claims of an ID token (OpenID Connect Core, 3.1.3.7; CIS2's own claims besides). */
final class IdTokenRules {

  private final Cis2Settings settings;
  private final URI issuer;
  private final Clock clock;

  IdTokenRules(Cis2Settings settings, URI issuer, Clock clock) {
    this.settings = settings;
    this.issuer = issuer;
    this.clock = clock;
  }

  /**
   * @param nonce that was sent with the request
   * @throws Cis2Refused with its cause
   */
  IdToken judge(JWTClaimsSet claims, String nonce) {
    require(issuer.toString().equals(claims.getIssuer()), Cis2Refusal.WRONG_ISSUER);
    List<String> audience = claims.getAudience();
    String party = text(claims, "azp");
    boolean ours =
        audience.contains(settings.clientId())
            && (party.isEmpty() ? audience.size() == 1 : party.equals(settings.clientId()));
    require(ours, Cis2Refusal.WRONG_AUDIENCE);
    checkTimes(claims);
    require(
        MessageDigest.isEqual(bytes(nonce), bytes(text(claims, "nonce"))), Cis2Refusal.WRONG_NONCE);
    Aal level = Assurance.of(text(claims, "authentication_assurance_level"));
    String acr = text(claims, "acr");
    require(
        level != null && Assurance.isEnough(acr, level, settings.acrValues()),
        Cis2Refusal.ACR_TOO_LOW);
    String uid = claims.getSubject() == null ? "" : claims.getSubject();
    require(UserId.looksLikeUid(uid), Cis2Refusal.NO_UID);
    String session = text(claims, "sid");
    require(!session.isEmpty() && session.length() <= 200, Cis2Refusal.NO_SESSION);
    String role = text(claims, "selected_roleid");
    return new IdToken(
        uid,
        session,
        acr,
        Objects.requireNonNull(level),
        role.isEmpty() ? null : role,
        text(claims, "at_hash"));
  }

  private void checkTimes(JWTClaimsSet claims) {
    Instant now = clock.instant();
    Instant early = now.minus(settings.clockSkew());
    Instant late = now.plus(settings.clockSkew());
    Instant ends = instant(claims.getExpirationTime());
    require(ends != null && early.isBefore(ends), Cis2Refusal.EXPIRED);
    Instant issued = instant(claims.getIssueTime());
    require(issued != null && !issued.isAfter(late), Cis2Refusal.NOT_YET_ISSUED);
    Instant signedOn = signedOn(claims);
    require(
        signedOn != null
            && !signedOn.isAfter(late)
            && signedOn.isAfter(early.minus(settings.longestSignOn())),
        Cis2Refusal.SIGNED_ON_TOO_LONG_AGO);
  }

  private static @Nullable Instant signedOn(JWTClaimsSet claims) {
    try {
      return instant(claims.getDateClaim("auth_time"));
    } catch (ParseException e) {
      return null;
    }
  }

  private static @Nullable Instant instant(@Nullable Date date) {
    return date == null ? null : date.toInstant();
  }

  private static String text(JWTClaimsSet claims, String name) {
    return claims.getClaim(name) instanceof String text ? text : "";
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void require(boolean right, Cis2Refusal otherwise) {
    if (!right) {
      throw new Cis2Refused(otherwise);
    }
  }
}
