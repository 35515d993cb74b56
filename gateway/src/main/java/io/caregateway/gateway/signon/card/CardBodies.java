package io.caregateway.gateway.signon.card;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.signon.Arrived;
import io.caregateway.gateway.signon.Identity;
import io.caregateway.gateway.signon.RoleProfile;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.Place;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What travels over {@code /auth/challenge} and {@code /auth/smartcard}. */
final class CardBodies {

  private CardBodies() {}

  /**
   * @param practice ODS code
   * @param purpose {@code sign-on}
   */
  record ChallengeWanted(@Nullable String practice, @Nullable String purpose) {}

  /**
   * @param nonce base64url, to be signed as {@code SignedBytes} has it
   * @param expires when it is too late
   */
  record Challenge(String nonce, Instant expires) {}

  /**
   * @param certificate PEM, with its issuers or without, or base64 of DER
   * @param chain its issuers, each in either form
   * @param signature base64 of the bare signature, with its algorithm
   * @param algorithm a name of JWA, as {@code RS256}
   * @param cms base64 of CMS SignedData, in place of the two
   */
  record Proof(
      @Nullable String practice,
      @Nullable String certificate,
      @Nullable List<String> chain,
      @Nullable String signature,
      @Nullable String algorithm,
      @Nullable String cms,
      @Nullable String nonce,
      @Nullable At place) {}

  /** Where the client is. */
  record At(
      @Nullable Double latitude,
      @Nullable Double longitude,
      @Nullable Double accuracyMetres,
      Place.@Nullable Source source) {

    /**
     * @throws IllegalArgumentException when it is no place
     */
    Place found(Instant now) {
      return latitude == null && longitude == null
          ? Place.NONE
          : new Place(
              latitude,
              longitude,
              accuracyMetres,
              source == null ? Place.Source.SITE : source,
              now);
    }
  }

  /** One role that can be worked in. */
  record Role(String id, String organisation, String name) {
    static Role of(RoleProfile role) {
      return new Role(role.id(), role.organisation().value(), role.name());
    }
  }

  /**
   * Who signed on.
   *
   * @param practice null until a role decides it
   * @param role null until it is chosen, and where there is none
   * @param next the page to open
   */
  record SignedOn(
      String uid,
      String name,
      @Nullable String practice,
      @Nullable Role role,
      List<Role> roles,
      String next) {

    static SignedOn of(Arrived arrived) {
      Identity person = arrived.identity();
      OdsCode practice = person.practice();
      return new SignedOn(
          person.getName(),
          person.shown(),
          practice.equals(AuditLog.SITE) ? null : practice.value(),
          person.role() == null ? null : Role.of(person.role()),
          person.choices().stream().map(Role::of).toList(),
          next(arrived));
    }

    private static String next(Arrived arrived) {
      if (arrived.identity().mustChoose()) {
        return "/role";
      }
      return arrived.authorities().isEmpty() ? "/no-rights" : "/";
    }
  }
}
