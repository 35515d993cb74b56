package io.caregateway.gateway.signon.cis2;

import com.nimbusds.jwt.JWTClaimsSet;
import io.caregateway.gateway.signon.UserId;
import io.caregateway.gateway.signon.cis2.LogoutRefused.Cause;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Judges the claims of a logout token (OpenID Connect Back-Channel Logout 1.0, 2.4 and 2.6; CIS2
 * always names the session).
 */
final class LogoutRules {

  /** A token without an end of its own counts for this long. */
  static final Duration LIFE = Duration.ofMinutes(5);

  private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
  private static final int LONGEST = 200;

  private final Cis2Settings settings;
  private final URI issuer;
  private final Clock clock;

  LogoutRules(Cis2Settings settings, URI issuer, Clock clock) {
    this.settings = settings;
    this.issuer = issuer;
    this.clock = clock;
  }

  /**
   * @param id its own, for it counts once
   * @param session that it ends, by CIS2's id
   * @param end from then on it is refused by its age
   */
  record LogoutToken(String id, String session, Instant end) {}

  /**
   * @throws LogoutRefused with its cause
   */
  LogoutToken judge(JWTClaimsSet claims) {
    require(issuer.toString().equals(claims.getIssuer()), Cause.WRONG_ISSUER);
    require(claims.getAudience().contains(settings.clientId()), Cause.WRONG_AUDIENCE);
    Instant end = end(claims);
    Object event = claims.getClaim("events") instanceof Map<?, ?> events ? events.get(EVENT) : null;
    require(event instanceof Map, Cause.NO_EVENT);
    require(claims.getClaim("nonce") == null, Cause.HAS_NONCE);
    String subject = claims.getSubject();
    require(subject == null || UserId.looksLikeUid(subject), Cause.NO_SUBJECT);
    return new LogoutToken(
        text(claims.getJWTID(), Cause.NO_ID), text(claims.getClaim("sid"), Cause.NO_SESSION), end);
  }

  private Instant end(JWTClaimsSet claims) {
    Instant now = clock.instant();
    Date issued = claims.getIssueTime();
    if (issued == null || issued.toInstant().isAfter(now.plus(settings.clockSkew()))) {
      throw new LogoutRefused(Cause.WRONG_TIME);
    }
    Instant end = issued.toInstant().plus(LIFE).plus(settings.clockSkew());
    Date stated = claims.getExpirationTime();
    boolean over = stated != null && !now.minus(settings.clockSkew()).isBefore(stated.toInstant());
    require(now.isBefore(end) && !over, Cause.WRONG_TIME);
    return end;
  }

  private static String text(@Nullable Object claim, Cause otherwise) {
    if (claim instanceof String text && !text.isBlank() && text.length() <= LONGEST) {
      return text;
    }
    throw new LogoutRefused(otherwise);
  }

  private static void require(boolean right, Cause otherwise) {
    if (!right) {
      throw new LogoutRefused(otherwise);
    }
  }
}
