package io.caregateway.certsdev;

import static org.bouncycastle.asn1.x509.KeyUsage.cRLSign;
import static org.bouncycastle.asn1.x509.KeyUsage.digitalSignature;
import static org.bouncycastle.asn1.x509.KeyUsage.keyCertSign;

import java.time.Duration;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.jspecify.annotations.Nullable;

/** What a certificate is for: its key, its life, its uses (RFC 5280, 4.2.1.3, .9 and .12). */
enum Profile {
  ROOT(KeyKind.EC_P256, 3650, keyCertSign | cRLSign),
  ISSUING(KeyKind.EC_P256, 1825, keyCertSign | cRLSign),
  SERVER(KeyKind.EC_P256, 365, digitalSignature),
  MACHINE(KeyKind.EC_P256, 365, digitalSignature),
  /** Authentication only, so no nonRepudiation; two years, as national cards. */
  SMARTCARD(KeyKind.RSA_2048, 730, digitalSignature),
  /** SAML messages and OAuth client assertions. */
  MESSAGE_SIGNING(KeyKind.RSA_3072, 1095, digitalSignature);

  private final KeyKind keyKind;
  private final Duration validity;
  private final int keyUsage;

  Profile(KeyKind keyKind, int days, int keyUsage) {
    this.keyKind = keyKind;
    this.validity = Duration.ofDays(days);
    this.keyUsage = keyUsage;
  }

  KeyKind keyKind() {
    return keyKind;
  }

  Duration validity() {
    return validity;
  }

  KeyUsage keyUsage() {
    return new KeyUsage(keyUsage);
  }

  /** The one extended use, or none. */
  @Nullable KeyPurposeId purpose() {
    return switch (this) {
      case SERVER -> KeyPurposeId.id_kp_serverAuth;
      case MACHINE, SMARTCARD -> KeyPurposeId.id_kp_clientAuth;
      case ROOT, ISSUING, MESSAGE_SIGNING -> null;
    };
  }

  BasicConstraints basicConstraints() {
    return switch (this) {
      case ROOT -> new BasicConstraints(1);
      case ISSUING -> new BasicConstraints(0);
      default -> new BasicConstraints(false);
    };
  }
}
