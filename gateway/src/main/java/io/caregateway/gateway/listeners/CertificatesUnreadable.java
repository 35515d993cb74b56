package io.caregateway.gateway.listeners;

import io.caregateway.gateway.start.StartRefused;
import java.nio.file.Path;

/** A file that a setting names holds no certificate. */
public final class CertificatesUnreadable extends StartRefused {

  private static final long serialVersionUID = 1;

  CertificatesUnreadable(String setting, Path file, Throwable cause) {
    super(
        "The file "
            + file
            + " of the setting "
            + setting
            + " holds no certificate: name a PEM file with one or more, that this user may read.",
        cause);
  }
}
