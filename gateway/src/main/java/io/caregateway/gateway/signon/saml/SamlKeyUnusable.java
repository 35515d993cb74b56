package io.caregateway.gateway.signon.saml;

import io.caregateway.gateway.start.StartRefused;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A key or certificate of SAML sign-on is not named, not there or not what it should be. */
public final class SamlKeyUnusable extends StartRefused {

  private static final long serialVersionUID = 1;

  private SamlKeyUnusable(String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
  }

  static SamlKeyUnusable notSet() {
    return new SamlKeyUnusable(
        "The setting gateway.sign-on.key is missing: name the certificate and private-key, or the"
            + " key-store, that sign the gateway's SAML requests.",
        null);
  }

  static SamlKeyUnusable noKeyIn(String setting, @Nullable Throwable cause) {
    return new SamlKeyUnusable(
        "The files of "
            + setting
            + " hold no usable certificate and private key: check that they are there, that they are"
            + " PEM or PKCS#12, and that the password is right.",
        cause);
  }

  static SamlKeyUnusable noCertificateIn(String setting, Path file, @Nullable Throwable cause) {
    return new SamlKeyUnusable(
        "The file "
            + file
            + " of "
            + setting
            + " holds no certificate: name a PEM file with the one that the practice's identity"
            + " provider signs with.",
        cause);
  }

  static SamlKeyUnusable noCertificateFor(String setting) {
    return new SamlKeyUnusable(
        "The setting "
            + setting
            + " names no file: name the certificate that the practice's identity provider signs"
            + " with.",
        null);
  }
}
