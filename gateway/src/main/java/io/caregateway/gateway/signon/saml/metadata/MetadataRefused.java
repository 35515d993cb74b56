package io.caregateway.gateway.signon.saml.metadata;

import org.jspecify.annotations.Nullable;

/** Metadata is not believed, or not to be had. */
final class MetadataRefused extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final MetadataRefusal refusal;

  MetadataRefused(MetadataRefusal refusal) {
    this(refusal, null);
  }

  MetadataRefused(MetadataRefusal refusal, @Nullable Throwable cause) {
    super(refusal.sentence(), cause);
    this.refusal = refusal;
  }

  MetadataRefusal refusal() {
    return refusal;
  }
}
