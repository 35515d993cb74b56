package io.caregateway.gateway.listeners;

import io.caregateway.gateway.start.StartRefused;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A certificate or key of the HTTPS ports is not named, not there or not what it should be. */
public final class CertificateUnusable extends StartRefused {

  private static final long serialVersionUID = 1;

  private CertificateUnusable(String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
  }

  static CertificateUnusable notSet(String setting) {
    return new CertificateUnusable(
        "The setting "
            + setting
            + " is missing: name a PEM file there, for development one that certs-dev.jar writes.",
        null);
  }

  static CertificateUnusable notReadable(String setting, Path file) {
    return new CertificateUnusable(
        "The file "
            + file
            + " of the setting "
            + setting
            + " cannot be read: check that it is there and that this user may read it.",
        null);
  }

  static CertificateUnusable noRevocationList(Path file, @Nullable Throwable cause) {
    return new CertificateUnusable(
        "The file "
            + file
            + " of the setting gateway.tls.revocation-lists holds no revocation list: name a PEM or"
            + " DER file with the lists of all client authorities.",
        cause);
  }

  static CertificateUnusable notUnderstood(Throwable cause) {
    return new CertificateUnusable(
        "The files of gateway.tls hold no usable certificate and key: check that they are PEM, that"
            + " the key belongs to the certificate and that its password is right.",
        cause);
  }
}
