package io.caregateway.smartcards;

import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;

/** A test's cards as they should be, and who issues them. */
public final class Cards {

  public static final Credential ROOT = Certificate.authority("O=nhs,CN=Root").selfSigned();
  public static final Credential ISSUER = Certificate.authority("O=nhs,CN=Issuer").by(ROOT);

  private Cards() {}

  /** One for Amara Okafor, to be spoilt and issued. */
  public static Certificate card() {
    return card("O=nhs,OU=People,CN=555000000101_Amara_Okafor");
  }

  public static Certificate card(String subject) {
    return Certificate.of(subject)
        .usage(KeyUsage.digitalSignature)
        .with(
            Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_clientAuth));
  }
}
