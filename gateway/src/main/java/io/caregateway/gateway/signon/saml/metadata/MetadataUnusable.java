package io.caregateway.gateway.signon.saml.metadata;

import io.caregateway.gateway.start.StartRefused;
import java.nio.file.Path;

/** A file of metadata that settings name cannot be used. */
public final class MetadataUnusable extends StartRefused {

  private static final long serialVersionUID = 1;

  MetadataUnusable(String practice, Path file, MetadataRefused cause) {
    super(
        "The file %s of gateway.sign-on.saml.%s.metadata cannot be used: %s."
            .formatted(file, practice, cause.refusal().sentence()),
        cause);
  }
}
