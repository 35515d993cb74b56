package io.caregateway.gateway.signon.saml.metadata;

import java.time.Instant;
import java.util.Optional;

/** Where the last good metadata of each practice's identity provider outlives a restart. */
interface KeptMetadata {

  /** As it was fetched, and when that was. */
  final class Kept {

    private final byte[] xml;
    private final Instant readAt;

    Kept(byte[] xml, Instant readAt) {
      this.xml = xml;
      this.readAt = readAt;
    }

    /** Not to be changed. */
    byte[] xml() {
      return xml;
    }

    Instant readAt() {
      return readAt;
    }
  }

  Optional<Kept> find(String practice);

  void keep(String practice, Kept metadata);
}
