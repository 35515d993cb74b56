package io.caregateway.smartcards.profile;

import io.caregateway.smartcards.path.PolicyInputs;
import java.util.Set;

/**
 * What a certificate must say to be a card's. The live profile of national authentication
 * certificates is not published, hence settings: {@code gateway.cards.profile}.
 *
 * @param purposes OIDs of extended key usages, one of which the card must name; an issuer that
 *     names any must name one of these too. By default id-kp-clientAuth
 * @param policies OIDs of certificate policies, for one of which the whole path must be valid; none
 *     (the default) means that policies are not looked at
 * @param policyMapping whether an issuer may declare another policy to equal one of these; by
 *     default not
 * @param nonRepudiation whether a certificate for signing documents may sign on as well; by default
 *     not, since what it signs binds its holder
 */
public record CardProfile(
    Set<String> purposes, Set<String> policies, boolean policyMapping, boolean nonRepudiation) {

  /** id-kp-clientAuth (RFC 5280, 4.2.1.12). */
  public static final String CLIENT_AUTHENTICATION = "1.3.6.1.5.5.7.3.2";

  public static final CardProfile DEFAULT =
      new CardProfile(Set.of(CLIENT_AUTHENTICATION), Set.of(), false, false);

  /**
   * @throws IllegalArgumentException when no purpose is named
   */
  public CardProfile {
    purposes = Set.copyOf(purposes);
    policies = Set.copyOf(policies);
    if (purposes.isEmpty()) {
      throw new IllegalArgumentException("A card's profile must name an extended key usage.");
    }
  }

  /** The same, as path validation wants it. anyPolicy never stands for a policy named here. */
  public PolicyInputs policyInputs() {
    return policies.isEmpty()
        ? PolicyInputs.ANY
        : new PolicyInputs(policies, true, !policyMapping, true);
  }
}
