package io.caregateway.gateway.signon;

import io.caregateway.feed.OdsCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a proof of identity gave.
 *
 * @param name as the issuer of the proof writes it; null where it told none
 * @param practice which they sign on to; null where their roles decide it (CIS2, CIS1, mutual TLS)
 * @param roles those that the proof itself asserts, at any organisation
 */
public record ProvenPerson(
    UserId id,
    @Nullable String name,
    @Nullable OdsCode practice,
    List<RoleProfile> roles,
    Proof proof) {

  public ProvenPerson {
    roles = List.copyOf(roles);
    if (practice == null && id.kind() == UserId.Kind.LOCAL) {
      throw new IllegalArgumentException(
          "A practice's own name of somebody comes with the practice.");
    }
  }

  /** Names nobody: what is printed may end in a log. */
  @Override
  public String toString() {
    return "a proven person" + (practice == null ? "" : " of " + practice);
  }
}
