package io.caregateway.smartcards.proof;

import io.caregateway.smartcards.path.TrustedPath;
import io.caregateway.smartcards.path.TrustedPaths;
import io.caregateway.smartcards.profile.ProfileCheck;
import io.caregateway.smartcards.revocation.Clearance;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * All that a card's certificate alone must pass, in this order: bounds, path, policies, uses,
 * algorithms, keys, revocation. Nothing is asked over the network before the path is trusted.
 */
final class CertificateProof {

  private final TrustedPaths paths;
  private final ProfileCheck profile;
  private final Clearance clearance;
  private final Clock clock;

  CertificateProof(CardTrust trust, Clearance clearance, Clock clock) {
    this.paths = new TrustedPaths(trust.anchors(), trust.profile().policyInputs());
    this.profile = new ProfileCheck(trust.profile());
    this.clearance = clearance;
    this.clock = clock;
  }

  TrustedPath check(List<byte[]> certificates) {
    Instant now = clock.instant();
    TrustedPath path = paths.of(certificates, now);
    profile.check(path);
    clearance.check(path, now);
    return path;
  }
}
