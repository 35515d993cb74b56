package io.caregateway.smartcards.issuer;

import java.time.Instant;

/** How a certificate stands with those who issued it, as OCSP tells it (RFC 6960, 2.2). */
public sealed interface Standing {

  /** Issued here and not revoked; it may have ended. */
  record Good() implements Standing {}

  /** Revoked, or held for a while. */
  record Revoked(Instant since, RevocationReason reason) implements Standing {}

  /** Not issued here. */
  record Unknown() implements Standing {}
}
